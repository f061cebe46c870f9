import { Button, Select } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { fold } from "#kernel/fold.ts";
import type { DefinitionLinks, LinkRow, SuggestionRow } from "#plans/contract-definitions.ts";
import { targetLabel } from "#text/target-label.ts";
import { Icon } from "../../components/icon.tsx";
import { useAllWords, useFormat, useFurtherWords, useLanguage } from "../../language.tsx";
import type { LinkActs } from "./use-link-keys.ts";

type Props = {
  readonly links: DefinitionLinks;
  readonly row: LinkRow;
  readonly acts: LinkActs;
  readonly onPick: (definitionId: string | null) => void;
};

type Choice = DefinitionLinks["definitions"][number];

/** The indicator at hand: its milestones, the three definitions most like it with what differs, and every other way on. */
export function LinkPanel({ links, row, acts, onPick }: Props) {
  const { language } = useLanguage();
  const all = useAllWords();
  const words = all.definitions.links;
  const byId = new Map(links.definitions.map((definition) => [definition.id, definition]));
  const linked = row.definitionId === null ? null : (byId.get(row.definitionId) ?? null);
  return (
    <section className="card link-panel" aria-label={words.current}>
      <header>
        <h2>{row.name}</h2>
      </header>
      <div className="pad stack">
        <p className="small muted">
          {[row.unit ?? "", ...row.targets.map((target) => `${target.milestoneYear}: ${targetLabel(target, language)}`)]
            .filter((part) => part !== "")
            .slice(0, 7)
            .join(" · ")}
        </p>
        {linked === null ? null : <LinkedTo linked={linked} row={row} mayLink={links.mayLink} onUnlink={() => onPick(null)} />}
        {linked === null && links.mayLink ? (
          <>
            <p className="strong">{words.choose}</p>
            {row.suggestions.length === 0 ? <p className="small muted">{words.none}</p> : null}
            <ol className="link-choices">
              {row.suggestions.map((suggestion, place) => (
                <li key={suggestion.definitionId}>
                  <Suggestion
                    suggestion={suggestion}
                    definition={byId.get(suggestion.definitionId)}
                    place={place}
                    onPick={() => acts.pick(place)}
                  />
                </li>
              ))}
            </ol>
            <OtherDefinition definitions={links.definitions} onPick={onPick} />
            <div className="row-wrap">
              <Button onClick={acts.make} leftSection={<span className="key">N</span>}>
                {words.make}
              </Button>
              <Button onClick={acts.skip} leftSection={<span className="key">S</span>}>
                {words.skip}
              </Button>
            </div>
          </>
        ) : null}
      </div>
    </section>
  );
}

function Suggestion(props: {
  readonly suggestion: SuggestionRow;
  readonly definition: Choice | undefined;
  readonly place: number;
  readonly onPick: () => void;
}) {
  const { suggestion, definition, place } = props;
  const words = useFurtherWords().definitions.links;
  const format = useFormat();
  const differs = suggestion.differing.map((slot) => words.scopes[slot] ?? slot);
  return (
    <button type="button" className={suggestion.sure ? "link-choice is-sure" : "link-choice"} onClick={props.onPick}>
      <span className="key">{place + 1}</span>
      <span className="stack-tight">
        <span className="strong">{definition?.name ?? "–"}</span>
        <span className="small muted">
          {[definition?.code ?? "", definition?.unit ?? "", words.likeness(format.number(Math.round(suggestion.score * 100)))]
            .filter((part) => part !== "")
            .join(" · ")}
          {suggestion.sure ? ` · ${words.sure}` : ""}
        </span>
        {differs.length === 0 ? null : (
          <span className="small link-differs">
            <Icon name="why" /> {words.differs(differs.join(", "))}
          </span>
        )}
      </span>
    </button>
  );
}

function LinkedTo(props: {
  readonly linked: Choice;
  readonly row: LinkRow;
  readonly mayLink: boolean;
  readonly onUnlink: () => void;
}) {
  const { linked, row } = props;
  const words = useFurtherWords().definitions.links;
  return (
    <>
      <p>
        <Link className="inline-link strong" to="/danh-muc/$definitionId" params={{ definitionId: linked.id }}>
          {linked.code} {linked.name}
        </Link>
      </p>
      {row.takenOver.length === 0 ? null : (
        <p className="small muted">{words.takenOver(row.takenOver.map((field) => words.fields[field]).join(", "))}</p>
      )}
      {props.mayLink ? (
        <div>
          <Button onClick={props.onUnlink}>{words.unlink}</Button>
        </div>
      ) : null}
    </>
  );
}

const shownAtMost = 30;

/** Any definition by a few letters of its name or code. */
function OtherDefinition(props: { readonly definitions: readonly Choice[]; readonly onPick: (definitionId: string) => void }) {
  const words = useFurtherWords().definitions.links;
  const usable = props.definitions.filter((definition) => !definition.retired);
  return (
    <Select
      label={words.other}
      placeholder={words.otherPlaceholder}
      nothingFoundMessage={words.otherNone}
      searchable
      value={null}
      data={usable.map((definition) => ({ value: definition.id, label: `${definition.code} ${definition.name}` }))}
      filter={({ options, search }) => {
        const wanted = fold(search).split(" ");
        const fits = (label: string) => wanted.every((word) => fold(label).includes(word));
        return options.filter((option) => !("group" in option) && fits(option.label)).slice(0, shownAtMost);
      }}
      onChange={(id) => {
        if (id !== null) props.onPick(id);
      }}
    />
  );
}

import { Button, Select, TextInput } from "@mantine/core";
import type { OrganisationRow } from "#organisations/contract.ts";
import { Icon } from "../../components/icon.tsx";
import { OrganisationSelect } from "../../components/organisation-select.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import type { NewBodyDraft, ResultDraft } from "./change-draft.ts";

type Props = {
  readonly label: string;
  readonly bodies: readonly OrganisationRow[];
  readonly resulting: readonly ResultDraft[];
  readonly most: number;
  /** What a new body starts as: like the first original. */
  readonly like: NewBodyDraft;
  readonly onChange: (resulting: readonly ResultDraft[]) => void;
};

/** Bodies after the change: of the register, or new ones. */
export function ChangeResults({ label, bodies, resulting, most, like, onChange }: Props) {
  const words = useFurtherWords().bodies.change;
  const replace = (at: number, body: ResultDraft) => onChange(resulting.map((one, i) => (i === at ? body : one)));
  const nameOf = (body: ResultDraft) =>
    "id" in body ? (bodies.find((one) => one.id === body.id)?.name ?? body.id) : body.born.name;
  return (
    <fieldset className="plain-fieldset stack">
      <legend>{label}</legend>
      {resulting.map((body, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the position is what work is directed to.
        <div className="row-wrap" key={at}>
          {"id" in body ? (
            <span className="chip">{nameOf(body)}</span>
          ) : (
            <NewBody body={body.born} bodies={bodies} onChange={(born) => replace(at, { born })} />
          )}
          <Button
            size="compact-xs"
            aria-label={words.remove(nameOf(body))}
            onClick={() => onChange(resulting.filter((_, i) => i !== at))}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      {resulting.length >= most ? null : (
        <div className="row-wrap">
          <OrganisationSelect
            label={words.addKnown}
            placeholder={words.chooseBody}
            nothingFound={words.nothingFound}
            bodies={bodies.filter((body) => !resulting.some((one) => "id" in one && one.id === body.id))}
            value={null}
            onChange={(id) => (id === null ? undefined : onChange([...resulting, { id }]))}
          />
          <Button leftSection={<Icon name="plus" />} onClick={() => onChange([...resulting, { born: like }])}>
            {words.addNew}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

type NewProps = {
  readonly body: NewBodyDraft;
  readonly bodies: readonly OrganisationRow[];
  readonly onChange: (body: NewBodyDraft) => void;
};

function NewBody({ body, bodies, onChange }: NewProps) {
  const { people } = useWords();
  const { bodies: bodyWords } = useFurtherWords();
  const words = bodyWords.change;
  const options = (table: Readonly<Record<string, string>>) => Object.entries(table).map(([value, label]) => ({ value, label }));
  const levels: readonly NewBodyDraft["level"][] = ["central", "province", "commune", "unit"];
  const lines: readonly NewBodyDraft["line"][] = ["party", "government", "front"];
  return (
    <div className="new-body">
      <TextInput
        label={words.newName}
        value={body.name}
        onChange={(event) => onChange({ ...body, name: event.currentTarget.value })}
        required
      />
      <TextInput
        label={words.newShort}
        value={body.shortName}
        onChange={(event) => onChange({ ...body, shortName: event.currentTarget.value })}
      />
      <Select
        label={words.newKind}
        data={options(people.kinds)}
        value={body.kind}
        allowDeselect={false}
        onChange={(kind) => onChange({ ...body, kind: kind ?? body.kind })}
      />
      <Select
        label={words.newLevel}
        data={options(people.levels)}
        value={body.level}
        allowDeselect={false}
        onChange={(level) => onChange({ ...body, level: levels.find((one) => one === level) ?? body.level })}
      />
      <Select
        label={words.newLine}
        data={options(people.lines)}
        value={body.line}
        allowDeselect={false}
        onChange={(line) => onChange({ ...body, line: lines.find((one) => one === line) ?? body.line })}
      />
      <OrganisationSelect
        label={words.newParent}
        placeholder={words.top}
        nothingFound={words.nothingFound}
        bodies={bodies}
        value={body.parentId}
        onChange={(parentId) => onChange({ ...body, parentId })}
        isClearable
      />
    </div>
  );
}

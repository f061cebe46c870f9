import { Button, Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type OrganisationRow, organisationsAnswer } from "#organisations/contract.ts";
import { type ChangeKindName, changeKindName } from "#organisations/contract-events.ts";
import { changeBodiesAnswer } from "#reporting/contract-work.ts";
import { change, get, withQuery } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { DayField } from "../../components/day-field.tsx";
import { Icon } from "../../components/icon.tsx";
import { OrganisationSelect } from "../../components/organisation-select.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { ChangeChildren } from "./change-children.tsx";
import {
  type ChangeDraft,
  emptyDraft,
  endsOriginals,
  eventRequest,
  handoverRequests,
  hasResulting,
  isComplete,
  type NewBodyDraft,
  type ResultDraft,
  ruleOf,
} from "./change-draft.ts";
import { ChangeResults } from "./change-results.tsx";
import { ChangeWork } from "./change-work.tsx";

/** The wizard of a change: which bodies, what comes of them, what hangs on them and to whom it goes. */
export function ChangePage() {
  const { bodies: words, ready } = useFurtherWords();
  const { me } = useSession();
  const today = me?.today ?? "";
  const { read } = useAddress();
  const [draft, setDraft] = useState<ChangeDraft>(() => emptyDraft(today, read("cu") === "" ? null : read("cu")));
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const client = useQueryClient();
  const navigate = useNavigate();
  const onDay = useBodiesOn(draft.day);
  const set = (changes: Partial<ChangeDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const nameOf = (id: string) => onDay.find((body) => body.id === id)?.name ?? "";
  const heirs = draft.resulting.map((body) => ("id" in body ? nameOf(body.id) : body.born.name));

  const apply = async () => {
    setBusy(true);
    setError(null);
    try {
      const request = { event: eventRequest(draft), handovers: handoverRequests(draft, today) };
      const answer = await change("POST", "/api/organisation-changes", request, changeBodiesAnswer);
      await client.invalidateQueries();
      toast(words.change.done(Object.values(answer.moved).reduce((all, n) => all + n, 0)));
      const organisationId = answer.resulting[0] ?? draft.originals[0] ?? "";
      await navigate({ to: "/don-vi/$organisationId", params: { organisationId } });
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };

  return (
    <>
      <PageHead
        crumbs={
          <Link to="/don-vi" className="plain-link">
            {words.page.crumb}
          </Link>
        }
        title={words.change.title}
        note={words.change.note}
        actions={<Button renderRoot={(props) => <Link to="/don-vi/mau-thay-doi" {...props} />}>{ready.open}</Button>}
      />
      <div className="stack change-page">
        <section className="card pad stack" aria-label={words.change.title}>
          <WhatAndWhen draft={draft} set={set} />
          <Originals draft={draft} set={set} bodies={onDay} />
          {hasResulting(draft) ? (
            <ChangeResults
              label={draft.kind === "dissolve" ? words.change.heirsOptional : words.change.resulting}
              bodies={onDay}
              resulting={draft.resulting}
              most={draft.kind === "merge" ? 1 : 50}
              like={bornLike(onDay.find((body) => body.id === draft.originals[0]))}
              onChange={(resulting: readonly ResultDraft[]) => set({ resulting })}
            />
          ) : null}
          <Outcome draft={draft} set={set} bodies={onDay} />
          <div className="change-day">
            <TextInput
              label={words.change.decision}
              description={words.change.decisionHint}
              value={draft.decision}
              onChange={(event) => set({ decision: event.currentTarget.value })}
            />
            <Textarea
              label={words.change.remark}
              value={draft.note}
              onChange={(event) => set({ note: event.currentTarget.value })}
            />
          </div>
        </section>
        {endsOriginals(draft)
          ? draft.originals.map((id) => (
              <ChangeChildren
                key={id}
                original={{ id, name: nameOf(id) }}
                day={draft.day}
                heirs={heirs}
                leftOut={draft.originals}
                chosen={draft.children}
                onChange={(children) => set({ children })}
              />
            ))
          : null}
        {hasResulting(draft) && draft.day > today ? <p className="notice orange">{words.change.later}</p> : null}
        {hasResulting(draft) && draft.day <= today && heirs.length > 0
          ? draft.originals.map((id) => (
              <ChangeWork
                key={id}
                original={{ id, name: nameOf(id) }}
                heirs={heirs}
                choice={ruleOf(draft, id)}
                onChange={(choice) => set({ work: { ...draft.work, [id]: choice } })}
              />
            ))
          : null}
        <RefusalNotice error={error} />
        <div className="row-wrap">
          <Button variant="filled" loading={isBusy} disabled={!isComplete(draft)} onClick={() => void apply()}>
            {words.change.apply}
          </Button>
          {isComplete(draft) ? null : <span className="small muted">{words.change.incomplete}</span>}
        </div>
      </div>
    </>
  );
}

/** A merger and a dissolution may take several bodies, everything else happens to one. */
function mostOriginals(kind: ChangeKindName): number {
  return kind === "merge" || kind === "dissolve" ? 200 : 1;
}

type PartProps = { readonly draft: ChangeDraft; readonly set: (changes: Partial<ChangeDraft>) => void };

function WhatAndWhen({ draft, set }: PartProps) {
  const { bodies } = useFurtherWords();
  const words = bodies.change;
  const data = changeKindName.options.map((value) => ({ value, label: bodies.kinds[value] }));
  const kind = (value: string | null) => {
    const known = changeKindName.safeParse(value);
    if (!known.success) return;
    const originals = draft.originals.slice(0, mostOriginals(known.data));
    const resulting = draft.resulting.slice(0, known.data === "merge" ? 1 : undefined);
    set({ kind: known.data, workFunction: null, work: {}, originals, resulting });
  };
  return (
    <div className="change-day">
      <Select
        label={words.kind}
        description={bodies.kindHints[draft.kind]}
        data={data}
        value={draft.kind}
        allowDeselect={false}
        onChange={kind}
      />
      <DayField label={words.day} value={draft.day} onChange={(day) => set({ day })} required />
    </div>
  );
}

function Originals({ draft, set, bodies }: PartProps & { readonly bodies: readonly OrganisationRow[] }) {
  const words = useFurtherWords().bodies.change;
  const most = mostOriginals(draft.kind);
  const nameOf = (id: string) => bodies.find((body) => body.id === id)?.name ?? id;
  return (
    <fieldset className="plain-fieldset stack">
      <legend>{words.originals}</legend>
      {draft.originals.map((id) => (
        <div className="row-wrap" key={id}>
          <span className="chip">{nameOf(id)}</span>
          <Button
            size="compact-xs"
            aria-label={words.remove(nameOf(id))}
            onClick={() => set({ originals: draft.originals.filter((one) => one !== id) })}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      {draft.originals.length >= most ? null : (
        <OrganisationSelect
          label={words.addOriginal}
          placeholder={words.chooseBody}
          nothingFound={words.nothingFound}
          bodies={bodies.filter((body) => !draft.originals.includes(body.id))}
          value={null}
          onChange={(id) => (id === null ? undefined : set({ originals: [...draft.originals, id] }))}
        />
      )}
    </fieldset>
  );
}

/** What a rename or a transfer asks for. */
function Outcome({ draft, set, bodies }: PartProps & { readonly bodies: readonly OrganisationRow[] }) {
  const { people } = useWords();
  const { bodies: bodyWords } = useFurtherWords();
  const words = bodyWords.change;
  if (draft.kind === "rename") {
    const { renamed } = draft;
    return (
      <div className="change-day">
        <TextInput
          label={words.rename}
          value={renamed.name}
          onChange={(event) => set({ renamed: { ...renamed, name: event.currentTarget.value } })}
          required
        />
        <TextInput
          label={words.newShort}
          value={renamed.shortName}
          onChange={(event) => set({ renamed: { ...renamed, shortName: event.currentTarget.value } })}
        />
      </div>
    );
  }
  if (draft.kind !== "transfer") return null;
  const lines = ["party", "government", "front"] as const;
  return (
    <>
      <Checkbox
        label={words.onlyFunction}
        checked={draft.workFunction !== null}
        onChange={(event) => set({ workFunction: event.currentTarget.checked ? "" : null })}
      />
      {draft.workFunction === null ? (
        <div className="change-day">
          <OrganisationSelect
            label={words.place}
            placeholder={words.top}
            nothingFound={words.nothingFound}
            bodies={bodies.filter((body) => !draft.originals.includes(body.id))}
            value={draft.place.parentId}
            onChange={(parentId) => set({ place: { ...draft.place, parentId } })}
            isClearable
          />
          <Select
            label={words.newLine}
            data={lines.map((value) => ({ value, label: people.lines[value] }))}
            value={draft.place.line}
            allowDeselect={false}
            onChange={(line) => set({ place: { ...draft.place, line: lines.find((one) => one === line) ?? draft.place.line } })}
          />
        </div>
      ) : (
        <TextInput
          label={words.functionName}
          description={words.functionHint}
          value={draft.workFunction}
          onChange={(event) => set({ workFunction: event.currentTarget.value })}
          required
        />
      )}
    </>
  );
}

/** The bodies of the register on the day of the change. */
function useBodiesOn(day: string): readonly OrganisationRow[] {
  const query = useQuery({
    queryKey: ["organisations", "on", day],
    queryFn: () => get(withQuery("/api/organisations", { on: day }), organisationsAnswer),
    enabled: day !== "",
    placeholderData: (before) => before,
  });
  return query.data?.organisations ?? [];
}

function bornLike(body: OrganisationRow | undefined): NewBodyDraft {
  return {
    ...{ name: "", shortName: "", kind: body?.kind ?? "division", level: body?.level ?? "unit" },
    ...{ line: body?.line ?? "party", parentId: body?.parentId ?? null },
  };
}

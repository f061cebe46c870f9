import { Button, Modal, Select, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type DefinitionRow, definitionAnswer } from "#catalogue/contract.ts";
import {
  accumulations,
  directions,
  indicatorGroups,
  measureKinds,
  timeAggregations,
  unitAggregations,
} from "#catalogue/model.ts";
import { change } from "../../api.ts";
import { DayField } from "../../components/day-field.tsx";
import { useOrganisations } from "../../components/organisation-select.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { AlikeDefinitions } from "./alike-definitions.tsx";
import { type DefinitionDraft, draftOf, requestOf } from "./definition-draft.ts";

type Props = {
  /** null: a new one. */
  readonly definition: DefinitionRow | null;
  readonly mayCreateCommon: boolean;
  readonly onClose: () => void;
};

/** A new definition, or a further version of one; the versions before stay as they were. */
export function DefinitionDialog({ definition, mayCreateCommon, onClose }: Props) {
  const { shell } = useWords();
  const { definitions: words } = useFurtherWords();
  const client = useQueryClient();
  const toast = useToast();
  const bodies = useOrganisations();
  const { me } = useSession();
  const [draft, setDraft] = useState(() => draftOf(definition));
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const set = <K extends keyof DefinitionDraft>(field: K, value: DefinitionDraft[K]) =>
    setDraft((before) => ({ ...before, [field]: value }));
  const own = (me?.grants ?? []).filter(({ role }) => role === "officer" || role === "administrator");
  const ownIds = [...new Set(own.map((grant) => grant.organisationId))];
  const owners = [
    ...ownIds.map((id) => ({ value: id, label: bodies.find((body) => body.id === id)?.name ?? "…" })),
    ...(mayCreateCommon ? [{ value: "", label: words.common }] : []),
  ];
  const ownerId = draft.ownerId ?? owners[0]?.value ?? "";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const request = requestOf(draft, definition, ownerId === "" ? null : ownerId);
      const path = definition === null ? "/api/definitions" : `/api/definitions/${definition.id}/versions`;
      const saved = await change("POST", path, request, definitionAnswer);
      await client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === "definitions" || queryKey[0] === "definition",
      });
      toast(definition === null ? words.added(saved.definition.name) : words.revised(saved.definition.version));
      onClose();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={definition === null ? words.add : `${words.revise}: ${definition.code}`}
      size="xl"
      closeButtonProps={{ "aria-label": shell.close }}
    >
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <div className="form-pair">
          {definition === null ? (
            <>
              <TextInput
                label={words.fields.code}
                value={draft.code}
                onChange={(e) => set("code", e.currentTarget.value)}
                description={words.fields.codeHint}
                maxLength={40}
                data-autofocus
              />
              <Select
                label={words.fields.owner}
                data={owners}
                value={ownerId}
                onChange={(value) => set("ownerId", value ?? "")}
                allowDeselect={false}
              />
            </>
          ) : (
            <DayField label={words.fields.validFrom} value={draft.validFrom} onChange={(day) => set("validFrom", day)} required />
          )}
        </div>
        <TextInput
          label={words.fields.name}
          value={draft.name}
          onChange={(e) => set("name", e.currentTarget.value)}
          maxLength={500}
          required
        />
        {definition === null ? <AlikeDefinitions name={draft.name} unit={draft.unit} /> : null}
        <TextInput
          label={words.fields.nameEn}
          value={draft.nameEn}
          onChange={(e) => set("nameEn", e.currentTarget.value)}
          maxLength={500}
        />
        <Textarea
          label={words.fields.otherNames}
          description={words.fields.otherNamesHint}
          value={draft.otherNames}
          onChange={(e) => set("otherNames", e.currentTarget.value)}
          minRows={2}
          autosize
        />
        <MeasureFields draft={draft} set={set} />
        <Textarea
          label={words.fields.source}
          value={draft.source}
          onChange={(e) => set("source", e.currentTarget.value)}
          maxLength={2000}
          autosize
        />
        <Textarea
          label={words.fields.method}
          value={draft.method}
          onChange={(e) => set("method", e.currentTarget.value)}
          maxLength={4000}
          autosize
        />
        <Textarea
          label={words.fields.legalBasis}
          value={draft.legalBasis}
          onChange={(e) => set("legalBasis", e.currentTarget.value)}
          maxLength={2000}
          autosize
        />
        {definition === null ? null : (
          <Textarea
            label={words.reason}
            description={words.reasonHint}
            value={draft.reason}
            onChange={(e) => set("reason", e.currentTarget.value)}
            maxLength={1000}
            required
            autosize
          />
        )}
        <RefusalNotice error={error} />
        <div className="row">
          <Button type="submit" variant="filled" loading={isBusy}>
            {definition === null ? words.add : words.revise}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

type Setter = <K extends keyof DefinitionDraft>(field: K, value: DefinitionDraft[K]) => void;

/** How it is measured: parts only where it is a ratio; what stays empty is left to the plan. */
function MeasureFields({ draft, set }: { readonly draft: DefinitionDraft; readonly set: Setter }) {
  const { plans, evaluation } = useWords();
  const { definitions: words } = useFurtherWords();
  const measures = plans.measures;
  const choice = <T extends string>(
    label: string,
    field: keyof DefinitionDraft,
    values: readonly T[],
    table: Readonly<Record<T, string>>,
  ) => (
    <Select
      label={label}
      data={values.map((value) => ({ value, label: table[value] }))}
      value={draft[field] === "" ? null : draft[field]}
      onChange={(value) => set(field, value ?? "")}
      placeholder={words.open}
      clearable
    />
  );
  return (
    <>
      <div className="form-pair">
        <Select
          label={words.fields.group}
          data={indicatorGroups.map((value) => ({ value, label: evaluation.groups[value] }))}
          value={draft.group}
          onChange={(value) => set("group", value ?? "other")}
          allowDeselect={false}
        />
        <TextInput
          label={words.fields.unit}
          value={draft.unit}
          onChange={(e) => set("unit", e.currentTarget.value)}
          maxLength={100}
        />
        {choice(measures.kind, "measureKind", measureKinds, measures.kinds)}
        {choice(measures.direction, "direction", directions, measures.directions)}
        {choice(measures.accumulation, "accumulation", accumulations, measures.accumulations)}
        {choice(words.fields.timeAggregation, "timeAggregation", timeAggregations, words.timeAggregations)}
        {choice(words.fields.unitAggregation, "unitAggregation", unitAggregations, words.unitAggregations)}
      </div>
      {draft.measureKind === "ratio" ? (
        <div className="form-pair">
          <TextInput
            label={measures.numerator}
            value={draft.numeratorName}
            onChange={(e) => set("numeratorName", e.currentTarget.value)}
            maxLength={500}
            required
          />
          <TextInput
            label={measures.denominator}
            value={draft.denominatorName}
            onChange={(e) => set("denominatorName", e.currentTarget.value)}
            maxLength={500}
            required
          />
        </div>
      ) : null}
    </>
  );
}

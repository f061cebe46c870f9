import { Button, Select, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { assigneesAnswer } from "#tasks/contract-subtasks.ts";
import { get } from "../../api.ts";
import { DayField } from "../../components/day-field.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import { useSubtaskSteps } from "./use-subtasks.ts";

/** What, to which unit or person, until when. */
export function OfferForm({ taskId, onClose }: { readonly taskId: string; readonly onClose: () => void }) {
  const { shell } = useWords();
  const { subtasks: words } = useFurtherWords();
  const { send } = useSubtaskSteps();
  const query = useQuery({
    queryKey: ["assignees", taskId],
    queryFn: () => get(`/api/tasks/${taskId}/assignees`, assigneesAnswer),
  });
  const [text, setText] = useState("");
  const [unitId, setUnitId] = useState<string | null>(null);
  const [personId, setPersonId] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState("");
  const [error, setError] = useState<unknown>(null);
  const units = query.data?.units ?? [];
  const unit = units.find((one) => one.id === unitId);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (unit === undefined) return;
    setError(null);
    try {
      const body = { text, organisationId: unit.id, accountId: personId, dueOn: dueOn === "" ? null : dueOn };
      await send(`/api/tasks/${taskId}/subtasks`, body, words.given(unit.name));
      onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <form className="stack part-form" onSubmit={(event) => void save(event)}>
      <Textarea
        label={words.text}
        value={text}
        maxLength={4000}
        minRows={2}
        autosize
        required
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Select
        label={words.unit}
        data={units.map((one) => ({ value: one.id, label: one.name }))}
        value={unitId}
        searchable
        required
        onChange={(id) => {
          setUnitId(id);
          setPersonId(null);
        }}
      />
      <Select
        label={words.person}
        placeholder={words.wholeUnit}
        data={(unit?.people ?? []).map((person) => ({ value: person.id, label: person.name }))}
        value={personId}
        disabled={unit === undefined}
        clearable
        onChange={setPersonId}
      />
      <DayField label={words.due} value={dueOn} onChange={setDueOn} />
      <RefusalNotice error={error} />
      <div className="row">
        <Button type="submit" variant="filled" disabled={text.trim() === "" || unit === undefined}>
          {words.give}
        </Button>
        <Button onClick={onClose}>{shell.cancel}</Button>
      </div>
    </form>
  );
}

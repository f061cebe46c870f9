import { Button, Checkbox, Modal, MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type SaveSetRequest, type SetRow, saveSetRequest, setSavedAnswer } from "#organisations/contract-sets.ts";
import { change } from "../../api.ts";
import { OrganisationSelect, useOrganisations } from "../../components/organisation-select.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";

/** A set's name, phrases and rule. */
export function SetDialog({ set, onClose }: { readonly set: SetRow | null; readonly onClose: () => void }) {
  const { people, shell } = useWords();
  const { bodies } = useFurtherWords();
  const words = bodies.sets;
  const all = useOrganisations();
  const toast = useToast();
  const client = useQueryClient();
  const [draft, setDraft] = useState<SaveSetRequest>(() => set ?? emptySet);
  const [phrases, setPhrases] = useState((set?.phrases ?? []).join("\n"));
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const revise = (changes: Partial<SaveSetRequest>) => setDraft((before) => ({ ...before, ...changes }));
  const ownerId = draft.ownerId === "" ? (all.find((body) => body.parentId === null)?.id ?? "") : draft.ownerId;
  const options = (table: Readonly<Record<string, string>>) => Object.entries(table).map(([value, label]) => ({ value, label }));
  const names = all.map((body) => ({ value: body.id, label: body.name }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const said = phrases.split("\n").map((phrase) => phrase.trim());
      const request = { ...draft, ownerId, phrases: said.filter((phrase) => phrase !== "") };
      await change("POST", set === null ? "/api/organisation-sets" : `/api/organisation-sets/${set.id}`, request, setSavedAnswer);
      await client.invalidateQueries({ queryKey: ["organisation-sets"] });
      toast(words.saved(draft.name));
      onClose();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const pick = <Key extends "kinds" | "levels">(key: Key, values: readonly string[]) => {
    const known = saveSetRequest.shape[key].safeParse(values);
    if (known.success) revise({ [key]: known.data });
  };
  const lineOf = (value: string | null) => {
    const known = saveSetRequest.shape.line.safeParse(value);
    if (known.success) revise({ line: known.data });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={set === null ? words.add : `${words.edit}: ${set.name}`}
      size="lg"
      closeButtonProps={{ "aria-label": shell.close }}
    >
      <form className="stack" onSubmit={(event) => void submit(event)}>
        {set === null ? (
          <div className="row-wrap">
            <span className="small muted">{words.presets}</span>
            {presets.map(({ key, rule }) => (
              <Button key={key} size="compact-xs" onClick={() => revise({ ...rule, name: words.presetNames[key] })}>
                {words.presetNames[key]}
              </Button>
            ))}
          </div>
        ) : null}
        <TextInput
          label={words.name}
          value={draft.name}
          onChange={(e) => revise({ name: e.currentTarget.value })}
          required
          data-autofocus
        />
        <Textarea
          label={words.phrases}
          description={words.phrasesHint}
          value={phrases}
          onChange={(e) => setPhrases(e.currentTarget.value)}
          minRows={2}
        />
        <OrganisationSelect
          label={words.owner}
          nothingFound={bodies.change.nothingFound}
          bodies={all}
          value={ownerId}
          onChange={(id) => revise({ ownerId: id ?? "" })}
        />
        <Checkbox
          label={words.directly}
          checked={draft.directly}
          onChange={(e) => revise({ directly: e.currentTarget.checked })}
        />
        <MultiSelect
          label={words.kinds}
          data={options(people.kinds)}
          value={draft.kinds}
          onChange={(v) => pick("kinds", v)}
          searchable
        />
        <MultiSelect
          label={words.levels}
          data={options(people.levels)}
          value={draft.levels}
          onChange={(v) => pick("levels", v)}
        />
        <Select
          label={words.line}
          data={options(people.lines)}
          value={draft.line}
          placeholder={words.anyLine}
          onChange={lineOf}
          clearable
        />
        <MultiSelect
          label={words.included}
          data={names}
          value={draft.included}
          onChange={(included) => revise({ included })}
          searchable
          limit={50}
        />
        <MultiSelect
          label={words.excluded}
          data={names}
          value={draft.excluded}
          onChange={(excluded) => revise({ excluded })}
          searchable
          limit={50}
        />
        <RefusalNotice error={error} />
        <div className="row">
          <Button type="submit" variant="filled" loading={isBusy}>
            {shell.save}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

const emptySet: SaveSetRequest = {
  ...{ ownerId: "", name: "", phrases: [], line: null, kinds: [], levels: [], directly: false, included: [], excluded: [] },
};

/** The sets that plans of this genre speak of most. */
const presets: readonly {
  readonly key: "departments" | "communes" | "rooms" | "cells";
  readonly rule: Pick<SaveSetRequest, "kinds" | "levels" | "directly">;
}[] = [
  { key: "departments", rule: { kinds: ["department"], levels: [], directly: false } },
  { key: "communes", rule: { kinds: ["people-committee"], levels: ["commune"], directly: false } },
  { key: "rooms", rule: { kinds: ["division"], levels: [], directly: false } },
  { key: "cells", rule: { kinds: ["party-cell"], levels: [], directly: false } },
];

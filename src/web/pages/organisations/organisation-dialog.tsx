import { Button, Modal, Select, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type OrganisationRow, organisationAnswer } from "#organisations/contract.ts";
import { change } from "../../api.ts";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useWords } from "../../language.tsx";

type Props = {
  readonly body: OrganisationRow | null;
  readonly all: readonly OrganisationRow[];
  /** The name that a new body starts with, where a document gave one. */
  readonly startName?: string;
  readonly onCreated?: (created: OrganisationRow) => void;
  readonly onClose: () => void;
};

/** Adds a body, or corrects one as of today; the names and places of earlier days stay as they were. */
export function OrganisationDialog({ body, all, startName, onCreated, onClose }: Props) {
  const { people, shell } = useWords();
  const words = people.organisations;
  const client = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState(body?.name ?? startName ?? "");
  const [shortName, setShortName] = useState(body?.shortName ?? "");
  const [kind, setKind] = useState<string>(body?.kind ?? "division");
  const [level, setLevel] = useState<string>(body?.level ?? "unit");
  const [line, setLine] = useState<string>(body?.line ?? "party");
  // Until somebody chooses, a new body stands under the first one, also when the list comes after the dialog.
  const [chosenParentId, setParentId] = useState<string | null | undefined>(body?.parentId);
  const parentId = chosenParentId === undefined ? (all.find((o) => o.parentId === null)?.id ?? null) : chosenParentId;
  const [aliases, setAliases] = useState((body?.aliases ?? []).join("\n"));
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    const shared = {
      name,
      shortName: shortName.trim() === "" ? null : shortName,
      line,
      parentId,
      aliases: aliases
        .split("\n")
        .map((a) => a.trim())
        .filter((a) => a !== ""),
    };
    try {
      const path = body === null ? "/api/organisations" : `/api/organisations/${body.id}`;
      const saved = await change("POST", path, body === null ? { ...shared, kind, level } : shared, organisationAnswer);
      await client.invalidateQueries({ queryKey: ["organisations"] });
      toast(body === null ? words.created(name) : words.updated(name));
      if (body === null) onCreated?.(saved.organisation);
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const options = (table: Readonly<Record<string, string>>) => Object.entries(table).map(([value, label]) => ({ value, label }));
  const parents = all.filter((o) => o.id !== body?.id).map((o) => ({ value: o.id, label: o.name }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={body === null ? words.add : `${words.edit}: ${body.name}`}
      size="lg"
      closeButtonProps={{ "aria-label": shell.close }}
    >
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextInput label={words.name} value={name} onChange={(e) => setName(e.currentTarget.value)} required data-autofocus />
        <TextInput label={words.shortName} value={shortName} onChange={(e) => setShortName(e.currentTarget.value)} />
        <Select
          label={words.parent}
          data={parents}
          value={parentId}
          onChange={setParentId}
          searchable
          clearable
          placeholder={words.noParent}
          limit={50}
        />
        {body === null ? (
          <>
            <Select
              label={words.kind}
              data={options(people.kinds)}
              value={kind}
              onChange={(v) => setKind(v ?? "other")}
              allowDeselect={false}
            />
            <Select
              label={words.level}
              data={options(people.levels)}
              value={level}
              onChange={(v) => setLevel(v ?? "unit")}
              allowDeselect={false}
            />
          </>
        ) : null}
        <Select
          label={words.line}
          data={options(people.lines)}
          value={line}
          onChange={(v) => setLine(v ?? "party")}
          allowDeselect={false}
        />
        <Textarea
          label={words.aliases}
          description={words.aliasesHint}
          value={aliases}
          onChange={(e) => setAliases(e.currentTarget.value)}
          minRows={2}
        />
        <RefusalNotice error={error} />
        <div className="row">
          <Button type="submit" variant="filled" loading={isBusy}>
            {body === null ? words.create : words.update}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

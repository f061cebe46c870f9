import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type DocumentRow, documentGraphAnswer } from "#documents/contract.ts";
import { change } from "../../api.ts";
import { DayField } from "../../components/day-field.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** What a person knows of a document whose file is not here. */
export function FactsDialog({ document, onClose }: { readonly document: DocumentRow; readonly onClose: () => void }) {
  const { shell } = useWords();
  const { documents } = useFurtherWords();
  const words = documents.page;
  const client = useQueryClient();
  const toast = useToast();
  const [facts, setFacts] = useState({
    number: document.number ?? "",
    type: document.type ?? "",
    issuedOn: document.issuedOn ?? "",
    issuer: document.issuer ?? "",
    subject: document.subject ?? "",
    signer: document.signer ?? "",
  });
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const set = (field: keyof typeof facts) => (text: string) => setFacts((before) => ({ ...before, [field]: text }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    const body = {
      number: facts.number,
      type: orNull(facts.type),
      issuer: orNull(facts.issuer),
      issuedOn: orNull(facts.issuedOn),
      subject: orNull(facts.subject),
      signer: orNull(facts.signer),
    };
    try {
      const graph = await change("PUT", `/api/documents/${document.id}/facts`, body, documentGraphAnswer);
      client.setQueryData(["documents", document.id], graph);
      await client.invalidateQueries({ queryKey: ["documents"] });
      toast(words.saved);
      onClose();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const { fields } = words;
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.fillTitle(document.number ?? "")}
      size="lg"
      closeButtonProps={{ "aria-label": shell.close }}
    >
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p className="t13 muted">{words.fillNote}</p>
        <TextInput label={fields.number} value={facts.number} onChange={(e) => set("number")(e.currentTarget.value)} required />
        <TextInput label={fields.type} value={facts.type} onChange={(e) => set("type")(e.currentTarget.value)} />
        <DayField label={fields.issuedOn} value={facts.issuedOn} onChange={(day) => set("issuedOn")(day)} />
        <TextInput label={fields.issuer} value={facts.issuer} onChange={(e) => set("issuer")(e.currentTarget.value)} />
        <Textarea label={fields.subject} value={facts.subject} onChange={(e) => set("subject")(e.currentTarget.value)} />
        <TextInput label={fields.signer} value={facts.signer} onChange={(e) => set("signer")(e.currentTarget.value)} />
        <RefusalNotice error={error} />
        <div className="row">
          <Button type="submit" variant="filled" loading={isBusy}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

import { Button, Modal, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { createAccountRequest, firstPasswordAnswer } from "#accounts/contract.ts";
import { organisationsAnswer } from "#organisations/contract.ts";
import { change, get } from "../../api.ts";
import { RefusalNotice } from "../../components/states.tsx";
import { useWords } from "../../language.tsx";

type Props = { readonly onClose: () => void; readonly onCreated: (name: string, firstPassword: string) => void };

export function AccountDialog({ onClose, onCreated }: Props) {
  const { people, shell } = useWords();
  const words = people.accounts;
  const organisations = useQuery({ queryKey: ["organisations"], queryFn: () => get("/api/organisations", organisationsAnswer) });
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [role, setRole] = useState<string>("reporter");
  const [organisationId, setOrganisationId] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const request = createAccountRequest.safeParse({ login, name, grants: [{ role, organisationId }] });
  const isLoginOdd = login !== "" && !createAccountRequest.shape.login.safeParse(login).success;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!request.success) return;
    setBusy(true);
    setError(null);
    try {
      const answer = await change("POST", "/api/accounts", request.data, firstPasswordAnswer);
      onCreated(name, answer.firstPassword);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={words.add} closeButtonProps={{ "aria-label": shell.close }}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextInput label={words.name} value={name} onChange={(e) => setName(e.currentTarget.value)} required data-autofocus />
        <TextInput
          label={words.login}
          value={login}
          onChange={(e) => setLogin(e.currentTarget.value)}
          error={isLoginOdd ? people.setup.loginHint : null}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Select
          label={words.organisation}
          data={(organisations.data?.organisations ?? []).map((o) => ({ value: o.id, label: o.name }))}
          value={organisationId}
          onChange={setOrganisationId}
          searchable
          limit={50}
          required
        />
        <Select
          label={words.role}
          data={Object.entries(people.roles).map(([value, label]) => ({ value, label }))}
          value={role}
          onChange={(v) => setRole(v ?? "reporter")}
          allowDeselect={false}
        />
        <RefusalNotice error={error} />
        <div className="row">
          <Button type="submit" variant="filled" loading={isBusy} disabled={!request.success}>
            {words.create}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

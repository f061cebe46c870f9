import { Button, Modal, Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import {
  type AddMemberRequest,
  type CommitteeRow,
  committeeRole,
  memberAddedAnswer,
  type PersonRow,
} from "#organisations/contract-committees.ts";
import { change } from "../../api.ts";
import { DayField } from "../../components/day-field.tsx";
import { OrganisationSelect, useOrganisations } from "../../components/organisation-select.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";

type Props = { readonly committee: CommitteeRow; readonly persons: readonly PersonRow[]; readonly onClose: () => void };

/** A member: somebody whom the register knows, or a new person with or without a log-in. */
export function MemberDialog({ committee, persons, onClose }: Props) {
  const { shell } = useWords();
  const { bodies } = useFurtherWords();
  const words = bodies.committees;
  const { me } = useSession();
  const all = useOrganisations();
  const client = useQueryClient();
  const [personId, setPersonId] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const [login, setLogin] = useState("");
  const [bodyId, setBodyId] = useState<string | null>(committee.parentId ?? committee.id);
  const [role, setRole] = useState<AddMemberRequest["role"]>("member");
  const [field, setField] = useState("");
  const [validFrom, setValidFrom] = useState(me?.today ?? "");
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const sitting = new Set(committee.members.map((member) => member.personId));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const fresh = { name, title, organisationId: bodyId ?? committee.id, login: login.trim() === "" ? null : login.trim() };
      const request: AddMemberRequest = { person: personId === null ? fresh : { id: personId }, role, field, validFrom };
      await change("POST", `/api/committees/${committee.id}/members`, request, memberAddedAnswer);
      await client.invalidateQueries({ queryKey: ["committees"] });
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
      title={`${words.add}: ${committee.name}`}
      size="lg"
      closeButtonProps={{ "aria-label": shell.close }}
    >
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Select
          label={words.known}
          placeholder={words.newPerson}
          data={persons.filter((person) => !sitting.has(person.id)).map((person) => ({ value: person.id, label: person.name }))}
          value={personId}
          onChange={setPersonId}
          searchable
          clearable
          limit={50}
        />
        {personId === null ? (
          <>
            <TextInput
              label={words.member}
              value={name}
              onChange={(e) => setName(e.currentTarget.value)}
              required
              data-autofocus
            />
            <TextInput label={words.position} value={title} onChange={(e) => setTitle(e.currentTarget.value)} />
            <OrganisationSelect
              label={words.body}
              nothingFound={bodies.change.nothingFound}
              bodies={all}
              value={bodyId}
              onChange={setBodyId}
            />
            <TextInput
              label={words.login}
              description={words.loginHint}
              value={login}
              onChange={(e) => setLogin(e.currentTarget.value)}
            />
          </>
        ) : null}
        <Select
          label={words.role}
          data={committeeRole.options.map((value) => ({ value, label: words.roles[value] }))}
          value={role}
          allowDeselect={false}
          onChange={(value) => setRole(committeeRole.options.find((one) => one === value) ?? role)}
        />
        <TextInput label={words.field} value={field} onChange={(e) => setField(e.currentTarget.value)} />
        <DayField label={bodies.page.from} value={validFrom} onChange={setValidFrom} required />
        <RefusalNotice error={error} />
        <div className="row">
          <Button type="submit" variant="filled" loading={isBusy}>
            {words.add}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

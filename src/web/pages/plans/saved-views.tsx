import { ActionIcon, Button, Menu, Modal, Select, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { done } from "#kernel/wire.ts";
import { type SavedViewRow, savedViewAnswer, viewsAnswer } from "#plans/contract-views.ts";
import { change, get, withQuery } from "../../api.ts";
import { Icon } from "../../components/icon.tsx";
import { useOrganisations } from "../../components/organisation-select.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { type ViewPlace, viewChanges, viewQueryOf } from "./view-query.ts";

type Props = {
  readonly place: ViewPlace;
  readonly write: (changes: Readonly<Record<string, string | null>>) => void;
};

/** Filters, sorting, grouping and kind of view under a name: opened in any plan, kept for oneself or for the office. */
export function SavedViews({ place, write }: Props) {
  const words = useFurtherWords().savedViews;
  const client = useQueryClient();
  const toast = useToast();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const query = useQuery({ queryKey: ["views", place], queryFn: () => get(withQuery("/api/views", { place }), viewsAnswer) });
  const [isSaving, setSaving] = useState(false);
  const views = query.data?.views ?? [];
  const now = viewQueryOf(place, search);
  const open = (view: SavedViewRow["query"]) => write(viewChanges(place, view));
  const remove = async (view: SavedViewRow) => {
    await change("DELETE", `/api/views/${view.id}`, {}, done);
    await client.invalidateQueries({ queryKey: ["views", place] });
    const { name, query: kept, organisationId } = view;
    toast(words.removed(name), () => {
      void change("POST", "/api/views", { place, name, query: kept, organisationId }, savedViewAnswer).then(() =>
        client.invalidateQueries({ queryKey: ["views", place] }),
      );
    });
  };
  return (
    <>
      <Menu shadow="md" position="bottom-start" width={320}>
        <Menu.Target>
          <Button rightSection={<Icon name="chevron" />}>{words.open}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 ? <Menu.Label>{words.none}</Menu.Label> : null}
          {views.map((view) => (
            <div key={view.id} className="view-line">
              <Menu.Item onClick={() => open(view.query)}>
                <span className="clamp-2">{view.name}</span>
                <span className="under">
                  {view.organisationName === null ? words.mine : words.shared(view.organisationName)}
                  {view.isMine ? "" : `, ${words.by(view.ownerName)}`}
                </span>
              </Menu.Item>
              {view.isMine ? (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  aria-label={words.remove(view.name)}
                  onClick={() => void remove(view)}
                >
                  <Icon name="close" />
                </ActionIcon>
              ) : null}
            </div>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="plus" />} onClick={() => setSaving(true)}>
            {words.save}
          </Menu.Item>
          {Object.keys(now).length === 0 ? null : (
            <Menu.Item leftSection={<Icon name="undo" />} onClick={() => open({})}>
              {words.reset}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isSaving ? <SaveView place={place} query={now} onClose={() => setSaving(false)} /> : null}
    </>
  );
}

type SaveProps = { readonly place: ViewPlace; readonly query: Readonly<Record<string, string>>; readonly onClose: () => void };

function SaveView({ place, query, onClose }: SaveProps) {
  const { shell } = useWords();
  const { savedViews: words } = useFurtherWords();
  const client = useQueryClient();
  const toast = useToast();
  const { me } = useSession();
  const own = new Set((me?.grants ?? []).map((grant) => grant.organisationId));
  const offices = useOrganisations().filter((body) => own.has(body.id));
  const [name, setName] = useState("");
  const [office, setOffice] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    try {
      await change("POST", "/api/views", { place, name, query, organisationId: office }, savedViewAnswer);
      await client.invalidateQueries({ queryKey: ["views", place] });
      toast(words.saved(name.trim()));
      onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Modal opened onClose={onClose} title={words.saveTitle} closeButtonProps={{ "aria-label": shell.close }}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <p className="t13">{words.saveBody}</p>
        <TextInput
          label={words.name}
          description={words.nameHint}
          value={name}
          maxLength={120}
          required
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={words.share}
          placeholder={words.onlyMe}
          data={offices.map((body) => ({ value: body.id, label: body.name }))}
          value={office}
          clearable
          onChange={setOffice}
        />
        <RefusalNotice error={error} />
        <div className="row">
          <Button type="submit" variant="filled" disabled={name.trim() === ""}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

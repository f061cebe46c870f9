import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { scheduleKindName } from "#tasks/contract.ts";
import { Icon } from "../../components/icon.tsx";
import { OrganisationSelect, useOrganisations } from "../../components/organisation-select.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import type { BodyDraft, TaskDraft } from "./record-draft.ts";

type Props = { readonly draft: TaskDraft; readonly isFixed: boolean; readonly onChange: (draft: TaskDraft) => void };

const dated: ReadonlySet<string> = new Set(["month", "quarter", "year", "range"]);

/** Everything a person may mend of a task; the day it is due follows from the schedule. */
export function TaskForm({ draft, isFixed, onChange }: Props) {
  const { tasks } = useWords();
  const { reviewDesk: review } = useFurtherWords();
  const words = review.card;
  const set = (changes: Partial<TaskDraft>) => onChange({ ...draft, ...changes });
  return (
    <fieldset className="plain-fieldset desk-form" disabled={isFixed}>
      <Textarea
        size="xs"
        className="desk-wide"
        label={words.text}
        value={draft.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        autosize
        minRows={1}
        maxRows={8}
        data-desk-first
      />
      <NativeSelect
        size="xs"
        label={words.schedule}
        data={scheduleKindName.options.map((value) => ({ value, label: tasks.schedules[value] }))}
        value={draft.scheduleKind}
        onChange={(event) => {
          const parsed = scheduleKindName.safeParse(event.currentTarget.value);
          if (parsed.success) set({ scheduleKind: parsed.data });
        }}
      />
      {dated.has(draft.scheduleKind) ? (
        <TextInput
          size="xs"
          label={words.scheduleTo}
          placeholder={words.scheduleToHint}
          className="num"
          value={draft.scheduleTo}
          onChange={(event) => set({ scheduleTo: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          size="xs"
          label={words.scheduleText}
          value={draft.scheduleText}
          onChange={(event) => set({ scheduleText: event.currentTarget.value })}
        />
      )}
      <TextInput
        size="xs"
        label={words.number}
        value={draft.number}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        label={words.deliverable}
        value={draft.deliverable}
        onChange={(event) => set({ deliverable: event.currentTarget.value })}
      />
      <Bodies draft={draft} onChange={onChange} />
    </fieldset>
  );
}

const roles = ["lead", "support", "monitor", "decide"] as const;

function Bodies({ draft, onChange }: Pick<Props, "draft" | "onChange">) {
  const { tasks } = useWords();
  const { reviewDesk: review } = useFurtherWords();
  const words = review.card;
  const register = useOrganisations();
  const put = (index: number, changes: Partial<BodyDraft>) =>
    onChange({ ...draft, bodies: draft.bodies.map((body, at) => (at === index ? { ...body, ...changes } : body)) });
  const blank: BodyDraft = { role: "lead", bodyText: null, organisationId: null, name: null };
  return (
    <div className="desk-wide">
      <span className="desk-label">{words.bodies}</span>
      <ul className="desk-targets">
        {draft.bodies.map((body, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a body has no name of its own until one is chosen.
          <li key={index} className="desk-body">
            <NativeSelect
              size="xs"
              aria-label={words.role}
              data={roles.map((value) => ({ value, label: tasks.roles[value] }))}
              value={body.role}
              onChange={(event) => {
                const role = roles.find((one) => one === event.currentTarget.value);
                if (role !== undefined) put(index, { role });
              }}
            />
            <OrganisationSelect
              label={words.body}
              isLabelHidden
              placeholder={body.bodyText ?? words.noBody}
              nothingFound={words.nothingFound}
              bodies={register}
              value={body.organisationId}
              onChange={(organisationId) => put(index, { organisationId })}
              isClearable
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={words.removeBody(body.name ?? body.bodyText ?? "")}
              onClick={() => onChange({ ...draft, bodies: draft.bodies.filter((_, at) => at !== index) })}
            >
              <Icon name="close" />
            </ActionIcon>
            {body.bodyText === null ? null : <span className="small muted">{words.written(body.bodyText)}</span>}
          </li>
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<Icon name="plus" />}
        onClick={() => onChange({ ...draft, bodies: [...draft.bodies, blank] })}
      >
        {words.addBody}
      </Button>
    </div>
  );
}

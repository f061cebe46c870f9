import { ActionIcon, Button } from "@mantine/core";
import type { AmendmentDetail, ChangeRow } from "#plans/contract-amendments.ts";
import { fieldsOf } from "#plans/rules/amendment-fields.ts";
import { Icon } from "../../components/icon.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { type NameOfBody, useValueWords } from "./field-words.ts";

type Props = {
  readonly detail: AmendmentDetail;
  readonly nameOf: NameOfBody;
  readonly onEdit: (change: ChangeRow) => void;
  readonly onRemove: (change: ChangeRow) => void;
};

/** Every change of an amendment, the old value beside the new one. */
export function ChangeList({ detail, nameOf, onEdit, onRemove }: Props) {
  const words = useFurtherWords().amendments.changes;
  const format = useFormat();
  const { changes, mayAmend } = detail;
  return (
    <section className="card" aria-label={words.title(format.number(changes.length))}>
      <header>
        <h2>{words.title(format.number(changes.length))}</h2>
      </header>
      {changes.length === 0 ? <p className="pad t13 muted">{words.empty}</p> : null}
      {changes.map((change) => (
        <ChangeItem key={change.id} change={change} mayAmend={mayAmend} nameOf={nameOf} onEdit={onEdit} onRemove={onRemove} />
      ))}
    </section>
  );
}

type ItemProps = Omit<Props, "detail"> & { readonly change: ChangeRow; readonly mayAmend: boolean };

function ChangeItem({ change, mayAmend, nameOf, onEdit, onRemove }: ItemProps) {
  const { amendments } = useFurtherWords();
  const words = amendments.changes;
  const format = useFormat();
  const wordsOf = useValueWords(nameOf);
  const { subject, action, label, before, after, likeness, raw } = change;
  const said = after ?? {};
  const fields = Object.keys(fieldsOf(subject)).filter((field) => field in said && (action === "change" || said[field] !== null));
  return (
    <article className="change-item" aria-label={label}>
      <div className="change-head">
        <span className="chip grey">{`${amendments.actions[action]}: ${amendments.subjects[subject]}`}</span>
        <span className="change-name">{label}</span>
        {mayAmend ? (
          <>
            <Button size="compact-sm" onClick={() => onEdit(change)}>
              {words.edit}
            </Button>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={`${words.remove}: ${label}`}
              onClick={() => onRemove(change)}
            >
              <Icon name="close" />
            </ActionIcon>
          </>
        ) : null}
      </div>
      {likeness === null ? null : (
        <p className="small muted">{words.likeness(`${format.number(Math.round(likeness * 100))}%`)}</p>
      )}
      {raw === null ? null : <p className="small muted">{`${words.raw}: ${raw}`}</p>}
      {action === "withdraw" ? <p className="t13 muted">{words.withdrawn}</p> : null}
      {fields.length === 0 ? null : (
        <div className="change-fields">
          {fields.map((field) => (
            <Changed key={field} name={amendments.fieldName(field)} will={wordsOf(subject, field, said[field])}>
              {action === "change" ? wordsOf(subject, field, before?.[field]) : null}
            </Changed>
          ))}
        </div>
      )}
    </article>
  );
}

type ChangedProps = { readonly name: string; readonly will: string; readonly children: string | null };

function Changed({ name, will, children: was }: ChangedProps) {
  const words = useFurtherWords().amendments.changes;
  return (
    <>
      <span className="muted">{name}</span>
      <span className={was === null ? "" : "change-was"}>
        {was === null ? null : <span className="hidden-word">{`${words.was}: `}</span>}
        {was}
      </span>
      <span className="change-will">
        <span className="hidden-word">{`${words.will}: `}</span>
        {will}
      </span>
    </>
  );
}

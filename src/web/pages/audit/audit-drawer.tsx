import { Drawer } from "@mantine/core";
import type { AuditRow } from "#audit/contract.ts";
import { useFormat, useWords } from "../../language.tsx";
import { AuditValue, useFieldName } from "./audit-value.tsx";

/** One change, field by field: what it was, what it became. */
export function AuditDrawer({ record, onClose }: { readonly record: AuditRow; readonly onClose: () => void }) {
  const { people, shell } = useWords();
  const words = people.audit;
  const format = useFormat();
  const nameOf = useFieldName();
  const subjects: Readonly<Record<string, string | undefined>> = words.written.subjects;
  const fields = [...new Set([...Object.keys(record.before ?? {}), ...Object.keys(record.after ?? {})])];
  return (
    <Drawer
      opened
      onClose={onClose}
      title={words.operationName(record.operation)}
      closeButtonProps={{ "aria-label": shell.close }}
    >
      <dl className="facts source-facts">
        <dt>{words.time}</dt>
        <dd className="num">{format.localInstant(record.recordedAt)}</dd>
        <dt>{words.actor}</dt>
        <dd>{record.actor}</dd>
        <dt>{words.chain}</dt>
        <dd>{record.chainName}</dd>
        <dt>{words.subject}</dt>
        <dd>
          {subjects[record.subjectKind] ?? record.subjectKind} <span className="num small muted">{record.subjectId}</span>
        </dd>
        {record.reason === null ? null : (
          <>
            <dt>{words.reason}</dt>
            <dd>{record.reason}</dd>
          </>
        )}
        <dt>{words.hash}</dt>
        <dd className="num small">{`${record.sequence} · ${record.hash}`}</dd>
      </dl>
      {fields.length === 0 ? null : (
        <dl className="audit-changes">
          {fields.map((field) => (
            <div key={field}>
              <dt>{nameOf(field)}</dt>
              {record.before === null ? null : (
                <dd>
                  <span className="small muted audit-when">{words.before}</span>
                  <AuditValue field={field} value={record.before[field]} />
                </dd>
              )}
              {record.after === null ? null : (
                <dd>
                  {record.before === null ? null : <span className="small muted audit-when">{words.after}</span>}
                  <AuditValue field={field} value={record.after[field]} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </Drawer>
  );
}

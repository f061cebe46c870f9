import { Drawer } from "@mantine/core";
import type { AuditRow } from "#audit/contract.ts";
import { useFormat, useWords } from "../../language.tsx";

const plain = (value: unknown): string => {
  if (value === undefined || value === null) return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
};

/** One change, field by field: what it was, what it became. */
export function AuditDrawer({ record, onClose }: { readonly record: AuditRow; readonly onClose: () => void }) {
  const { people, shell } = useWords();
  const words = people.audit;
  const format = useFormat();
  const fields = [...new Set([...Object.keys(record.before ?? {}), ...Object.keys(record.after ?? {})])];
  return (
    <Drawer
      opened
      onClose={onClose}
      title={words.operationName(record.operation)}
      closeButtonProps={{ "aria-label": shell.close }}
    >
      <dl className="facts">
        <dt>{words.time}</dt>
        <dd className="num">{format.localInstant(record.recordedAt)}</dd>
        <dt>{words.actor}</dt>
        <dd>{record.actor}</dd>
        <dt>{words.chain}</dt>
        <dd>{record.chainName}</dd>
        <dt>{words.subject}</dt>
        <dd className="num">{`${record.subjectKind} ${record.subjectId}`}</dd>
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
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field}>
                  <td>{field}</td>
                  <td>{plain(record.before?.[field])}</td>
                  <td>{plain(record.after?.[field])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Drawer>
  );
}

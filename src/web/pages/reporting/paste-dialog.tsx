import { Button, Modal } from "@mantine/core";
import { readNumber } from "#text/read-number.ts";
import { useFormat, useLanguage } from "../../language.tsx";
import type { FormIndicator } from "./draft.ts";
import type { PastePlan } from "./paste-block.ts";

type Props = {
  readonly plan: PastePlan;
  readonly rows: readonly FormIndicator[];
  readonly onApply: () => void;
  readonly onClose: () => void;
};

/** What would be pasted where, and what has no cell: seen before anything is written. */
export function PasteDialog({ plan, rows, onApply, onClose }: Props) {
  const { words: all, language } = useLanguage();
  const words = all.reporting.entry.paste;
  const format = useFormat();
  const unread = plan.cells.filter((cell) => !readNumber(cell.text, language, rows[cell.row]?.unit ?? null).ok).length;
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg" closeButtonProps={{ "aria-label": all.shell.close }}>
      <div className="stack">
        <p className="t13">{words.fits(format.number(plan.cells.length))}</p>
        {plan.cells.length === 0 ? null : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1).
          <div className="paste-preview" tabIndex={0}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{words.row}</th>
                  <th scope="col" className="right">
                    {words.text}
                  </th>
                </tr>
              </thead>
              <tbody>
                {plan.cells.map((cell) => (
                  <tr key={`${cell.row}${cell.column}`}>
                    <td>
                      <span className="clamp-2">{rows[cell.row]?.name}</span>
                    </td>
                    <td className="right num">{cell.text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {unread === 0 ? null : <p className="notice orange">{words.unread(format.number(unread))}</p>}
        {plan.left.length === 0 ? null : (
          <div className="notice orange">
            <p>{words.left(format.number(plan.left.length))}</p>
            <p className="num">{plan.left.slice(0, 60).join(" · ")}</p>
          </div>
        )}
        <div className="row">
          <Button variant="filled" disabled={plan.cells.length === 0} onClick={onApply} data-autofocus>
            {words.action}
          </Button>
          <Button onClick={onClose}>{all.shell.cancel}</Button>
        </div>
      </div>
    </Modal>
  );
}

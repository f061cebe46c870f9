import type { RowChangeShown, SheetAnswer, SheetFaultRow } from "#reports/contract-sheet.ts";
import { headingOf, type SheetWords } from "#reports/rules/sheet/sheet-columns.ts";
import { StatusText } from "../../components/status.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { useSheetWords } from "./use-sheet-words.ts";

const faultMark = { tone: "red", shape: "square" } as const;
const shownAtMost = 100;

/** What rows would change, before anything is saved; or every fault, by row and column, when they cannot be taken. */
export function SheetPreview({ answer }: { readonly answer: SheetAnswer }) {
  const words = useFurtherWords().planSheet;
  const format = useFormat();
  const sheetWords = useSheetWords();
  const counts = [
    answer.changed === 0 ? "" : words.changed(format.number(answer.changed)),
    answer.added === 0 ? "" : words.added(format.number(answer.added)),
    answer.changed + answer.added === 0 ? words.nothing : "",
    answer.unchanged === 0 ? "" : words.unchanged(format.number(answer.unchanged)),
    answer.missing === 0 ? "" : words.missing(format.number(answer.missing)),
  ].filter((part) => part !== "");
  const lines = answer.faultCount > 0 ? answer.faults : answer.changes;
  const left = (answer.faultCount > 0 ? answer.faultCount : answer.changed + answer.added) - Math.min(lines.length, shownAtMost);
  return (
    <div className="stack">
      <p className="t13" role="status">
        {counts.join(" · ")}
      </p>
      {answer.ignoredColumns.length === 0 ? null : (
        <p className="notice orange">{words.ignored(answer.ignoredColumns.join("; "))}</p>
      )}
      {answer.faultCount === 0 ? null : (
        <p className="notice red" role="alert">
          <StatusText mark={faultMark} word={words.faultCount(format.number(answer.faultCount))} />
        </p>
      )}
      {lines.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1).
        <section className="sheet-preview" tabIndex={0} aria-label={words.previewTitle}>
          <table className="table">
            <tbody>
              {answer.faultCount > 0
                ? answer.faults
                    .slice(0, shownAtMost)
                    .map((fault) => (
                      <FaultLine
                        key={`${fault.sheet} ${fault.row} ${fault.column} ${fault.code}`}
                        fault={fault}
                        sheetWords={sheetWords}
                      />
                    ))
                : answer.changes
                    .slice(0, shownAtMost)
                    .map((change) => (
                      <ChangeLine key={`${change.sheet} ${change.row}`} change={change} sheetWords={sheetWords} />
                    ))}
            </tbody>
          </table>
          {left > 0 ? <p className="pad muted t13">{words.more(format.number(left))}</p> : null}
        </section>
      )}
    </div>
  );
}

function FaultLine({ fault, sheetWords }: { readonly fault: SheetFaultRow; readonly sheetWords: SheetWords }) {
  const words = useFurtherWords().planSheet;
  const format = useFormat();
  const said = words.faults[fault.code](fault.data);
  return (
    <tr>
      <th scope="row" className="sheet-row">
        {words.sheets[fault.sheet]}, <span className="num">{words.row(format.number(fault.row))}</span>
      </th>
      <td>{fault.column === null ? said : words.faultAt(headingOf(fault.column, sheetWords), said)}</td>
    </tr>
  );
}

function ChangeLine({ change, sheetWords }: { readonly change: RowChangeShown; readonly sheetWords: SheetWords }) {
  const words = useFurtherWords().planSheet;
  return (
    <tr>
      <th scope="row" className="sheet-row">
        <span className="clamp-2" title={change.name}>
          {change.name}
        </span>
        {change.isNew ? <span className="tag">{words.newRow}</span> : null}
      </th>
      <td>
        <dl className="sheet-cells">
          {change.cells
            .filter((cell) => !change.isNew || cell.after !== "")
            .map((cell) => (
              <div key={cell.column}>
                <dt>{headingOf(cell.column, sheetWords)}</dt>
                <dd>
                  {change.isNew ? null : (
                    <>
                      <del>{cell.before === "" ? words.empty : cell.before}</del>
                      {" → "}
                    </>
                  )}
                  <ins>{cell.after === "" ? words.empty : cell.after}</ins>
                </dd>
              </div>
            ))}
        </dl>
      </td>
    </tr>
  );
}

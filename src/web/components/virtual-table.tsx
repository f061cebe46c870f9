import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { useScreen } from "./use-screen.ts";

export type Column<Row> = {
  readonly key: string;
  readonly header: ReactNode;
  /** Pixels, or a share of what is left ("auto"). */
  readonly width: number | "auto";
  readonly align?: "left" | "right" | "centre";
  readonly className?: string;
  /** Said to screen readers when the rows are sorted by this column. */
  readonly sorted?: "ascending" | "descending" | "none";
  readonly cell: (row: Row) => ReactNode;
};

export type TableItem<Row> =
  | { readonly kind: "group"; readonly key: string; readonly label: ReactNode }
  | { readonly kind: "row"; readonly key: string; readonly row: Row };

type Props<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly items: readonly TableItem<Row>[];
  readonly selectedKey?: string | null;
  /** A second header row above the first (spans), already as <tr>. */
  readonly headerAbove?: ReactNode;
  readonly minWidth?: number;
  /** Height of the scroller; by default what is left of the window. */
  readonly height?: string;
  /** A row that must be in sight: the one whose details are open. */
  readonly revealKey?: string | null;
  /** A click anywhere on a row; a button or link in the row does the same for the keyboard. */
  readonly onRowClick?: (row: Row) => void;
  /** On a phone each row becomes a block of labels and values, and nothing scrolls sideways. */
  readonly stacksOnPhone?: boolean;
};

const virtualFrom = 200;

/**
 * One table for every list. Up to 200 rows it is a plain table; above that only the rows in view are in the page, with their
 * true count and numbers told to screen readers. Rows may differ in height.
 */
export function VirtualTable<Row>(props: Props<Row>) {
  const { columns, items } = props;
  const { isPhone } = useScreen();
  const isStacked = isPhone && props.stacksOnPhone === true;
  const scroller = useRef<HTMLDivElement>(null);
  const isVirtual = items.length > virtualFrom;
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 46,
    overscan: 12,
    enabled: isVirtual,
    getItemKey: (index) => items[index]?.key ?? index,
  });
  const shown = isVirtual ? virtualizer.getVirtualItems() : items.map((_, index) => ({ index, start: 0, end: 0 }));
  const before = isVirtual ? (shown[0]?.start ?? 0) : 0;
  const after = isVirtual ? virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0) : 0;
  useReveal(props.revealKey ?? null, items, scroller, isVirtual ? (index) => virtualizer.scrollToIndex(index) : null);
  const style: CSSProperties = isVirtual ? { height: props.height ?? "calc(100vh - 250px)" } : {};
  return (
    // biome-ignore lint/a11y/useSemanticElements: the card around a table is the landmark; a fieldset would be for fields.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1).
    <section className="table-scroll" ref={scroller} style={style} tabIndex={0} role="group" aria-label={props.caption}>
      <table
        className={isStacked ? "table block-table" : "table"}
        style={props.minWidth === undefined || isStacked ? {} : { minWidth: props.minWidth }}
        aria-rowcount={items.length + 1}
      >
        <caption className="hidden-word">{props.caption}</caption>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={column.width === "auto" ? {} : { width: column.width }} />
          ))}
        </colgroup>
        <thead>
          {props.headerAbove}
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sorted}
                className={`${column.align ?? "left"} ${column.className ?? ""}`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 ? <Spacer height={before} columns={columns.length} /> : null}
          {shown.map(({ index }) => {
            const item = items[index];
            if (item === undefined) return null;
            const measure = isVirtual ? { ref: virtualizer.measureElement, "data-index": index } : {};
            if (item.kind === "group") {
              return (
                <tr key={item.key} className="group-row" aria-rowindex={index + 2} {...measure}>
                  <td colSpan={columns.length}>{item.label}</td>
                </tr>
              );
            }
            const { onRowClick } = props;
            return (
              <tr
                key={item.key}
                data-key={item.key}
                className={onRowClick === undefined ? undefined : "clickable"}
                onClick={onRowClick === undefined ? undefined : (event) => isPlainClick(event) && onRowClick(item.row)}
                aria-rowindex={index + 2}
                aria-current={props.selectedKey === item.key ? true : undefined}
                {...measure}
              >
                {columns.map((column) => (
                  <td
                    key={column.key}
                    className={`${column.align ?? "left"} ${column.className ?? ""}`}
                    data-label={isStacked && typeof column.header === "string" ? column.header : undefined}
                  >
                    {isStacked ? <div className="block-value">{column.cell(item.row)}</div> : column.cell(item.row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 ? <Spacer height={after} columns={columns.length} /> : null}
        </tbody>
      </table>
    </section>
  );
}

/** Links, buttons and fields in a row keep their own click, and marking text with the mouse opens nothing. */
function isPlainClick({ target }: MouseEvent): boolean {
  const inner = target instanceof Element && target.closest("a, button, input, select, textarea, label") !== null;
  return !inner && (window.getSelection()?.toString() ?? "") === "";
}

function useReveal<Row>(
  key: string | null,
  items: readonly TableItem<Row>[],
  scroller: { readonly current: HTMLElement | null },
  scrollToIndex: ((index: number) => void) | null,
) {
  const latest = useRef({ items, scrollToIndex });
  latest.current = { items, scrollToIndex };
  useEffect(() => {
    if (key === null) return;
    const row = [...(scroller.current?.querySelectorAll("tr[data-key]") ?? [])].find((tr) => tr.getAttribute("data-key") === key);
    if (row !== undefined) return row.scrollIntoView({ block: "nearest" });
    latest.current.scrollToIndex?.(latest.current.items.findIndex((item) => item.key === key));
  }, [key, scroller]);
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr className="spacer">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

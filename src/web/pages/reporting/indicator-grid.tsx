import { Button, Checkbox } from "@mantine/core";
import { type ClipboardEvent, type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import type { Gap, SubmissionForm } from "#reporting/contract.ts";
import { EmptyState } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useLanguage } from "../../language.tsx";
import { CellPanel } from "./cell-panel.tsx";
import type { Check, Issues } from "./check-draft.ts";
import { type CellName, cellsOf, type Entry, type FormIndicator, typed } from "./draft.ts";
import { focusSibling } from "./grid-keys.ts";
import { IndicatorRow } from "./indicator-row.tsx";
import { clipboardBlock, type PastePlan, planPaste } from "./paste-block.ts";
import { PasteDialog } from "./paste-dialog.tsx";
import type { Autosave } from "./use-autosave.ts";

type Props = {
  readonly form: SubmissionForm;
  readonly save: Autosave;
  readonly check: Check;
  readonly isEditable: boolean;
  /** The whole report says "nothing arose": open cells are no gaps. */
  readonly isQuiet: boolean;
};

const columnOrder = ["numerator", "denominator", "value"] as const satisfies readonly CellName[];

/** The entry grid: white cells take input, grey ones are computed; Enter and arrows move down the column, Ctrl Enter opens a cell. */
export function IndicatorGrid({ form, save, check, isEditable, isQuiet }: Props) {
  const { words: all, language } = useLanguage();
  const words = all.reporting.entry;
  const format = useFormat();
  const toast = useToast();
  const [opened, setOpened] = useState<string | null>(null);
  const [pasting, setPasting] = useState<PastePlan | null>(null);
  // Rows chosen when the filter is set stay, so that no row leaves while it is being filled in.
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const back = useRef<HTMLElement | null>(null);
  const { draft, setDraft, saved } = save;
  const byIndicator = useMemo(() => grouped(check), [check]);
  const all_ = form.indicators;
  const rows = only === null ? all_ : all_.filter((one) => only.has(one.indicatorId));
  const hasRatio = all_.some((one) => one.measureKind === "ratio");
  const setEntry = useCallback(
    (id: string, next: (entry: Entry) => Entry) =>
      setDraft((before) => {
        const entry = before.entries.get(id);
        return entry === undefined ? before : { ...before, entries: new Map(before.entries).set(id, next(entry)) };
      }),
    [setDraft],
  );
  const open = useCallback((id: string, from: HTMLElement | null) => {
    back.current = from;
    setOpened(id);
  }, []);
  const close = () => {
    setOpened(null);
    back.current?.focus();
  };
  const apply = (plan: PastePlan) => {
    for (const cell of plan.cells) {
      const one = rows[cell.row];
      const name = columnOrder.find((column) => column === cell.column);
      if (one !== undefined && name !== undefined)
        setEntry(one.indicatorId, (entry) => typed(entry, name, cell.text, language, one.unit));
    }
    setPasting(null);
    toast(words.paste.done(format.number(plan.cells.length)));
  };
  const onPaste = (event: ClipboardEvent) => {
    const at = event.target;
    if (!(at instanceof HTMLInputElement) || at.dataset.row === undefined || at.dataset.column === undefined) return;
    const block = clipboardBlock(event.clipboardData.getData("text/plain"));
    if (block.length < 2 && (block[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    const start = { row: Number(at.dataset.row), column: at.dataset.column };
    const plan = planPaste(
      block,
      rows.map((one) => cellsOf(one.measureKind)),
      start,
      columnOrder,
    );
    if (plan.left.length === 0) apply(plan);
    else setPasting(plan);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.target;
    if (!(at instanceof HTMLElement) || at.dataset.row === undefined) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const one = rows[Number(at.dataset.row)];
      if (one !== undefined) open(one.indicatorId, at);
    } else if (at instanceof HTMLInputElement && (event.key === "Enter" || event.key === "ArrowDown")) {
      event.preventDefault();
      focusSibling(at, event.shiftKey && event.key === "Enter" ? -1 : 1);
    } else if (at instanceof HTMLInputElement && event.key === "ArrowUp") {
      event.preventDefault();
      focusSibling(at, -1);
    }
  };
  if (all_.length === 0) {
    return (
      <div className="card">
        <EmptyState title={words.grid.empty} />
      </div>
    );
  }
  const at = opened === null ? -1 : rows.findIndex((one) => one.indicatorId === opened);
  const shown = rows[at];
  return (
    <div className={`entry ${shown === undefined ? "" : "with-panel"}`}>
      <div className="card entry-sheet">
        {isEditable ? (
          <div className="entry-bar">
            <Checkbox
              label={words.grid.onlyGaps}
              checked={only !== null}
              onChange={(event) => setOnly(event.currentTarget.checked ? openRows(form.indicators, byIndicator) : null)}
            />
            <span className="small muted">{words.grid.legend}</span>
          </div>
        ) : null}
        {rows.length === 0 ? (
          <EmptyState title={words.grid.allDone} action={<Button onClick={() => setOnly(null)}>{words.grid.showAll}</Button>} />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: keys and pasted blocks of the cells inside are handled once for all of them.
          <div className="entry-scroll" onKeyDown={onKeyDown} onPaste={onPaste}>
            <table className={`entry-grid ${hasRatio ? "" : "no-ratio"}`}>
              <caption className="hidden-word">{words.grid.caption}</caption>
              <GridHead hasRatio={hasRatio} isNarrow={shown !== undefined} />
              <tbody>
                {rows.map((one, row) => {
                  const entry = draft.entries.get(one.indicatorId);
                  if (entry === undefined) return null;
                  const isSaved = saved.entries.get(one.indicatorId) === entry;
                  const before = rows[row - 1];
                  return (
                    <IndicatorRow
                      key={one.indicatorId}
                      one={one}
                      row={row}
                      number={all_.indexOf(one) + 1}
                      groupTitle={row === 0 || before?.groupTitle !== one.groupTitle ? one.groupTitle : null}
                      entry={entry}
                      gaps={codesOf(byIndicator.get(one.indicatorId)?.gaps)}
                      warnings={codesOf(byIndicator.get(one.indicatorId)?.warnings)}
                      state={isSaved ? "saved" : save.sending?.entries.get(one.indicatorId) === entry ? "saving" : save.state}
                      isEditable={isEditable}
                      isQuiet={isQuiet}
                      isOpened={opened === one.indicatorId}
                      hasRatio={hasRatio}
                      isNarrow={shown !== undefined}
                      setEntry={setEntry}
                      onOpen={open}
                    />
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
        {isEditable ? <p className="entry-foot small muted">{words.grid.keys}</p> : null}
      </div>
      {shown === undefined ? null : (
        <CellPanel
          key={shown.indicatorId}
          one={shown}
          entry={draft.entries.get(shown.indicatorId) ?? null}
          issues={byIndicator.get(shown.indicatorId) ?? noIssues}
          position={at + 1}
          total={rows.length}
          isEditable={isEditable}
          setEntry={setEntry}
          onClose={close}
          onMove={(steps) => setOpened(rows[at + steps]?.indicatorId ?? shown.indicatorId)}
        />
      )}
      {pasting === null ? null : (
        <PasteDialog plan={pasting} rows={rows} onApply={() => apply(pasting)} onClose={() => setPasting(null)} />
      )}
    </div>
  );
}

function GridHead({ hasRatio, isNarrow }: { readonly hasRatio: boolean; readonly isNarrow: boolean }) {
  const { words } = useLanguage();
  const grid = words.reporting.entry.grid;
  const figure = "col-cell right ink";
  const heads: readonly { readonly word: string; readonly place: string; readonly isShown?: boolean }[] = [
    { word: grid.number, place: "col-number" },
    { word: grid.name, place: "" },
    { word: grid.unit, place: "col-unit", isShown: !isNarrow },
    { word: grid.previous, place: "col-previous right", isShown: !isNarrow },
    { word: grid.target, place: "col-target right", isShown: !isNarrow },
    { word: grid.numerator, place: figure, isShown: hasRatio },
    { word: grid.denominator, place: figure, isShown: hasRatio },
    { word: grid.value, place: figure },
    { word: grid.absence, place: "col-absence" },
    { word: grid.state, place: "col-state" },
  ];
  return (
    <thead>
      <tr>
        {heads.map(({ word, place, isShown }) =>
          isShown === false ? null : (
            <th key={word} scope="col" className={place}>
              {word}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}

const noIssues: Issues = { gaps: [], warnings: [] };

// As text, so that a row is drawn anew only when its own codes change.
function codesOf(gaps: readonly Gap[] | undefined): string {
  return (gaps ?? []).map((gap) => gap.code).join(" ");
}

function grouped(check: Check): ReadonlyMap<string, Issues> {
  const found = new Map<string, { gaps: Gap[]; warnings: Gap[] }>();
  const at = (id: string | null) => {
    const key = id ?? "";
    const issues = found.get(key) ?? { gaps: [], warnings: [] };
    found.set(key, issues);
    return issues;
  };
  for (const gap of check.gaps) at(gap.indicatorId).gaps.push(gap);
  for (const warning of check.warnings) at(warning.indicatorId).warnings.push(warning);
  return found;
}

function openRows(indicators: readonly FormIndicator[], issues: ReadonlyMap<string, Issues>): ReadonlySet<string> {
  const open = indicators.filter(({ indicatorId }) => {
    const found = issues.get(indicatorId) ?? noIssues;
    return found.gaps.length + found.warnings.length > 0;
  });
  return new Set(open.map((one) => one.indicatorId));
}

import { ActionIcon } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Place, Repair } from "#plans/contract.ts";
import { useFormat, useWords } from "../language.tsx";
import { Confidence } from "./confidence.tsx";
import { Icon } from "./icon.tsx";
import { RawAndRestored, type RestoredWords } from "./restored-words.tsx";
import { SourceView } from "./source-view.tsx";
import { usePages } from "./use-pages.ts";

/** One thing that was read, where it stands, and how sure the reader was. */
export type Passage = {
  readonly key: string;
  readonly label: string;
  readonly raw: string;
  readonly place: Place;
  readonly confidence: number | null;
  /** What was made of the words: restored diacritics, mended signs, an operator that the scan leaves open. */
  readonly restored?: RestoredWords | null;
  readonly repairs?: readonly Repair[];
  readonly isUndecided?: boolean;
};

export type SourceRecord = {
  readonly key: string;
  readonly title: string;
  /** What the register made of the passage. */
  readonly facts: ReactNode;
  readonly passages: readonly Passage[];
};

type Props = {
  readonly planId: string;
  readonly record: SourceRecord;
  readonly index: number;
  readonly total: number;
  readonly onMove: (step: 1 | -1) => void;
};

/** A record beside its source: the words of the document, marked in their surroundings, and the reader's confidence. */
export function SourcePanel({ planId, record, index, total, onMove }: Props) {
  const words = useWords().plans.source;
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  // A page must be seen at once, so it stands first; a text is as long as its passage and stands below what was read from it.
  const isPaged = usePages(planId).pages.length > 0;
  const passage = record.passages.find((one) => one.key === chosen) ?? record.passages[0];
  return (
    <>
      <div className="source-steps">
        <span className="muted small num" aria-live="polite">
          {words.place(format.number(index + 1), format.number(total))}
        </span>
        <ActionIcon variant="default" size={28} aria-label={words.previous} disabled={index === 0} onClick={() => onMove(-1)}>
          <Icon name="back" />
        </ActionIcon>
        <ActionIcon variant="default" size={28} aria-label={words.next} disabled={index >= total - 1} onClick={() => onMove(1)}>
          <Icon name="right" />
        </ActionIcon>
        <span className="muted small spring source-keys">{words.keys}</span>
      </div>
      <p className="source-title" aria-live="polite">
        {record.title}
      </p>
      {isPaged ? null : record.facts}
      {record.passages.length > 1 ? (
        <fieldset className="plain-fieldset passages">
          <legend className="small muted">{words.passages}</legend>
          {record.passages.map((one) => (
            <button
              type="button"
              key={one.key}
              className="passage-choice"
              aria-pressed={one.key === passage?.key}
              onClick={() => setChosen(one.key)}
            >
              {one.label}
            </button>
          ))}
        </fieldset>
      ) : null}
      {passage === undefined ? (
        <p className="muted t13">{words.noPlace}</p>
      ) : isPaged ? (
        <>
          <PassagePlace planId={planId} passage={passage} />
          <PassageFacts passage={passage} />
        </>
      ) : (
        <>
          <PassageFacts passage={passage} />
          <PassagePlace planId={planId} passage={passage} />
        </>
      )}
      {isPaged ? record.facts : null}
    </>
  );
}

/** What was read from the passage, and how sure the reader was. */
function PassageFacts({ passage }: { readonly passage: Passage }) {
  const words = useWords().plans.source;
  return (
    <dl className="facts source-facts">
      <RawAndRestored
        raw={passage.raw}
        restored={passage.restored ?? null}
        repairs={passage.repairs ?? []}
        isUndecided={passage.isUndecided ?? false}
      />
      <dt>{words.confidence}</dt>
      <dd>
        <Confidence share={passage.confidence} />
      </dd>
    </dl>
  );
}

/** Where the passage stands, in its surroundings. */
function PassagePlace({ planId, passage }: { readonly planId: string; readonly passage: Passage }) {
  const words = useWords().plans.source;
  const { from, to } = passage.place.lines;
  return (
    <SourceView planId={planId} place={passage.place}>
      <span className="small muted num">{words.lines(from, to)}</span>
      <Link
        className="small inline-link"
        to="/ke-hoach/$planId/van-ban"
        params={{ planId }}
        search={{ dong: from === to ? String(from) : `${from}-${to}` }}
      >
        {words.whole}
      </Link>
    </SourceView>
  );
}

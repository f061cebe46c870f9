/**
 * Task tables that OCR flattened: a row is found by its time ("Tháng 5/2025", "Thường xuyên", "2025 - 2030"). Columns of
 * bodies cannot be told apart there, so no lead is claimed; text, number and schedule are offered with low confidence.
 */

import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { scheduleOfCell } from "../tasks/schedule.ts";
import { blocksAround, bodyStart, type FlatLine, leadingNumber, linesRange, nameWords } from "./flat-lines.ts";

const time =
  /(?:(?:th\w{1,3}ng\s*)?(?:1[0-2]|0?[1-9])\s*[/1]\s*20[2-4]\d(?:\s*(?:-|va|;)\s*th\w+ng\s*xuy\w+n)?|n\w{1,3}m\s+20[2-4]\d|20[2-4]\d\s*[-~—–]\s*20[2-5]\d|th\w{2,5}ng\s*xuy\w{1,3}n|h\w{1,4}g\s+n\w{1,3}m|d\w{1,2}\s+ho\w+n\s+th\w+nh)[\W_]*$/;
const timeAlone = /^\W{0,3}(?:xuy\w{1,3}n|20[2-4]\d)\W{0,2}$/;

export function flatTasksIn(lines: readonly FlatLine[], sourceText: string, group: string | null): readonly TaskDraft[] {
  const found = lines.flatMap((line, at) => {
    const match = time.exec(line.folded);
    if (match) return [{ at, from: match.index }];
    return timeAlone.test(line.folded) ? [{ at, from: 0 }] : [];
  });
  // Two times close together belong to one row ("Thường xuyên" above "Hằng năm").
  const anchors = found.filter(({ at }, i) => at - (found[i - 1]?.at ?? -9) > 1);
  const blocks = blocksAround(
    lines,
    anchors.map((a) => a.at),
    () => false,
  );
  let last = 0;
  return anchors.flatMap(({ at, from }, i) => {
    const block = blocks[i] ?? [];
    const place = linesRange(block);
    const line = lines[at];
    if (!place || !line) return [];
    const text = block
      .map((l) => (l === line && from === 0 ? "" : nameWords(l, l === line ? from : firstBar(l))))
      .filter((w) => w !== "")
      .join(" ");
    if (text.length < 20) return [];
    const printed = block.map(leadingNumber).find((n) => n !== null) ?? null;
    last = printed === null ? last + 1 : Number(printed);
    return [
      {
        number: printed,
        group,
        form: "table" as const,
        text,
        leads: [],
        coordinating: [],
        deliverable: null,
        schedule: scheduleOfCell(timeOf(block, line, from), true),
        raw: sourceText.slice(place.span[0], place.span[1]),
        ...place,
        confidence: { text: 0.4, leads: 0.2, schedule: 0.6 },
      },
    ];
  });
}

/** The bar after the name column; a bar right after the row number is not it. */
function firstBar(line: FlatLine): number {
  const bar = line.text.indexOf("|", 8);
  return Math.min(bar < 0 ? line.text.length : bar, bodyStart(line));
}

function timeOf(block: readonly FlatLine[], anchor: FlatLine, from: number): string {
  const own = anchor.text.slice(from);
  const more = block.filter(
    (l) => l !== anchor && Math.abs(l.line - anchor.line) <= 2 && /th\w{2,5}ng\s*xuy|h\w{1,4}g\s+n\w{1,3}m/.test(l.folded),
  );
  return [own, ...more.map((l) => l.text.slice(-16))].join(" ");
}

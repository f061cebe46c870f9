/**
 * Who is ordered to act in a sentence of prose: "Giao Phòng X chủ trì, phối hợp với Y", "X chủ trì …", or a sentence whose
 * subject is a body ("Đảng ủy thành lập Ban Chỉ đạo …"). A sentence without a subject names nobody, and nobody is invented.
 */
import { actionVerbs, leadWords, modals, orderWords, supportWords } from "#ingest/vocabulary/bodies.ts";
import { type Folded, foldedOf } from "../words/folded.ts";
import { findAllWords, findWords, words } from "../words/word-pattern.ts";
import { beginsWithBody, bodiesIn, bodyBeginning } from "./body-lists.ts";

export type Responsible = { readonly leads: readonly string[]; readonly coordinating: readonly string[] };

const verbs = words([...actionVerbs, ...modals]);
const order = words(orderWords, "start");
const leading = words(leadWords);
const support = words(supportWords);
const longest = 190;

export function responsibleIn(text: Folded): Responsible {
  const subject = subjectOf(text);
  const coordinating = supportersIn(text);
  if (subject !== null) return { leads: bodiesIn(subject), coordinating };
  return { leads: ordered(text), coordinating: [] };
}

/** The words before the first verb, when they are bodies. */
export function subjectOf(text: Folded): string | null {
  const ordering = findWords(order, text);
  const start = ordering && beginsWithBody(text.raw.slice(ordering.to)) ? ordering.to : 0;
  const rest = { raw: text.raw.slice(start), folded: text.folded.slice(start), garbled: text.garbled };
  const space = rest.raw.length - rest.raw.trimStart().length;
  const named = bodyBeginning(rest.raw.trimStart());
  if (named === 0) return null;
  const verb = firstVerb(rest, space + named);
  const colon = rest.raw.indexOf(":");
  const end = Math.min(verb ?? Number.POSITIVE_INFINITY, colon > 3 ? colon : Number.POSITIVE_INFINITY);
  if (!Number.isFinite(end) || end > longest) return null;
  const subject = rest.raw
    .slice(0, end)
    .replace(/\s+(?:để|nhằm|được|không|cùng|do)\s*$/u, "")
    .trim();
  return /[.!?]\s/.test(subject.replace(/TP\.\s/g, "")) || subject.length < 3 ? null : subject.replace(/[,\s]+$/, "");
}

/** "tổ chức" is also a noun: "tổ chức đảng", "tổ chức chính trị". */
const nounAfter =
  /^cap\s*(?:uy|xa|tinh|huyen|tren|co so)|^to chuc\s*(?:dang|chinh tri|co so|doan the|xa hoi|kinh te|thanh vien|,|va |khoa hoc)/;

function firstVerb(text: Folded, from: number): number | null {
  for (const { from: at } of findAllWords(verbs, { folded: text.folded.slice(from), garbled: text.garbled })) {
    // Inside a name the same word is written large: "Sở Giáo dục và Đào tạo".
    const small = /^\p{Ll}/u.test(text.raw.slice(from + at));
    if (small && !nounAfter.test(text.folded.slice(from + at))) return from + at;
  }
  return null;
}

/** "… do Phòng X chủ trì" at the end of what is to be done. */
const doneBy = /\sdo\s+(\p{Lu}[^.;:]{3,120}?)\s+(?:chủ trì|làm đầu mối|chịu trách nhiệm chính|phụ trách)/u;

/** "… , giao Phòng X chủ trì" further on in the text. */
function ordered(text: Folded): readonly string[] {
  const match =
    /(?:^|[.;,]\s)(?:giao|do|đề nghị)\s+(?:cho\s+)?(\p{Lu}[^.;:]{3,120}?)\s+(?:là cơ quan\s+)?(?:chủ trì|làm đầu mối)/iu.exec(
      text.raw,
    );
  const named = match?.[1] ?? doneBy.exec(text.raw)?.[1];
  return named !== undefined && beginsWithBody(named) ? bodiesIn(named) : [];
}

/** "chủ trì, phối hợp với Y và Z thực hiện …" → Y, Z. */
function supportersIn(text: Folded): readonly string[] {
  const lead = findWords(leading, text);
  const from = lead?.to ?? 0;
  const found = findWords(support, { folded: text.folded.slice(from), garbled: text.garbled });
  if (!found || (lead === null && found.from > 160)) return [];
  const start = from + found.to;
  const rest = text.raw.slice(start, start + 220);
  if (!/^\s*(?:các\s|\p{Lu})/u.test(rest)) return [];
  const named = bodyBeginning(rest.trimStart());
  const stop = firstVerb(foldedOf(rest, text.garbled), named + 1) ?? -1;
  return stop < 4 || /[.;]/.test(rest.slice(0, stop))
    ? []
    : bodiesIn(rest.slice(0, stop).replace(/\s+(?:để|trong|tại)\s.*$/u, ""));
}

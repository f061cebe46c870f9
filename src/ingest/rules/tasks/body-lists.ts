/**
 * Lists of bodies as tables and clauses print them: "A; B", "A, B và C". A name may hold commas itself ("Phòng Văn hóa,
 * Khoa học & Thông tin") and a set phrase is one ("Các phòng, ban, đơn vị liên quan"): a comma divides only before the
 * beginning of another body's name.
 */
import { bodyHeads, falseHeads, leadWords, setHeads, strongHeads } from "#ingest/vocabulary/bodies.ts";
import { shortHeads } from "#ingest/vocabulary/short-bodies.ts";
import { withEitherTone } from "../printed-tones.ts";
import { foldInPlace } from "../words/folded.ts";

type Beginning = { readonly printed: RegExp; readonly folded: RegExp };

/** Printed Vietnamese is compared with its marks ("Bố trí" is no "Bộ"), text without marks on its skeleton. */
function beginning(phrases: readonly string[]): Beginning {
  const sorted = [...phrases].sort((a, b) => b.length - a.length);
  const build = (write: (p: string) => string, flags: string) =>
    new RegExp(`^(?:${sorted.map((p) => write(p).replace(/\s+/g, "\\s+")).join("|")})(?![\\p{L}])`, flags);
  return { printed: build(withEitherTone, "iu"), folded: build(foldInPlace, "u") };
}

const head = beginning([...bodyHeads, ...shortHeads]);
const set = beginning(setHeads);
const strong = beginning([...strongHeads, ...shortHeads]);
const notBody = beginning(falseHeads);
/** Letters that only Vietnamese print has: "é" and "ô" also come of an English recognition. */
const marks = /[ăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

function lengthOf(pattern: Beginning, text: string, marked: boolean): number {
  return (marked ? pattern.printed.exec(text) : pattern.folded.exec(foldInPlace(text)))?.[0].length ?? 0;
}

/** How many characters of the text are the beginning of a body's name, 0 where it names none. */
export function bodyBeginning(text: string): number {
  const marked = marks.test(text.slice(0, 60));
  // What is no body is known by its skeleton as well: a stray mark of garbled print makes no body of "Ban hanh".
  if (lengthOf(notBody, text, marked) > 0 || (marked && isFalseHead(text))) return 0;
  return Math.max(lengthOf(head, text, marked), lengthOf(set, text, marked));
}

/** "Ban hanh", "To chirc" in a text that kept a mark here and there; printed words keep theirs ("Sở hữu", "Đoàn kết"). */
function isFalseHead(text: string): boolean {
  const first = /^\s*(\p{L}+)/u.exec(text)?.[1] ?? "";
  return !marks.test(first) && lengthOf(notBody, text, false) > 0;
}

/** Does the text begin with the name of a body or of a set of bodies? */
export function beginsWithBody(text: string): boolean {
  return bodyBeginning(text.trimStart()) > 0;
}

/** The names of a cell or clause, in order, each with a capital first letter. */
export function bodiesIn(text: string): readonly string[] {
  return separateLines(text)
    .replace(/\s+/g, " ")
    .split(/\s*[;•]\s*/)
    .flatMap(splitAtCommas)
    .map(tidy)
    .filter((name) => /\p{L}{2}/u.test(name));
}

/** A name printed alone on such a line goes on with the body that it belongs to: "Văn phòng / Ủy ban nhân dân xã". */
const ofAnother =
  /(?:^|[\s,;])(?:văn phòng|thường trực|lãnh đạo|chủ tịch|phó chủ tịch|ban thường vụ|ban chấp hành|đảng ủy|đảng bộ|chi bộ|công đoàn|trưởng|phó|và|của|thuộc|với|&|các|-|–|,)\s*$/iu;

/** The lines of a cell are bodies of their own where the next one begins like a body and this one is complete. */
function separateLines(text: string): string {
  const lines = text.split(/\s*\n\s*/);
  return lines
    .map((line, i) => {
      if (i === 0) return line;
      const next = line.replace(/^(?:[-–+•*]\s*|\d{1,2}[.)]\s+(?=\p{Lu}))/u, "");
      const apart = next !== line || (/^\p{Lu}/u.test(next) && bodyBeginning(next) > 0 && !ofAnother.test(lines[i - 1] ?? ""));
      return `${apart ? ";" : ""} ${next}`;
    })
    .join("");
}

/** No cell that names who leads and who supports is longer. */
const longestCell = 1200;
const shares = /[\s,;.:–-]*(?:(?:chủ trì|là cơ quan chủ trì)[\s,;:–-]*)?(?:và\s+)?phối hợp(?:\s+(?:với|cùng))?[\s,:]*/iu;
const closing = new RegExp(`[\\s,;:–-]*(?:${leadWords.join("|")}|phối hợp(?:\\s+thực hiện)?)\\s*$`, "iu");
const opening = /^\s*(?:cơ quan\s+|đơn vị\s+)?(?:chủ trì|phối hợp(?:\s+với)?)\s*:\s*/iu;

/** A cell that names both: "Phòng A chủ trì, phối hợp với Công an xã", "Chủ trì: A; phối hợp: B, C", "A chủ trì; B phối hợp". */
export function leadsAndSupport(text: string): { readonly leads: readonly string[]; readonly coordinating: readonly string[] } {
  if (text.length > longestCell) return { leads: bodiesIn(text), coordinating: [] };
  const bare = (part: string) => bodiesIn(part.replace(opening, "").replace(closing, ""));
  const parts = /^(.*?chủ trì)[\s,;.]+(.*)\sphối hợp\s*\.?$/isu.exec(text);
  if (parts?.[1] && parts[2] !== undefined && !/phối hợp/iu.test(parts[1]))
    return { leads: bare(parts[1]), coordinating: bare(parts[2]) };
  const at = shares.exec(text.replace(opening, ""));
  const words = text.replace(opening, "");
  if (!at || at.index < 2) return { leads: bare(text), coordinating: [] };
  return { leads: bare(words.slice(0, at.index)), coordinating: bare(words.slice(at.index + at[0].length)) };
}

function splitAtCommas(part: string): readonly string[] {
  const names: string[] = [];
  let current = "";
  for (const piece of part.split(/(,\s*|\s*\/\s+|\s+và\s+(?=\p{Lu}|các ))/u)) {
    if (/^(?:,\s*|\s*\/\s+|\s+và\s+)$/u.test(piece)) {
      current += piece;
      continue;
    }
    if (current !== "" && startsAnother(current, piece)) {
      names.push(current);
      current = piece;
    } else current += piece;
  }
  return [...names, current];
}

function startsAnother(current: string, piece: string): boolean {
  const next = piece.trim();
  const marked = marks.test(`${current}${next}`);
  const name = current.trim();
  // "Phòng Tài chính và các đơn vị có liên quan", "Hội đồng nhân dân và Ủy ban nhân dân": one phrase of the source.
  if (
    /\sva\s*$/.test(foldInPlace(current)) &&
    (/^các/u.test(next) || /(?:hoi dong nhan dan|hdnd)\s+va\s*$/.test(foldInPlace(current)))
  )
    return false;
  const insideSet = lengthOf(set, name, marked) > 0;
  if (/^\p{Lu}/u.test(next))
    return insideSet
      ? lengthOf(strong, next, marked) > 0
      : lengthOf(head, next, marked) > 0 && lengthOf(notBody, next, marked) === 0;
  // "Các đảng ủy trực thuộc, các ban đảng" are two sets; "Các cấp ủy, chính quyền, các đoàn thể" is one phrase.
  return /^các\s/u.test(next) && !/,\s*\S/.test(name) && !/^(?:uy ban )?(?:mttq|mat tran)/.test(foldInPlace(name));
}

function tidy(name: string): string {
  const bare = name
    .replace(/^[\s,;.+*:–-]+/, "")
    .replace(/^\d{1,2}[.)]\s+(?=\p{Lu})/u, "")
    .replace(/[\s,;.:*/–-]+$/, "")
    .replace(/\s+và$/u, "");
  return bare.charAt(0).toLocaleUpperCase("vi") + bare.slice(1);
}

/**
 * The name of an indicator: what is measured, without the figure. A share is "Tỷ lệ …", a count "Số …", an index or a rank
 * has its own name; lead-ins that measure nothing ("Phấn đấu", "Có", "Phối hợp với … đảm bảo") are left out.
 */
import {
  changeVerbs,
  moreAttainmentVerbs,
  moreCountedNouns,
  moreLeadIns,
  moreMeasureHeads,
  moreProvisionVerbs,
  steeringVerbs,
  tellingVerbs,
} from "#ingest/vocabulary/measures.ts";
import { misprints } from "#ingest/vocabulary/misprints.ts";
import {
  annualWords,
  attainmentVerbs,
  cooperation,
  cooperationEnd,
  countedNouns,
  leadIns,
  measureHeads,
  provisionVerbs,
  rankWords,
  shareBases,
} from "#ingest/vocabulary/targets.ts";
import { type Folded, foldedOf, foldInPlace } from "../words/folded.ts";
import { findWords, hasWords, words } from "../words/word-pattern.ts";
import type { Quantity } from "./quantities.ts";

export type NamedIndicator = { readonly name: string; readonly unit: string | null; readonly sure: boolean };

const lead = words([...leadIns, ...moreLeadIns], "start");
const annual = words(annualWords, "start");
const annualAnywhere = words(annualWords);
const partners = words(cooperation, "start");
const partnersEnd = words(cooperationEnd);
const any = (phrases: readonly string[]) =>
  [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((p) => foldInPlace(p).replace(/\s+/g, "\\s+"))
    .join("|");
const verbEnd = new RegExp(`(?:^|\\s)(?:${any([...attainmentVerbs, ...moreAttainmentVerbs])})\\s*$`);
const looseVerbEnd = /\s(?:da\w{0,2}t|dt|co|la)\s*$/;
const measured = words([...measureHeads, ...moreMeasureHeads], "start");
const ranks = words(rankWords);
const nounsOf = (given: readonly string[]) =>
  [...given].sort((a, b) => b.length - a.length).map((noun) => ({ noun, pattern: words([noun], "start") }));
const nouns = nounsOf(countedNouns);
const allNouns = nounsOf([...countedNouns, ...moreCountedNouns]);
/** Of two syllables and more, which a tolerant look does not find by chance: "can bg" is "cán bộ". */
const longNouns = nouns.filter(({ noun }) => noun.includes(" ") && noun.length >= 5);
const provides = new RegExp(`^\\W*(?:${any([...provisionVerbs, ...moreProvisionVerbs])})\\W*$`);
const tells = new RegExp(`^\\W*(?:${any(tellingVerbs)})\\W*$`);
const changes = new RegExp(`^\\W*(?:${any(changeVerbs)})\\W*$`);
const steers = new RegExp(`^\\W*(?:${any(steeringVerbs)})\\s+(?=(?:${any([...measureHeads, ...moreMeasureHeads])})(?![a-z]))`);
const bases = words(shareBases, "start");

function cut(text: Folded, from: number, to = text.raw.length): Folded {
  return { raw: text.raw.slice(from, to), folded: text.folded.slice(from, to), garbled: text.garbled };
}

export function isAnnual(text: Folded): boolean {
  return hasWords(annualAnywhere, text);
}

/** Takes away every lead-in at the start, one after the other. */
export function withoutLeadIns(text: Folded): Folded {
  let rest = trimmed(text);
  for (let i = 0; i < 6; i++) {
    const shorter = withoutOneLeadIn(rest);
    if (shorter === null) return rest;
    rest = trimmed(shorter);
  }
  return rest;
}

function withoutOneLeadIn(text: Folded): Folded | null {
  const yearly = findWords(annual, text);
  if (yearly) return cut(text, yearly.to);
  if (hasWords(partners, text)) {
    const end = findWords(partnersEnd, cut(text, 0, 110));
    if (end) return cut(text, end.to);
  }
  const found = findWords(lead, text);
  return found ? cut(text, found.to) : null;
}

function trimmed(text: Folded): Folded {
  const from = text.raw.search(/[^\s,;:.–-]/);
  return from <= 0 ? text : cut(text, from);
}

/** The counted noun that the text begins with, as printed in the vocabulary. */
export function countedNounOf(text: Folded): string | null {
  // Short nouns are taken exactly also in garbled text: a tolerant look would find one anywhere.
  const known = text.garbled ? nouns : allNouns;
  const long = text.garbled ? longNouns.find(({ pattern }) => hasWords(pattern, text)) : undefined;
  return (long ?? known.find(({ pattern }) => hasWords(pattern, { folded: text.folded, garbled: false })))?.noun ?? null;
}

/** `before` names what the statement before this one measured: "…, tăng 5% so với năm 2025" is its growth. */
export function nameQuantified(statement: Folded, quantity: Quantity, before: string | null = null): NamedIndicator {
  const lead = withoutLeadIns(cut(statement, 0, quantity.from));
  const after = trimmed(cut(statement, quantity.to));
  const subject = withoutVerb(lead);
  if (quantity.op === "top") return nameRanked(subject, after);
  if (provides.test(lead.folded)) return leadingForm(after, quantity);
  if (tells.test(lead.folded)) return actForm(lead, after, quantity);
  if (changes.test(subject.folded)) return changeForm(subject, after, quantity, before);
  if (subject.raw.trim().length < 2) return leadingForm(after, quantity);
  return trailingForm(subject, after, quantity, subject.raw.trim().length < lead.raw.trim().length);
}

/** "Đứng trong tốp 5 của tỉnh về chuyển đổi số": without a subject, the ranking is named by what it is about. */
function nameRanked(subject: Folded, after: Folded): NamedIndicator {
  const name = display(subject);
  if (name !== "") return { name, unit: "thứ bậc", sure: false };
  const [, scope = "", about] = /^([^,;.]*?)\s*((?:về|trong bảng xếp hạng)\s[^.;]+)/u.exec(after.raw) ?? [];
  const named = about === undefined ? after.raw : `Xếp hạng ${about} ${lowered(scope)}`;
  return { name: display(foldedOf(named, after.garbled)), unit: "thứ bậc", sure: false };
}

/** "Trồng mới 50 ha rừng" → "Số ha rừng trồng mới"; "Tiêm chủng 95% trẻ em" → "Tỷ lệ trẻ em được tiêm chủng". */
function actForm(verb: Folded, after: Folded, quantity: Quantity): NamedIndicator {
  const named = leadingForm(after, quantity);
  const act = display(verb);
  const told = act.endsWith(" cho") || quantity.percent ? `được ${lowered(act.replace(/ cho$/u, ""))}` : lowered(act);
  return { ...named, name: `${named.name} ${told}`, sure: false };
}

/** "Giảm ít nhất 30% thời gian …" → "Tỷ lệ giảm thời gian …"; without a thing it is the change of what was named before. */
function changeForm(verb: Folded, after: Folded, quantity: Quantity, before: string | null): NamedIndicator {
  const change = lowered(display(verb));
  const rest = withoutOrMore(after);
  const thing = display(withoutTrailingYear(rest));
  const unsaid = thing === "" || hasWords(bases, rest) || /^(?:so voi|\/|moi nam|hang nam|binh quan)/.test(rest.folded);
  const subject = unsaid ? before : lowered(thing);
  const head = quantity.percent ? "Tỷ lệ" : "Mức";
  const unit = quantity.percent ? shareUnitOf(rest) : (countedNounOf(rest) ?? null);
  return { name: subject === null ? display(verb) : `${head} ${change} ${lowered(subject)}`, unit, sure: false };
}

/** "≥ 90% cán bộ được bồi dưỡng", "≥ 3 cán bộ nghiên cứu": the figure comes first. */
function leadingForm(after: Folded, quantity: Quantity): NamedIndicator {
  const thing = withoutTrailingYear(withoutArticles(withoutOrMore(after)));
  if (quantity.percent) {
    const head = hasWords(measured, thing) && /^t[yi]/.test(thing.folded) ? "" : shareHead(after.garbled);
    return { name: `${head}${head ? lowered(display(thing)) : display(thing)}`, unit: "%", sure: thing.raw.length < 130 };
  }
  const noun = countedNounOf(thing);
  // Most things are called by two syllables; in clean print the first one is at least not wrong.
  const unread = thing.garbled ? /^[\p{L}\d]+(?:\s[\p{L}\d]+)?/u : /^[\p{L}\d]+/u;
  const unit = noun === null ? (unread.exec(thing.raw)?.[0] ?? "") : withDivisor(noun, thing);
  return { name: `Số ${lowered(display(thing))}`, unit: unit.length > 0 ? unit : null, sure: noun !== null };
}

/** "triệu đồng/người/năm", "m3/ngày đêm", "bác sĩ/10.000 dân": a unit goes on behind a stroke. */
function withDivisor(noun: string, text: Folded): string {
  const rest = text.raw.slice(text.raw.search(/\S/) + noun.length);
  const divisor = /^(?:\s?\/\s?[\p{L}\d.²]+(?:\s(?:đêm|dân|nhân khẩu|làm việc))?)+/u.exec(rest)?.[0] ?? "";
  return `${noun}${divisor.replace(/\s?\/\s?/g, "/").replace(/\.$/, "")}`;
}

function shareUnitOf(rest: Folded): string {
  const base = findWords(bases, rest);
  const unit = base && base.from < 2 ? `% ${rest.raw.replace(/[.,;].*$/, "").trim()}` : "%";
  return unit.length > 40 ? "%" : unit.replace(/^% \//, "%/");
}

/** "Quy mô kinh tế số đạt 15%", "Toàn xã có 10 doanh nghiệp …": the figure comes last, or in the middle. */
function trailingForm(printed: Folded, after: Folded, quantity: Quantity, attained: boolean): NamedIndicator {
  const rest = withoutOrMore(after);
  const steered = attained ? steers.exec(printed.folded) : null;
  const subject = steered ? cut(printed, steered[0].length) : printed;
  if (quantity.percent) {
    return { name: display(subject), unit: shareUnitOf(rest), sure: !findWords(bases, rest) };
  }
  const noun = countedNounOf(rest);
  const unit = noun === null ? null : withDivisor(noun, rest);
  const bare = noun !== null && isUnitAlone(rest, unit ?? noun);
  const named = hasWords(measured, subject) || (attained && bare);
  if (noun !== null && !named && !(bare && display(subject).includes(" ")))
    return { name: `Số ${lowered(display(rest))} ${lowered(display(subject))}`.trim(), unit, sure: false };
  // "Khai trương 3 …": two words that measure nothing themselves, and a thing whose noun is not in the vocabulary.
  if (noun === null && !attained && !named && /^\p{L}{2}/u.test(rest.raw) && display(subject).split(" ").length <= 2)
    return { ...leadingForm(after, quantity), name: `Số ${lowered(display(rest))} ${lowered(display(subject))}`, sure: false };
  const counted =
    attained && bare && !hasWords(measured, subject) && countedNounOf(subject) !== null && countedNounOf(subject) === noun;
  return { name: counted ? `Số ${lowered(display(subject))}` : display(subject), unit: unit ?? unitOfName(subject), sure: true };
}

function isUnitAlone(rest: Folded, unit: string): boolean {
  return /^[\s.,;)]*$/.test(rest.raw.slice(rest.raw.search(/\S/) + unit.length));
}

/** "Số sáng kiến …" counts sáng kiến; a rank is a thứ bậc; an index has no unit. */
export function unitOfName(name: Folded): string | null {
  if (hasWords(ranks, name)) return "thứ bậc";
  const counted = /^(?:tong\s+)?so\s+(?:luong\s+)?/.exec(name.folded);
  return counted ? countedNounOf(cut(name, counted[0].length)) : null;
}

/** "Tỷ lệ hộ nghèo giảm còn" → "Tỷ lệ hộ nghèo". */
export function withoutVerb(text: Folded): Folded {
  let rest = text;
  for (;;) {
    const match = verbEnd.exec(rest.folded) ?? (rest.garbled ? looseVerbEnd.exec(rest.folded) : null);
    // Without marks "đặt" (to place) reads like "đạt" (to reach).
    if (!match || /đặt\s*$/iu.test(rest.raw)) return rest;
    rest = cut(rest, 0, match.index);
  }
}

function withoutOrMore(text: Folded): Folded {
  const match = /^\s*tro\s+(?:len|xuong)\s*/.exec(text.folded);
  return match ? cut(text, match[0].length) : text;
}

function withoutTrailingYear(text: Folded): Folded {
  const match = /\s+(?:vao\s+)?(?:den\s+)?(?:cuoi\s+|het\s+)?nam\s+20\d\d\W*$/.exec(text.folded);
  return match ? cut(text, 0, match.index) : text;
}

/** "đối với các cơ sở … và các cơ quan …": the plural words go, in the first part and in the one beside it. */
function withoutArticles(text: Folded): Folded {
  const match = /^\W*(?:d\w{1,2}i\s+v\w{1,2}i\s+)?(?:so\s+(?=[a-z]+\s+\d))?(?:cac|so luong)?\s*/.exec(text.folded);
  const rest = match ? cut(text, match[0].length) : text;
  if (!match?.[0].includes("cac")) return rest;
  const raw = rest.raw.replace(/(\svà)\scác(?=\s)/gu, "$1");
  return raw === rest.raw ? rest : foldedOf(raw, text.garbled);
}

/** Words for display: no closing signs, no doubled phrase, misprints of the vocabulary set right, first letter large. */
export function display(text: Folded): string {
  const plain = text.raw
    .replace(/^[\s,;:.–-]+/, "")
    .replace(/[\s,;:.*–-]+$/, "")
    .replace(/\s+/g, " ");
  const once = withoutRepeat(plain);
  // The commonest head of the genre is known even where OCR wrote "Ty 1€": it is one of a closed list.
  const corrected = text.garbled ? once.replace(/^T[yỵ]\s*[1lI|][^\s]{0,2}\s+/iu, shareHead(true)) : corrections(once);
  return corrected.charAt(0).toLocaleUpperCase("vi") + corrected.slice(1);
}

/** In garbled print the head goes through the restoring with its words: alone among them its marks would vouch for all. */
function shareHead(garbled: boolean): string {
  return garbled ? "Ty lé " : "Tỷ lệ ";
}

function corrections(text: string): string {
  let corrected = text.replace(/\sphải (?=được|thực hiện)/gu, " ");
  for (const [wrong, right] of misprints) corrected = corrected.replaceAll(wrong, right);
  return corrected;
}

/** "… học bạ số; cơ sở giáo dục … học bạ số": a phrase that says the same again after a semicolon. */
export function withoutRepeat(text: string): string {
  const [first, ...others] = text.split(/;\s*/);
  if (first === undefined || others.length === 0) return text;
  const key = foldInPlace(first);
  const fresh = others.filter((part) => !key.endsWith(foldInPlace(part).replace(/[\s.]+$/, "")));
  return fresh.length === others.length ? text : [first, ...fresh].join("; ");
}

function lowered(text: string): string {
  const second = text.charAt(1);
  return second !== "" && second === second.toLocaleUpperCase("vi") && /\p{L}/u.test(second)
    ? text
    : text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}

/**
 * Reporting duties of the organisation section: how often, by which day, from whom, to whom and through whom. The bodies
 * are those of the sentence itself, else those that the heading above charges.
 */
import type { ReportingDuty } from "#ingest/model.ts";
import { reportingWords } from "#ingest/vocabulary/reporting.ts";
import type { OutlinedPassage } from "../outline/outline.ts";
import { beginsWithBody, bodiesIn } from "../tasks/body-lists.ts";
import { subjectOf } from "../tasks/leads.ts";
import { type Folded, foldedOf, foldInPlace } from "../words/folded.ts";
import { hasWords, words } from "../words/word-pattern.ts";
import { cadencesIn, type ReadCadence } from "./cadences.ts";
import { bodyOfHeading } from "./responsibilities.ts";

const speaksOfReports = words(reportingWords);
const receiver = /(?:g\w{1,2}i\s+v\w{1,2}|g\w{1,2}i\s+cho|g\w{1,2}i|v\w{1,2}i|v\w|cho|b\w{1,2}o\s+c\w{1,2}o)\s+/g;
/** "Thời hạn báo cáo: quý I …; 6 tháng …": the words before the colon speak for every part after it. */
const announcesReports = /^[^:;]{0,40}bao cao[^:;]{0,30}:/;
/** A person who heads a body receives for it. */
const headOfBody = /^(?:đồng chí\s+)?(?:Phó\s+)?(?:Chủ tịch|Bí thư)\s/u;
const through = /\(\s*(?:qua|thong qua|th\w{1,2}ng\s+qua)\s+/;

export function readReporting(items: readonly OutlinedPassage[]): readonly ReportingDuty[] {
  return items.filter((item) => item.kind === "organisation").flatMap(dutiesIn);
}

type Part = { readonly part: Folded; readonly sentence: Folded };

function dutiesIn(item: OutlinedPassage): readonly ReportingDuty[] {
  const text = foldedOf(item.passage.text, item.passage.garbled);
  if (!hasWords(speaksOfReports, text)) return [];
  const cadences = partsOf(text).flatMap(({ part, sentence }) =>
    hasWords(speaksOfReports, part) || announcesReports.test(sentence.folded)
      ? cadencesIn(part).map((cadence) => ({ cadence, part, sentence }))
      : [],
  );
  const dated = cadences.filter(({ cadence }) => cadence.cadence !== null && cadence.cadence !== "ad-hoc");
  const duties = (dated.length > 0 ? dated : cadences.slice(0, 1)).map(({ cadence, ...where }) => dutyOf(item, cadence, where));
  // A sentence without a body of its own goes on with that of the one before it.
  let from: readonly string[] = [];
  return duties.map((duty) => {
    from = duty.from.length > 0 ? duty.from : from;
    return { ...duty, from };
  });
}

function cutAt(text: Folded, ends: readonly number[]): readonly Folded[] {
  return [0, ...ends].map((from, i) => {
    const to = ends[i] ?? text.raw.length;
    return { raw: text.raw.slice(from, to), folded: text.folded.slice(from, to), garbled: text.garbled };
  });
}

/** Sentences, and the parts between their semicolons: a cadence speaks for its part, the bodies for the whole sentence. */
function partsOf(text: Folded): readonly Part[] {
  const ends = (of: Folded, mark: RegExp) => [...of.raw.matchAll(mark)].map((m) => m.index + m[0].length);
  return cutAt(text, ends(text, /\.\s+(?=\p{Lu})/gu)).flatMap((sentence) =>
    cutAt(sentence, ends(sentence, /;\s*/g)).map((part) => ({ part, sentence })),
  );
}

function dutyOf(item: OutlinedPassage, cadence: ReadCadence, { part, sentence }: Part): ReportingDuty {
  const { passage } = item;
  const to = receiversIn(part);
  return {
    cadence: cadence.cadence,
    due: cadence.due,
    dueDay: cadence.dueDay,
    dueMonth: cadence.dueMonth,
    from: sendersOf(item, part, sentence, cadence),
    to: to.length > 0 ? to : receiversIn(sentence),
    via: viaIn(part) ?? viaIn(sentence),
    lines: passage.lines,
    span: passage.span,
  };
}

function sendersOf(item: OutlinedPassage, part: Folded, sentence: Folded, cadence: ReadCadence): readonly string[] {
  const own = subjectBefore(part, cadence);
  if (own !== null) return bodiesIn(withoutPartners(own).replace(/\s+(?:gửi|tổng hợp|rà soát|thực hiện)\s*$/u, ""));
  const heading = item.path.findLast((h) => h.rank > 1 && bodyOfHeading(h) !== null);
  const charged = heading ? bodyOfHeading(heading) : null;
  const whole = subjectOf(sentence);
  if (whole !== null && (charged === null || /^c\wc\s/.test(foldInPlace(charged)))) return bodiesIn(whole);
  return charged === null ? bodiesIn(subjectAfter(sentence) ?? "") : bodiesIn(charged);
}

/** "Hằng tháng (…), quý (…), các đơn vị báo cáo …": who reports stands behind the list of times. */
function subjectAfter(sentence: Folded): string | null {
  const list = /^[^;:]{0,160}\),\s+(?=\p{L})/u.exec(sentence.raw);
  const rest = sentence.raw.slice(list?.[0].length ?? 0);
  return list !== null && beginsWithBody(rest) ? subjectOf(foldedOf(rest, sentence.garbled)) : null;
}

/** "Ban Chỉ đạo ph01 hop với các …": the body acts, the others help. */
function withoutPartners(subject: string): string {
  const at = foldInPlace(subject).search(/\sph\w{1,4}\s?h\w{1,2}p\s/);
  return at < 3 ? subject : subject.slice(0, at);
}

/** "Hằng năm, Ban Chỉ đạo …", "Thông tin, báo cáo định kỳ: Các cấp ủy … định kỳ hằng quý …". */
function subjectBefore(part: Folded, cadence: ReadCadence): string | null {
  const before = part.raw.slice(0, cadence.from);
  const start = Math.max(before.lastIndexOf(":") + 1, 0);
  const named = before.slice(start).replace(/^\s+/, "");
  const bare = named.replace(/[,\s]*(?:b\S{1,2}o\s+(?:c\S{1,2}o|b\S{1,2}o)|định kỳ|dinh ky|Pinh ky|đinh kỳ|\()\s*.*$/u, "");
  if (bare.length > 3 && beginsWithBody(bare)) return subjectOf(foldedOf(`${bare} thực hiện`, part.garbled)) ?? bare;
  const after = part.raw.slice(cadence.from).replace(/^[^,]{2,60},\s*/, "");
  const later = foldedOf(after, part.garbled);
  return beginsWithBody(after) && /^[^,;]{0,60}(?:ph\w{1,4} ?h\w?p|t\w{1,2} ch|so k|ra so|tong h)/.test(later.folded)
    ? subjectOf(later)
    : null;
}

/** The first body after "báo cáo …", "gửi về …"; what follows "để tổng hợp" is another duty. */
function receiversIn(part: Folded): readonly string[] {
  const first = part.folded.search(/b\w{1,2}o\s+c\w{1,2}o/);
  if (first < 0) return [];
  const tail = part.raw.slice(first);
  const folded = part.folded.slice(first);
  for (const match of folded.matchAll(receiver)) {
    const rest = tail.slice(match.index + match[0].length);
    if (!beginsWithBody(rest) && !headOfBody.test(rest)) continue;
    const stop = rest.search(
      /\s*(?:\(|;|\.|,?\s(?:về|để|đề|theo|khi|trước|chậm nhất|vé|vê|ve|dé|kết quả|két qua|qua|thông qua|tổng hợp|xem xét|biết|chỉ đạo)(?:[\s,.;]|$))/u,
    );
    return bodiesIn(stop < 0 ? rest : rest.slice(0, stop));
  }
  return [];
}

/** "gửi về Ủy ban nhân dân xã qua Phòng Kinh tế để tổng hợp", without brackets. */
function openVia(part: Folded): string | null {
  for (const found of part.raw.matchAll(/\s(?:thông\s+)?qua\s+(?=\p{Lu})/gu)) {
    const rest = part.raw.slice(found.index + found[0].length);
    if (!beginsWithBody(rest)) continue;
    const stop = rest.search(/\s*(?:[(;.]|,?\s(?:về|để|theo|khi|trước|chậm nhất|tổng hợp)(?:[\s,.;]|$))/u);
    return bodiesIn(stop < 0 ? rest : rest.slice(0, stop))[0] ?? null;
  }
  return null;
}

function viaIn(part: Folded): string | null {
  const match = through.exec(part.folded);
  if (!match) return openVia(part);
  const rest = part.raw.slice(match.index + match[0].length);
  return rest.slice(0, rest.indexOf(")") < 0 ? 80 : rest.indexOf(")")).trim();
}

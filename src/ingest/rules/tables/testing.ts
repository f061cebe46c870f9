/**
 * Task tables of our own as OCR flattens them, with the truth known: cells wrapped to the widths of their columns and centred in
 * their rows, then written line by line from left to right with misread letters, lost lines of ruling and scraps between them. A line
 * that stands half a step off its neighbours comes out on a line of its own, beside one of them, or torn to pieces by both.
 */
import { bareOf, partsOf } from "../restore/syllables.ts";
import { foldInPlace } from "../words/folded.ts";
import type { FlatLine } from "./flat-lines.ts";

export type Truth = {
  readonly number: number;
  readonly text: string;
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
  readonly deliverable: string;
  readonly schedule: string;
  readonly lines: readonly [number, number];
};
export type MadeTable = { readonly lines: readonly FlatLine[]; readonly text: string; readonly rows: readonly Truth[] };

/** What tables are made of: sentences that may name a task, and misreadings as the corpus lists them. */
export type Material = { readonly tasks: readonly string[]; readonly misreadings: string };

type Chance = () => number;

/** Numbers between 0 and 1 that are the same each time for the same seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(chance: Chance, of: readonly T[]): T => {
  const found = of[Math.floor(chance() * of.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

/** A plan charges a few of its bodies with most of its tasks. */
const pickOften = <T>(chance: Chance, of: readonly T[]): T => pick(() => chance() ** 2.2, of);

/** Bodies of one place: those of every plan, and some that no list of ours names. */
function bodiesOf(chance: Chance, level: { readonly party: string; readonly place: string }) {
  const { party, place } = level;
  const offices = [
    `Văn phòng ${party}`,
    `Ban Tổ chức ${party}`,
    `Ban Tuyên giáo và Dân vận ${party}`,
    `Ủy ban Kiểm tra ${party}`,
    "Văn phòng HĐND và UBND",
    "Phòng Văn hóa - Xã hội",
    "Phòng Kinh tế",
    "Phòng Tài chính - Kế hoạch",
    "Phòng Nội vụ",
    "Phòng Giáo dục và Đào tạo",
    "Phòng Nông nghiệp và Môi trường",
    "Phòng Y tế",
    "Phòng Tư pháp",
    `Công an ${place}`,
    `Ban Chỉ huy Quân sự ${place}`,
    `UBND ${place}`,
    "Ủy ban MTTQ Việt Nam",
    "Đoàn Thanh niên",
    "Hội Nông dân",
    "Hội Liên hiệp Phụ nữ",
    "Trung tâm Phục vụ hành chính công",
    "Sở Khoa học và Công nghệ",
    "Thanh tra",
    "Bưu điện",
  ];
  const strange = [
    "Hạt Kiểm lâm",
    "Đội Quản lý thị trường",
    "Ban Quản lý chợ trung tâm",
    "Trạm Khuyến nông",
    "Trung tâm Giáo dục nghề nghiệp",
    "Hợp tác xã dịch vụ",
    "Nhà văn hóa Thiếu nhi",
    "Thư viện",
  ];
  const sets = [
    "Các cơ quan, đơn vị liên quan",
    "Các phòng, ban, đơn vị liên quan",
    "Các phòng chuyên môn",
    "Các phòng chuyên môn, đơn vị liên quan",
    "Các cơ quan, đơn vị có liên quan",
    "Đơn vị liên quan",
    "Các đơn vị có liên quan",
    "Các sở, ban, ngành",
    "Các trường học",
    "Các doanh nghiệp viễn thông",
    "UBND các xã",
    "Các thôn, tổ dân phố",
    "Tổ công nghệ số cộng đồng",
  ];
  const some = <T>(of: readonly T[], count: number) =>
    of
      .map((one) => [chance(), one] as const)
      .sort((a, b) => a[0] - b[0])
      .slice(0, count)
      .map(([, one]) => one);
  return { offices: some([...some(offices, 10), ...some(strange, 2)], 12), sets: some(sets, 4) };
}

const levels = [
  { party: "Đảng ủy", place: "xã" },
  { party: "Đảng ủy", place: "phường" },
  { party: "Huyện ủy", place: "huyện" },
  { party: "Thành ủy", place: "thành phố" },
  { party: "Tỉnh ủy", place: "tỉnh" },
];

function resultOf(chance: Chance, place: string): string {
  const kinds = ["Kế hoạch", "Quyết định", "Báo cáo", "Văn bản", "Hội nghị", "Hướng dẫn", "Đề án", "Phần mềm", "Chương trình"];
  const others = [
    "Báo cáo kết quả thực hiện",
    "Văn bản hướng dẫn",
    "Quyết định phê duyệt dự án",
    "Cơ sở dữ liệu dùng chung",
    "Nền tảng số được vận hành",
    "Lớp tập huấn",
    "Hoàn thành",
    "Hệ thống camera",
    "Chuyên trang, chuyên mục",
    "Mô hình điểm được nhân rộng",
    "Quyết định phê duyệt đề án",
    "Tin bài, phóng sự",
    "Trang thiết bị được lắp đặt",
    "Đạt tỷ lệ 30% trở lên",
    "Hạ tầng được nâng cấp",
  ];
  const kind = pick(chance, kinds);
  const said = chance();
  return said < 0.4 ? kind : said < 0.65 ? `${kind} của UBND ${place}` : pick(chance, others);
}

function timeOf(chance: Chance): string {
  const said = chance();
  const year = 2025 + Math.floor(chance() * 5);
  if (said < 0.4) return `Tháng ${1 + Math.floor(chance() * 12)}/${year}`;
  if (said < 0.6) return `Năm ${year}`;
  if (said < 0.8) return "Thường xuyên";
  if (said < 0.87)
    return `Tháng ${1 + Math.floor(chance() * 12)}/${year}${pick(chance, [" và thường xuyên", "; thường xuyên", " và hằng năm"])}`;
  return pick(chance, [
    "Hằng năm",
    `Quý ${pick(chance, ["I", "II", "III", "IV"])}/${year}`,
    `${year} - ${year + 2}`,
    "Đã hoàn thành",
  ]);
}

/** What a syllable is read as, by how often. */
type Misreader = (word: string) => string;

function misreaderOf(chance: Chance, misreadings: string, faults: number): Misreader {
  const tables = { o: new Map<string, [string, number][]>(), r: new Map<string, [string, number][]>() };
  for (const line of misreadings.split("\n")) {
    const [kind, unit, ...entries] = line.split("\t");
    if ((kind !== "o" && kind !== "r") || unit === undefined) continue;
    tables[kind].set(
      unit,
      entries.map((entry) => [
        entry.slice(0, entry.lastIndexOf(" ")).replace("∅", ""),
        Number(entry.slice(entry.lastIndexOf(" ") + 1)),
      ]),
    );
  }
  const sampled = (of: readonly [string, number][] | undefined, whole: string) => {
    if (of === undefined) return bareOf(whole);
    let at = chance() * of.reduce((sum, [, count]) => sum + count, 0);
    for (const [read, count] of of) {
      at -= count;
      if (at <= 0) return read;
    }
    return bareOf(whole);
  };
  const syllable = (word: string) => {
    const small = word.toLowerCase();
    const [onset, rime] = partsOf(small);
    const read = `${onset === "" ? "" : sampled(tables.o.get(onset), onset)}${sampled(tables.r.get(rime), rime)}`;
    return /^\p{Lu}/u.test(word) ? read.charAt(0).toUpperCase() + read.slice(1) : read;
  };
  return (word) =>
    word.replace(/\p{L}+/gu, (letters) => {
      if (letters.length > 1 && !/\p{Ll}/u.test(letters)) return bareOf(letters).toUpperCase();
      if (chance() >= faults) return syllable(letters);
      // A word that came out as signs and pieces.
      return bareOf(letters).replace(/[aeiouy]/g, (vowel) => pick(chance, [vowel, "’", "(", "é", ".", "&", "i", "1"]));
    });
}

const widthOf = (text: string) =>
  [...text].reduce(
    (sum, letter) => sum + (/[ilIjtfr.,;:'|\s]/.test(letter) ? 0.6 : /[mwMWĐ&]|\p{Lu}/u.test(letter) ? 1.35 : 1),
    0,
  );

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

type Layout = {
  readonly widths: readonly number[];
  /** How likely a ruling line was read as a bar. */
  readonly bars: number;
  /** How likely a line half a step off joins the line beside it. */
  readonly joins: number;
  /** How likely the lines that stand between two others were torn. */
  readonly tears: number;
  readonly scraps: number;
  /** How likely a row stands cell by cell. */
  readonly cellwise: number;
  /** Whether empty lines stand between such cells. */
  readonly apart: boolean;
};

/** One table of `count` rows. */
export function madeTable(seed: number, count: number, { tasks, misreadings }: Material): MadeTable {
  const chance = chanceOf(seed);
  const level = pick(chance, levels);
  const bodies = bodiesOf(chance, level);
  const misread = misreaderOf(chance, misreadings, 0.01 + 0.04 * chance());
  const between = (low: number, high: number) => low + chance() * (high - low);
  const layout: Layout = {
    widths: [between(42, 62), between(14, 21), between(16, 26), between(13, 20), between(9, 14)],
    bars: pick(chance, [0.02, 0.12, 0.3]),
    joins: between(0.35, 0.95),
    tears: between(0, 0.8),
    scraps: between(0.05, 0.3),
    cellwise: between(0, 0.15),
    apart: chance() < 0.7,
  };
  const printed: string[] = ["STT Ten nhiém vu Co quan chu tri Co quan phdi hgp Két qua Thoi gian hoan thanh"];
  const rows: Truth[] = [];
  for (let number = 1; number <= count; number++) {
    if (number % 9 === 1)
      printed.push(
        `${pick(chance, ["I", "II", "III", "IV", "V"])} ${misread("Nâng cao nhận thức")} ${misread("của toàn xã hội")}`,
      );
    const text = pick(chance, tasks).replace(/[.;]+$/, "");
    const leads =
      chance() < 0.87
        ? [pickOften(chance, bodies.offices)]
        : [...new Set([pickOften(chance, bodies.offices), pick(chance, [...bodies.sets, ...bodies.offices])])];
    const own = chance() < 0.06 ? [pick(chance, bodies.sets)] : leads;
    const helpers = [1, 2, 3]
      .slice(0, 1 + Math.floor(chance() * 2.2))
      .map((_, i, all) => pickOften(chance, i === all.length - 1 && chance() < 0.6 ? bodies.sets : bodies.offices));
    const coordinating = [...new Set(helpers)].filter((body) => !own.includes(body));
    const deliverable = resultOf(chance, level.place);
    const schedule = timeOf(chance);
    const sign = chance() < 0.85 ? "; " : ", ";
    const cells = [text, own.join(sign), coordinating.join(sign), deliverable, schedule];
    const from = printed.length;
    printed.push(...flattened(chance, number, cells, layout, misread));
    rows.push({ number, text, leads: own, coordinating, deliverable, schedule, lines: [from + 1, printed.length] });
  }
  const all = printed.map((line, i) => (i > 3 && chance() < 0.04 ? ` ${line}` : line));
  let at = 0;
  const lines = all.flatMap((line, i): readonly FlatLine[] => {
    const span = [at, at + line.length] as const;
    at += line.length + 1;
    return line.trim() === "" ? [] : [{ text: line, folded: foldInPlace(line, true), line: i + 1, span }];
  });
  return { lines, text: all.join("\n"), rows };
}

function flattened(
  chance: Chance,
  number: number,
  cells: readonly string[],
  layout: Layout,
  misread: Misreader,
): readonly string[] {
  const columns = cells.map((cell, i) => (cell === "" ? [] : wrapped(cell, layout.widths[i] ?? 20)));
  const shown = chance() < 0.08 ? pick(chance, ["g", "o", ",", "l", "''", `${number},`]) : String(number);
  if (chance() < layout.cellwise) {
    const apart = layout.apart ? [""] : [];
    return [shown, ...columns.flatMap((lines) => (lines.length === 0 ? [] : [...apart, ...lines.map(misread)])), ...apart];
  }
  const height = Math.max(...columns.map((lines) => lines.length));
  // Lines stand at half steps, the cells in the middle of the row.
  const placed = [[shown], ...columns].flatMap((lines, column) =>
    lines.map((line, i) => ({ column, line, at: height - lines.length + 2 * i })),
  );
  const said = chance();
  const joined = said < layout.joins;
  const torn = !joined && chance() < layout.tears;
  const up = chance() < 0.5 ? 1 : -1;
  const last = 2 * (height - 1);
  const steps = new Map<number, Piece[]>();
  const stand = (piece: Piece, at: number) => steps.set(at, [...(steps.get(at) ?? []), { ...piece, at: piece.at }]);
  for (const piece of placed) {
    const half = piece.at % 2 !== 0 && piece.column !== 0;
    const words = piece.column === 0 ? piece.line : spaced(chance, misread(piece.line));
    const read = { ...piece, line: words };
    if (!half)
      stand(torn && piece.column === 1 && chance() < 0.3 ? { ...read, line: tornWords(chance, words, 0.25) } : read, piece.at);
    else if (torn && piece.at > 0 && piece.at < last && chance() < 0.6) {
      stand({ ...read, line: tornWords(chance, words, 0.5) }, piece.at + up);
      if (chance() < 0.6) stand({ ...read, line: tornWords(chance, words, 0.95) }, piece.at - up);
    } else stand(read, joined && piece.at + up >= 0 && piece.at + up <= last ? piece.at + up : piece.at);
  }
  return [...steps.entries()]
    .sort((a, b) => a[0] - b[0])
    .flatMap(([at, pieces]) => {
      const line = [...pieces]
        .sort((a, b) => a.column - b.column || a.at - b.at)
        .map(({ line: words }, i) => {
          const bar = i > 0 && chance() < layout.bars ? pick(chance, ["|", "| ", " |", "["]) : i > 0 ? " " : "";
          return `${bar}${words}`;
        })
        .join("");
      // What stands half a step off shows the edges of the lines beside it.
      const edged = at % 2 !== 0 && chance() < 0.5 ? `${scrapOf(chance)} ${line}` : line;
      return chance() < layout.scraps ? [scrapOf(chance), edged] : [edged];
    });
}

type Piece = { readonly column: number; readonly line: string; readonly at: number };

/** Now and then a space is lost. */
function spaced(chance: Chance, line: string): string {
  return line.replace(/ /g, () => (chance() < 0.02 ? "" : " "));
}

/** Words of which only pieces are left; the more the likelier. */
function tornWords(chance: Chance, line: string, share: number): string {
  return line
    .split(" ")
    .flatMap((word) => {
      if (chance() >= share) return [word];
      if (chance() < 0.3) return [];
      return [
        [...word]
          .map((letter) => (chance() < 0.45 ? pick(chance, ["", ".", "(", "?", "1", "’", "_", "‘", ":", ";"]) : letter))
          .join(""),
      ];
    })
    .join(" ");
}

function scrapOf(chance: Chance): string {
  const scraps = [".", ",", "2", "‘", "A", "s", "R", "Z", "..", "N", "L", "°", ":", "o", "é", "‘", "A A", ", ,"];
  return Array.from({ length: 2 + Math.floor(chance() * 6) }, () => pick(chance, scraps)).join(" ");
}

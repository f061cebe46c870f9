/** The two plans that exist in every format: shortened samples, one in prose and one with tables, and what the samples leave unsaid. */
import { city } from "../samples/city.mjs";
import { camTruc } from "../samples/commune-cam-truc.mjs";

/** Leaves out the headings that a pattern names, with everything under them. */
function without(blocks, pattern) {
  let skippedLevel = 0;
  return blocks.filter((block) => {
    if (block.kind === "heading") {
      if (skippedLevel > 0 && block.level <= skippedLevel) skippedLevel = 0;
      if (skippedLevel === 0 && pattern.test(block.text)) skippedLevel = block.level;
    }
    return skippedLevel === 0;
  });
}

/** Word numbers this plan itself, so the numbers of what is left follow one another; the written ones must agree with them. */
function renumbered(blocks) {
  const counts = [0, 0, 0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    counts[block.level] += 1;
    for (let deeper = block.level + 1; deeper < counts.length; deeper += 1) counts[deeper] = 0;
    return block.level === 2 ? { ...block, text: block.text.replace(/^\d+\./, `${counts[2]}.`) } : block;
  });
}

function annexOf(annex, groups) {
  const rows = [];
  let kept = false;
  for (const row of annex.table.rows) {
    if ("section" in row) kept = groups.includes(row.number);
    if (kept) rows.push(row);
  }
  return { ...annex, table: { ...annex.table, rows } };
}

const communeBodies = [
  "Ủy ban nhân dân xã",
  "Phòng Kinh tế",
  "Phòng Văn hóa - Xã hội",
  "Trung tâm Phục vụ hành chính công xã",
  "Công an xã",
  // One phrase of the source stays one.
  "Ủy ban Mặt trận Tổ quốc Việt Nam xã và các chi bộ trực thuộc",
];

export const prose = {
  ...camTruc,
  id: "prose",
  // The full sample is longer than a scan of it needs to be.
  body: renumbered(without(camTruc.body, /^2\.3\. |^6\. Xây dựng chính quyền số|^[5-8]\. (?:Ban Xây|Ủy ban|Các chi bộ)/)),
  footer: "Tài liệu thuộc sở hữu của các cơ quan Đảng ở xã Cẩm Trúc; không sao, chụp, chuyển ra ngoài.",
  clerk: {
    ...camTruc.clerk,
    reporting: [
      {
        cadence: "quarterly",
        dueDay: 20,
        dueMonth: null,
        from: communeBodies,
        to: ["Ban Thường vụ Đảng ủy"],
        via: "Văn phòng Đảng ủy",
      },
    ],
  },
};

const cityReporters = [
  "Các đảng ủy trực thuộc",
  "các ban đảng",
  "các sở, ban, ngành",
  "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố",
];
const toCityBoard = { from: cityReporters, to: ["Ban Chỉ đạo thành phố"], via: "Văn phòng Thành ủy" };

const [indicators, tasks] = city.annexes;
const leftOut =
  /^[4-7]\. (?:Phát triển nhân|Chuyển đổi số|Thúc đẩy|Bảo đảm|Ban Tổ chức|Ban Tuyên giáo|Ủy ban Kiểm tra|Ủy ban Mặt trận)/;
const agreeing = [
  ["8. Văn phòng", "4. Văn phòng"],
  ["9. Chế độ", "5. Chế độ"],
  ["32 chỉ tiêu thuộc 6 nhóm", "19 chỉ tiêu thuộc 3 nhóm"],
];

export const tables = {
  ...city,
  id: "tables",
  body: without(city.body, leftOut).map((block) => ({
    ...block,
    text: agreeing.reduce((text, [was, is]) => text.replace(was, is), block.text),
  })),
  annexes: [annexOf(indicators, ["I", "II", "V"]), annexOf(tasks, ["I", "II", "III"])],
  clerk: { ...city.clerk, reporting: city.clerk.reporting.map((duty) => ({ ...duty, ...toCityBoard })) },
};

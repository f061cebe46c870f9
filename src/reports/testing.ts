import { strFromU8, unzipSync } from "fflate";
import type { Database } from "#db/connect.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { anOrganisation } from "#organisations/testing.ts";
import { aPlan } from "#plans/testing.ts";
import type { RoundId } from "#reporting/model.ts";
import { anApproved, anUpdate, aRound, aSubmitted, aValue } from "#reporting/testing.ts";
import { someTasks } from "#tasks/testing.ts";

/** A small register with a reported quarter: what reports are tested on. Names and figures are invented. */
export async function aReportedQuarter(db: Database): Promise<{ readonly roundId: RoundId; readonly owner: OrganisationId }> {
  const owner = await anOrganisation(db, { name: "Đảng ủy xã Bến Sỏi" });
  const unit = (name: string) => anOrganisation(db, { name, kind: "division", level: "unit", parentId: owner });
  const [economy, culture, office] = [
    await unit("Phòng Kinh tế"),
    await unit("Phòng Văn hóa - Xã hội"),
    await unit("Văn phòng Đảng ủy"),
  ];
  const target = (value: string, given = {}) => ({ milestoneYear: 2030, value, ...given });
  const { planId, documentId, indicatorIds } = await aPlan(db, {
    organisationId: owner,
    number: "07-KH/ĐU",
    issuedOn: "2025-09-05",
    reportingRules: [
      { cadence: "quarterly", dueDay: 20, fromBodies: ["Các cơ quan, đơn vị"], toBodies: ["Ban Thường vụ Thành ủy"] },
    ],
    indicators: [
      {
        name: "Tỷ lệ hồ sơ giải quyết trực tuyến",
        groupTitle: "Chính quyền số",
        measureKind: "ratio",
        unitAggregation: "ratio",
        baselineValue: "40",
        baselineOn: "2025-06-30",
        targets: [target("80")],
        responsible: [economy, culture],
      },
      {
        name: "Số lớp kỹ năng số",
        groupTitle: "Xã hội số",
        unit: "lớp",
        accumulation: "per-period",
        targets: [target("12")],
        responsible: [culture],
      },
      {
        name: "Có trang thông tin điện tử",
        groupTitle: "Xã hội số",
        unit: null,
        measureKind: "yes-no",
        targets: [target("0", { operator: "exists", value: null })],
        responsible: [office],
      },
      { name: "Tỷ lệ phủ sóng di động", groupTitle: "Hạ tầng số", targets: [target("100")], responsible: [economy] },
    ],
  });
  await db
    .updateTable("document")
    .set({
      issuer: "Ban Thường vụ Đảng ủy xã Bến Sỏi",
      parentBody: "Đảng bộ thành phố Sông Hồng",
      place: "Bến Sỏi",
      subject: "về chuyển đổi số",
      signerRole: "Phó Bí thư",
    })
    .where("id", "=", documentId)
    .execute();
  const taskIds = await someTasks(db, planId, [
    {
      number: "1",
      heading: "Hạ tầng",
      text: "Lắp đặt 12 điểm truy cập mạng.",
      scheduleKind: "year",
      scheduleTo: "2025",
      scheduleText: "Năm 2025",
      dueOn: "2025-12-31",
      lead: economy,
      deliverable: "12 điểm",
    },
    {
      number: "2",
      heading: "Kỹ năng số",
      text: "Mở lớp kỹ năng số.",
      scheduleKind: "quarter",
      scheduleTo: "2026-Q1",
      scheduleText: "Quý I/2026",
      dueOn: "2026-03-31",
      lead: culture,
      supports: [office],
    },
    {
      number: "3",
      heading: "Kỹ năng số",
      text: "Tuyên truyền thường xuyên.",
      scheduleKind: "continuous",
      scheduleText: "Thường xuyên",
      lead: office,
    },
    {
      number: "4",
      heading: "Kỹ năng số",
      text: "Tổng kết năm.",
      scheduleKind: "quarter",
      scheduleTo: "2026-Q2",
      scheduleText: "Quý II/2026",
      dueOn: "2026-06-30",
      lead: office,
    },
  ]);
  const [ratio, classes, site, cover] = indicatorIds;
  const [wifi, lessons, spread, closing] = taskIds;
  if (!ratio || !classes || !site || !cover || !wifi || !lessons || !spread || !closing)
    throw new Error("the register was built");
  const roundId = await aRound(db, planId);
  await anApproved(db, roundId, economy, {
    actuals: [aValue(ratio, { numerator: "30", denominator: "60" }), aValue(cover, { absence: "no-data" })],
    taskUpdates: [anUpdate(wifi, { percent: 75, result: "Đã lắp 9/12 điểm", delayReason: "Chờ kinh phí" })],
    difficulties: "Thiếu kinh phí lắp đặt.\nĐường truyền chưa ổn định.",
    proposals: "Đề nghị cấp bổ sung kinh phí quý II.",
  });
  await anApproved(db, roundId, culture, {
    actuals: [aValue(ratio, { numerator: "45", denominator: "90" }), aValue(classes, "2")],
    taskUpdates: [anUpdate(lessons, { state: "done", percent: 100, doneOn: "2026-03-09", result: "Mở 2 lớp, 63 người học" })],
    narrative: "Đã ban hành kế hoạch mở lớp.",
  });
  await aSubmitted(db, roundId, office, {
    actuals: [aValue(site, { answer: "yes" })],
    taskUpdates: [anUpdate(spread), anUpdate(closing)],
    now: "2026-03-22T08:00",
  });
  return { roundId, owner };
}

/** The text of every table cell of a Word file, table by table and row by row; paragraphs of a cell are parted by a space. */
export function tablesOf(bytes: Uint8Array): string[][][] {
  const xml = wordXml(bytes);
  return pieces(xml, "w:tbl").map((table) => pieces(table, "w:tr").map((row) => pieces(row, "w:tc").map(textOf)));
}

/** The paragraphs outside tables. */
export function paragraphsOf(bytes: Uint8Array): string[] {
  const outside = wordXml(bytes).replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, "");
  return pieces(outside, "w:p")
    .map(textOf)
    .filter((text) => text !== "");
}

export function wordXml(bytes: Uint8Array): string {
  const document = unzipSync(bytes)["word/document.xml"];
  if (document === undefined) throw new Error("no word/document.xml");
  return strFromU8(document);
}

function pieces(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, "g"))].map((match) => match[1] ?? "");
}

function textOf(xml: string): string {
  const paragraphs = xml
    .split("</w:p>")
    .map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? "").join(""));
  return paragraphs
    .filter((text) => text !== "")
    .join(" ")
    .replaceAll("&amp;", "&")
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<");
}

import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { readFile } from "#files/store.ts";
import { testActor } from "#organisations/testing.ts";
import type { RoundId } from "#reporting/model.ts";
import { issuedReports } from "../store.ts";
import { aReportedQuarter, paragraphsOf, tablesOf, wordXml } from "../testing.ts";
import { issuePlanReport, writePlanReport } from "./issue-plan-report.ts";

const now = "2026-04-02T08:00";
let db: TestDatabase;
let roundId: RoundId;
let owner: string;
let bytes: Uint8Array;

beforeAll(async () => {
  db = await testDatabase();
  ({ roundId, owner } = await aReportedQuarter(db.database));
  const written = await writePlanReport(db.database, roundId, now);
  const id = await makeChange(db.database, testActor, (change) => issuePlanReport(change, written));
  const [issued] = await issuedReports(db.database, { id }, "2026-04-02");
  const chunks: Buffer[] = [];
  for await (const chunk of readFile(db.database, issued?.fileSha256 ?? "")) chunks.push(chunk);
  bytes = Buffer.concat(chunks);
});
afterAll(() => db.close());

describe("the report of a plan", () => {
  test("every sentence comes from the register", () => {
    expect(paragraphsOf(bytes).slice(0, 60)).toEqual([
      "BÁO CÁO",
      "kết quả thực hiện Kế hoạch số 07-KH/ĐU quý I năm 2026",
      "-----",
      "Ban Thường vụ Đảng ủy xã Bến Sỏi báo cáo kết quả quý I năm 2026 thực hiện Kế hoạch số 07-KH/ĐU, ngày 05/9/2025 của Ban Thường vụ Đảng ủy xã Bến Sỏi về chuyển đổi số như sau:",
      "Số liệu từ ngày 01/01/2026 đến ngày 20/3/2026; chỉ tiêu và nhiệm vụ được đánh giá tại ngày 20/3/2026 theo quy tắc nội bộ phiên bản 1; trích từ sổ theo dõi ngày 02/4/2026; 2/3 đơn vị có báo cáo được duyệt (chưa có: Văn phòng Đảng ủy).",
      "I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI",
      "Kế hoạch đề ra 4 chỉ tiêu và 4 nhiệm vụ; 3 đơn vị có trách nhiệm báo cáo trong kỳ.",
      "Hạn gửi báo cáo là 23:59 ngày 20/3/2026: 2 đơn vị gửi đúng hạn; 1 đơn vị gửi muộn; không có đơn vị nào chưa gửi.",
      "Có 2 báo cáo đã duyệt; 1 đang chờ duyệt.",
      "Công tác triển khai theo báo cáo của các đơn vị:",
      "- Phòng Văn hóa - Xã hội: “Đã ban hành kế hoạch mở lớp.”",
      "II- KẾT QUẢ THỰC HIỆN",
      "1. Kết quả thực hiện chỉ tiêu",
      "Trong 4 chỉ tiêu có 2 chỉ tiêu dự kiến đạt; 2 chỉ tiêu chưa có số liệu.",
      "Dự kiến đạt (2 chỉ tiêu):",
      "- Tỷ lệ hồ sơ giải quyết trực tuyến: thực hiện 50% (2/2 đơn vị); kỳ vọng 45,23%; mục tiêu đến năm 2030 ≥ 80%. Đơn vị: Phòng Kinh tế, Phòng Văn hóa - Xã hội.",
      "- Số lớp kỹ năng số: thực hiện 2 lớp; kỳ vọng 1,22 lớp; mục tiêu đến năm 2030 ≥ 12 lớp. Đơn vị: Phòng Văn hóa - Xã hội.",
      "Chưa có số liệu (2 chỉ tiêu): Có trang thông tin điện tử; Tỷ lệ phủ sóng di động.",
      "2. Kết quả thực hiện nhiệm vụ",
      "Trong 4 nhiệm vụ: hoàn thành 1 (1 đúng hạn); trong hạn 1; quá hạn 1; thường xuyên 1 (1 chưa cập nhật trong kỳ).",
      "Nhiệm vụ quá hạn (1):",
      "- Lắp đặt 12 điểm truy cập mạng (chủ trì: Phòng Kinh tế; thời hạn 31/12/2025; quá hạn 79 ngày). Nguyên nhân: Chờ kinh phí.",
      "Nhiệm vụ hoàn thành trong kỳ (1):",
      "- Mở lớp kỹ năng số (Phòng Văn hóa - Xã hội): Mở 2 lớp, 63 người học.",
      "III- ĐÁNH GIÁ CHUNG, KHÓ KHĂN, VƯỚNG MẮC",
      "1. Đánh giá chung",
      "Chỉ tiêu đạt hoặc dự kiến đạt chiếm 50% (2/4) số chỉ tiêu của kế hoạch.",
      "Nhiệm vụ hoàn thành chiếm 25% (1/4), quá hạn chiếm 25% (1/4) số nhiệm vụ thuộc bốn nhóm hoàn thành, trong hạn, quá hạn, thường xuyên.",
      "Đơn vị gửi báo cáo đúng hạn chiếm 66,7% (2/3) số đơn vị phải báo cáo.",
      "2. Khó khăn, vướng mắc",
      "- Phòng Kinh tế: “Thiếu kinh phí lắp đặt.",
      "Đường truyền chưa ổn định.”",
      "IV- NHIỆM VỤ TRỌNG TÂM KỲ TỚI",
      "Có 1 nhiệm vụ đến hạn trong quý II năm 2026:",
      "- Tổng kết năm (chủ trì: Văn phòng Đảng ủy; thời hạn 30/6/2026).",
      "Tiếp tục hoàn thành 1 nhiệm vụ quá hạn nêu tại mục II.",
      "V- KIẾN NGHỊ, ĐỀ XUẤT",
      "- Phòng Kinh tế: “Đề nghị cấp bổ sung kinh phí quý II.”",
      "PHỤ LỤC 1",
      "KẾT QUẢ THỰC HIỆN CHỈ TIÊU QUÝ I NĂM 2026",
      "(Kèm theo Báo cáo số ……-BC/ĐU, ngày 02 tháng 4 năm 2026 của Đảng ủy xã Bến Sỏi)",
      "Cột “So kế hoạch” là số thực hiện chia cho mục tiêu, chỉ tính với mục tiêu dạng số càng cao càng tốt. Tỷ lệ cộng tử số và mẫu số của các đơn vị, không lấy trung bình.",
      "PHỤ LỤC 2",
      "KẾT QUẢ THỰC HIỆN NHIỆM VỤ QUÝ I NĂM 2026",
      "(Kèm theo Báo cáo số ……-BC/ĐU, ngày 02 tháng 4 năm 2026 của Đảng ủy xã Bến Sỏi)",
      expect.stringMatching(/^Nhật ký của Đảng ủy xã Bến Sỏi khi trích: bản ghi số \d+, mã [0-9a-f]{64}\.$/),
    ]);
  });

  test("the head, the signature and the annexes hold what was reported", () => {
    const [head, closing, indicators, tasks] = tablesOf(bytes);
    expect(head).toEqual([
      [
        "ĐẢNG BỘ THÀNH PHỐ SÔNG HỒNG ĐẢNG ỦY XÃ BẾN SỎI * Số        -BC/ĐU",
        "ĐẢNG CỘNG SẢN VIỆT NAM Bến Sỏi, ngày 02 tháng 4 năm 2026",
      ],
    ]);
    expect(closing).toEqual([
      ["Nơi nhận: - Ban Thường vụ Thành ủy, - Các đơn vị báo cáo, - Lưu Đảng ủy.", "T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ"],
    ]);
    expect(indicators).toEqual([
      ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm/mốc", "Thực hiện kỳ", "Lũy kế", "So kế hoạch (%)", "Đánh giá", "Ghi chú"],
      ["Chính quyền số"],
      [
        "1",
        "Tỷ lệ hồ sơ giải quyết trực tuyến",
        "%",
        "≥ 80 (2030)",
        "50 (75/150)",
        "–",
        "62,5",
        "Dự kiến đạt",
        "Phòng Kinh tế, Phòng Văn hóa - Xã hội 2/2 đơn vị",
      ],
      ["Xã hội số"],
      ["2", "Số lớp kỹ năng số", "lớp", "≥ 12 (2030)", "2", "2", "16,7", "Dự kiến đạt", "Phòng Văn hóa - Xã hội"],
      ["3", "Có trang thông tin điện tử", "", "Có (2030)", "–", "–", "–", "Chưa có số liệu", "Văn phòng Đảng ủy"],
      ["Hạ tầng số"],
      ["4", "Tỷ lệ phủ sóng di động", "%", "≥ 100 (2030)", "Không có số liệu", "–", "–", "Chưa có số liệu", "Phòng Kinh tế"],
    ]);
    expect(tasks?.[2]).toEqual([
      "1",
      "Lắp đặt 12 điểm truy cập mạng.",
      "Phòng Kinh tế",
      "",
      "12 điểm",
      "Năm 2025",
      "75%",
      "Đã lắp 9/12 điểm",
      "Quá hạn",
      "Chờ kinh phí",
    ]);
  });

  test("annexes are landscape with a heading row that repeats; pages are numbered from the second", () => {
    const xml = wordXml(bytes);
    expect(xml.match(/w:orient="landscape"/g)).toHaveLength(2);
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(2);
    expect(xml.match(/<w:titlePg/g)).toHaveLength(1);
    expect(strFromU8(unzipSync(bytes)["word/styles.xml"] ?? new Uint8Array())).toContain("Times New Roman");
  });

  test("the same register at the same moment gives the same bytes", async () => {
    const write = async () => (await writePlanReport(db.database, roundId, now)).bytes;
    expect(Buffer.from(await write()).equals(Buffer.from(await write()))).toBe(true);
  });

  test("issuing is recorded with the chain's head that the paper prints", async () => {
    const [issued] = await issuedReports(db.database, { roundId }, "2026-04-02");
    expect(paragraphsOf(bytes).at(-1)).toContain(issued?.chainHead ?? "-");
    const record = await db.database
      .selectFrom("auditRecord")
      .select(["operation", "chain", "previousHash"])
      .where("subjectId", "=", issued?.id ?? "")
      .executeTakeFirst();
    expect(record).toEqual({ operation: "issue-report", chain: owner, previousHash: issued?.chainHead });
  });
});

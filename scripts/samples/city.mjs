/** The city's plan: prose in the body, indicators and tasks in two annexes. */
import { CITY_INDICATOR_ROWS, CITY_ROW_NAMES, CITY_TASK_ROWS } from "./city-tables.mjs";
import { parseBody } from "./markup.mjs";

const body = `
# I. MỤC ĐÍCH, YÊU CẦU
## 1. Mục đích
- Biến chủ trương của Nghị quyết số 57-NQ/TW thành chương trình việc làm cụ thể của từng cấp ủy, từng cơ quan, từng địa phương trong thành phố; việc nào cũng có người chịu trách nhiệm, có sản phẩm và có thời hạn.
- Đưa khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số trở thành động lực tăng trưởng chính của thành phố cảng, trước hết trong công nghiệp chế tạo, logistics, nông nghiệp sạch và dịch vụ công.
## 2. Yêu cầu
- Chỉ tiêu phải đo đếm được, có số liệu xuất phát, có cơ quan chủ trì theo dõi; không giao chỉ tiêu vượt khả năng thu thập số liệu của cơ sở.
- Gắn việc thực hiện Kế hoạch với sắp xếp tổ chức bộ máy, vận hành chính quyền địa phương hai cấp; không làm phát sinh thêm đầu mối báo cáo cho cấp xã.
- Kiểm tra, đôn đốc thường xuyên; kịp thời điều chỉnh những nội dung không còn phù hợp.

# II. MỤC TIÊU
## 1. Mục tiêu tổng quát
Đến năm 2030, thành phố Giang Khải nằm trong nhóm địa phương dẫn đầu cả nước về chính quyền số; hình thành hệ sinh thái đổi mới sáng tạo gắn với cảng biển và các khu công nghiệp; hạ tầng số đồng bộ đến từng thôn, tổ dân phố. Đến năm 2045, thành phố là trung tâm nghiên cứu, chuyển giao công nghệ biển của khu vực.
## 2. Chỉ tiêu cụ thể
Kế hoạch xác định 32 chỉ tiêu thuộc 6 nhóm với các mốc 2026, 2030, 2035 và 2045 (Phụ lục I kèm theo).

# III. NHIỆM VỤ, GIẢI PHÁP
@tasks
## 1. Nâng cao nhận thức, đổi mới tư duy lãnh đạo
- Người đứng đầu cấp ủy, chính quyền trực tiếp làm trưởng ban chỉ đạo ở cấp mình, mỗi quý dành ít nhất một phiên họp để kiểm điểm tiến độ.
- Đổi mới hình thức tuyên truyền, lấy kết quả cụ thể của từng thôn, tổ dân phố, doanh nghiệp để thuyết phục người dân.
## 2. Hoàn thiện cơ chế, chính sách
- Rà soát, bãi bỏ quy định đang cản trở việc ứng dụng công nghệ; mạnh dạn phân cấp cho cấp xã trong mua sắm, thuê dịch vụ công nghệ thông tin.
- Bố trí vốn đầu tư công trung hạn cho hạ tầng số và phòng thí nghiệm dùng chung.
## 3. Phát triển hạ tầng số và dữ liệu
- Hoàn thành kết nối, chia sẻ dữ liệu dân cư, đất đai, doanh nghiệp giữa các cơ quan của thành phố.
## 4. Phát triển nhân lực
- Đặt hàng các cơ sở đào tạo mở ngành về vi mạch, tự động hóa, khoa học dữ liệu theo nhu cầu của doanh nghiệp trên địa bàn.
## 5. Chuyển đổi số trong hệ thống chính trị
- Chấm dứt việc gửi song song bản giấy và bản điện tử giữa các cơ quan, trừ tài liệu mật.
## 6. Thúc đẩy đổi mới sáng tạo trong doanh nghiệp
- Hỗ trợ doanh nghiệp nhỏ và vừa tiếp cận phòng thí nghiệm, chuyên gia và nguồn vốn; lấy doanh nghiệp làm trung tâm của hoạt động đổi mới sáng tạo.
## 7. Bảo đảm an ninh mạng
- Gắn phát triển ứng dụng với bảo vệ dữ liệu cá nhân; diễn tập ứng cứu sự cố ít nhất mỗi năm một lần.
@plain
Danh mục nhiệm vụ cụ thể, cơ quan chủ trì, phối hợp và thời hạn hoàn thành nêu tại Phụ lục II kèm theo.

# IV. TỔ CHỨC THỰC HIỆN
@duties
## 1. Ban Chỉ đạo thành phố
- Chỉ đạo toàn diện việc thực hiện Kế hoạch; phân công thành viên phụ trách từng nhóm chỉ tiêu.
- Mỗi năm tổ chức sơ kết; kiến nghị Ban Thường vụ Thành ủy điều chỉnh chỉ tiêu khi cần thiết.
## 2. Đảng ủy Ủy ban nhân dân thành phố
- Lãnh đạo Ủy ban nhân dân thành phố ban hành kế hoạch thực hiện trong tháng 02/2026; cân đối ngân sách hằng năm cho các nhiệm vụ tại Phụ lục II.
- Chỉ đạo các sở, ngành chủ trì chỉ tiêu hướng dẫn phương pháp tính và nguồn số liệu cho cấp xã.
## 3. Các đảng ủy xã, phường
- Xây dựng kế hoạch của cấp mình trước ngày 15/3/2026, xác định rõ chỉ tiêu được giao và người chịu trách nhiệm.
- Bố trí cán bộ đầu mối theo dõi, cập nhật tiến độ.
## 4. Ban Tổ chức Thành ủy
- Tham mưu đưa kết quả thực hiện vào đánh giá, xếp loại hằng năm.
## 5. Ban Tuyên giáo và Dân vận Thành ủy
- Định hướng tuyên truyền; nắm bắt dư luận, phản ánh kịp thời những vấn đề người dân quan tâm.
## 6. Ủy ban Kiểm tra Thành ủy
- Đưa việc thực hiện Kế hoạch vào chương trình kiểm tra, giám sát hằng năm.
## 7. Ủy ban Mặt trận Tổ quốc Việt Nam thành phố
- Giám sát, phản biện xã hội; vận động Nhân dân tham gia các tổ công nghệ số cộng đồng.
## 8. Văn phòng Thành ủy
- Là cơ quan thường trực của Ban Chỉ đạo; theo dõi, đôn đốc, tổng hợp kết quả thực hiện.
- Chủ trì xây dựng, vận hành hệ thống theo dõi nhiệm vụ thống nhất trong toàn Đảng bộ.
@plain
## 9. Chế độ thông tin, báo cáo
Các đảng ủy trực thuộc, các ban đảng, các sở, ban, ngành, Ủy ban Mặt trận Tổ quốc Việt Nam thành phố báo cáo kết quả thực hiện về Ban Chỉ đạo thành phố (qua Văn phòng Thành ủy): báo cáo quý trước ngày 20 của tháng cuối quý; báo cáo 6 tháng trước ngày 15/6; báo cáo năm trước ngày 25/11. Văn phòng Thành ủy tổng hợp, báo cáo Ban Thường vụ Thành ủy và Ban Chỉ đạo Trung ương.
Kế hoạch này được phổ biến đến chi bộ.
`;

const cells = (...texts) => texts.map(([text, at, extra = {}]) => ({ text, at, ...extra }));

const indicatorTable = {
  widths: [12, 62, 20, 38, 24, 24, 24, 24, 34],
  centred: [0, 2, 3, 4, 5, 6, 7],
  size: 12,
  header: [
    cells(
      ["STT", 0, { rows: 2 }],
      ["Nội dung chỉ tiêu", 1, { rows: 2 }],
      ["Đơn vị tính", 2, { rows: 2 }],
      ["Hiện trạng (tháng 12/2025)", 3, { rows: 2 }],
      ["Chỉ tiêu", 4, { columns: 4 }],
      ["Cơ quan chủ trì theo dõi, báo cáo", 8, { rows: 2 }],
    ),
    cells(["Năm 2026", 4], ["Năm 2030", 5], ["Năm 2035", 6], ["Năm 2045", 7]),
  ],
  rows: CITY_INDICATOR_ROWS,
};

const taskTable = {
  widths: [12, 90, 44, 50, 36, 30],
  centred: [0, 5],
  size: 12,
  header: [
    cells(
      ["STT", 0],
      ["Tên nhiệm vụ", 1],
      ["Cơ quan chủ trì", 2],
      ["Cơ quan phối hợp", 3],
      ["Kết quả", 4],
      ["Thời gian hoàn thành", 5],
    ),
  ],
  rows: CITY_TASK_ROWS,
};

export const city = {
  id: "thanh-pho-giang-khai",
  file: "ke-hoach-thanh-pho-giang-khai.docx",
  autoNumbered: false,
  header: {
    parentBody: null,
    body: "THÀNH ỦY GIANG KHẢI",
    issuer: "Ban Thường vụ Thành ủy Giang Khải",
    number: "38-KH/TU",
    place: "Giang Khải",
    date: "2026-01-12",
    placeAndDate: "Giang Khải, ngày 12 tháng 01 năm 2026",
    type: "KẾ HOẠCH",
    subject: [
      "thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị",
      "về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo",
      "và chuyển đổi số quốc gia trên địa bàn thành phố Giang Khải",
    ],
  },
  grounds: [
    "Căn cứ Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia;",
    "Căn cứ Kế hoạch số 02-KH/BCĐTW, ngày 19/6/2025 của Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số;",
    "Căn cứ Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ sửa đổi, bổ sung Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW;",
    "Căn cứ Quyết định số 204-QĐ/TW, ngày 29/11/2024 của Ban Bí thư phê duyệt Đề án Chuyển đổi số trong các cơ quan đảng.",
  ],
  opening: [
    "Ban Thường vụ Thành ủy Giang Khải ban hành Kế hoạch thực hiện Nghị quyết số 57-NQ/TW trên địa bàn thành phố với những nội dung chủ yếu sau:",
  ],
  body: parseBody(body),
  annexes: [
    {
      kind: "indicators",
      number: "PHỤ LỤC I",
      title: ["CHỈ TIÊU THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW", "TRÊN ĐỊA BÀN THÀNH PHỐ GIANG KHẢI"],
      attachedTo: "(Kèm theo Kế hoạch số 38-KH/TU, ngày 12/01/2026 của Ban Thường vụ Thành ủy)",
      table: indicatorTable,
      milestones: [2026, 2030, 2035, 2045],
      baseline: "2025-12",
      rowNames: CITY_ROW_NAMES,
      notes: ["Ghi chú: dấu (-) là chưa giao chỉ tiêu cho mốc đó; dấu (*) là chỉ tiêu sẽ giao sau khi sơ kết năm 2030."],
    },
    {
      kind: "tasks",
      number: "PHỤ LỤC II",
      title: ["DANH MỤC NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW"],
      attachedTo: "(Kèm theo Kế hoạch số 38-KH/TU, ngày 21/01/2026 của Ban Thường vụ Thành ủy)",
      table: taskTable,
      notes: [],
    },
  ],
  recipients: [
    "Ban Chỉ đạo Trung ương (để báo cáo),",
    "Các đồng chí Thành ủy viên,",
    "Các đảng ủy trực thuộc Thành ủy,",
    "Đảng ủy Ủy ban nhân dân thành phố,",
    "Các ban đảng, Ủy ban Mặt trận Tổ quốc Việt Nam thành phố,",
    "Lưu Văn phòng Thành ủy.",
  ],
  signature: { authority: "T/M BAN THƯỜNG VỤ", role: "PHÓ BÍ THƯ", name: "Đoàn Thế Vịnh" },
  clerk: {
    type: "Kế hoạch",
    signerRole: "Phó Bí thư",
    basis: [
      { number: "57-NQ/TW", date: "2024-12-22", issuer: "Bộ Chính trị" },
      { number: "02-KH/BCĐTW", date: "2025-06-19", issuer: "Ban Chỉ đạo Trung ương" },
      { number: "71/NQ-CP", date: "2025-04-01", issuer: "Chính phủ" },
      { number: "204-QĐ/TW", date: "2024-11-29", issuer: "Ban Bí thư" },
    ],
    supersedes: [],
    reporting: [
      { cadence: "quarterly", dueDay: 20, dueMonth: null },
      { cadence: "half-yearly", dueDay: 15, dueMonth: 6 },
      { cadence: "yearly", dueDay: 25, dueMonth: 11 },
    ],
    anomalies: [
      { kind: "regressing-target", text: "Số doanh nghiệp khởi nghiệp sáng tạo: 2030 ≥ 120, 2035 ≥ 100" },
      { kind: "duplicate", text: "Hàng 26 và hàng 32 cùng là tỷ lệ người dân trưởng thành có chữ ký số cá nhân, mức khác nhau" },
      { kind: "wrong-date", text: "Phụ lục II ghi Kế hoạch số 38-KH/TU, ngày 21/01/2026; văn bản ký ngày 12/01/2026" },
      { kind: "numbering", text: "Phụ lục II: sau nhiệm vụ 18 là nhiệm vụ 20" },
      { kind: "missing-deadline", text: "Phụ lục II, nhiệm vụ 24 không có thời hạn, không có cơ quan phối hợp" },
    ],
  },
};

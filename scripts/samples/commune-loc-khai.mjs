/** A ward's plan: indicator table with baselines in an annex, tasks in prose, and an earlier programme that it replaces. */
import { parseBody, parseRows } from "./markup.mjs";

const body = `
# I. MỤC ĐÍCH, YÊU CẦU
## 1. Mục đích
- Khắc phục hạn chế của Chương trình số 06-CTr/ĐU: chỉ tiêu chưa có số liệu xuất phát, nhiều việc chưa rõ đơn vị chịu trách nhiệm.
- Phát huy lợi thế phường trung tâm thương mại, dịch vụ để đi trước trong kinh tế số, thanh toán số và dịch vụ công không giấy tờ.
## 2. Yêu cầu
- Lấy số liệu cuối năm 2025 làm mốc so sánh; kết quả từng quý được cập nhật trên hệ thống của thành phố.
- Thống nhất với Nghị quyết số 71/NQ-CP ngày 01/4/2026 của Chính phủ và Kế hoạch số 38-KH/TU của Ban Thường vụ Thành ủy.

# II. MỤC TIÊU
## 1. Mục tiêu chung
Đến năm 2030, Lộc Khải thuộc nhóm 5 phường dẫn đầu thành phố về chuyển đổi số; mọi giao dịch giữa người dân với chính quyền phường có thể thực hiện từ xa.
## 2. Chỉ tiêu cụ thể
Phụ lục kèm theo Kế hoạch nêu 26 chỉ tiêu với các mốc 2026, 2028 và 2030.

# III. NHIỆM VỤ, GIẢI PHÁP
@tasks
## 1. Lãnh đạo, chỉ đạo, tuyên truyền
- {k: Ban Xây dựng Đảng > > month 2026-01} Ban Xây dựng Đảng chủ trì tổ chức hội nghị quán triệt Kế hoạch, hoàn thành trong tháng 01/2026.
- {k: Văn phòng Đảng ủy > > month 2026-04} Văn phòng Đảng ủy chủ trì tham mưu kiện toàn Ban Chỉ đạo và phân công thành viên phụ trách chỉ tiêu trong tháng 4/2026.
- {k: > > annual} Hằng năm tổ chức Ngày hội chuyển đổi số của phường vào tháng 10.
- {k: Ủy ban Kiểm tra Đảng ủy > > quarter 2026-Q4} Ủy ban Kiểm tra Đảng ủy chủ trì giám sát chuyên đề việc số hóa hồ sơ tại các chi bộ trong quý IV/2026.
## 2. Hạ tầng số, đô thị thông minh
- {k: Phòng Kinh tế, Hạ tầng và Đô thị > Công an phường > month 2026-08} Phòng Kinh tế, Hạ tầng và Đô thị chủ trì, phối hợp với Công an phường kết nối camera an ninh về trung tâm điều hành, hoàn thành trong tháng 8/2026.
- {k: Phòng Kinh tế, Hạ tầng và Đô thị > > range 2026 2028} Phòng Kinh tế, Hạ tầng và Đô thị chủ trì chỉnh trang, ngầm hóa cáp viễn thông trên các tuyến phố chính giai đoạn 2026 - 2028.
- {k: Phòng Văn hóa - Xã hội > > quarter 2026-Q3} Phòng Văn hóa - Xã hội chủ trì chuyển đài truyền thanh phường sang nền tảng số trong quý III/2026.
- {k: > > none} Khuyến khích các hộ kinh doanh mặt phố chia sẻ hình ảnh camera phục vụ giữ gìn an ninh trật tự.
## 3. Nhân lực, kỹ năng số
- {k: Ban Xây dựng Đảng > Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường > month 2026-06} Ban Xây dựng Đảng chủ trì, phối hợp với Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường mở lớp ứng dụng trí tuệ nhân tạo cho cán bộ, công chức trong tháng 6/2026.
- {k: Phòng Văn hóa - Xã hội > Ủy ban Mặt trận Tổ quốc Việt Nam phường > annual} Phòng Văn hóa - Xã hội chủ trì, phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam phường tập huấn tổ công nghệ số cộng đồng hằng năm.
- {k: Ủy ban Mặt trận Tổ quốc Việt Nam phường > > month 2026-09-30} Ủy ban Mặt trận Tổ quốc Việt Nam phường chủ trì mở “Lớp học số buổi tối” cho người cao tuổi ở 10 khu dân cư trước ngày 30/9/2026.
## 4. Khoa học, công nghệ, đổi mới sáng tạo
- {k: Phòng Kinh tế, Hạ tầng và Đô thị > > month 2026-07} Phòng Kinh tế, Hạ tầng và Đô thị chủ trì ra mắt tuyến phố thương mại không dùng tiền mặt trong tháng 7/2026.
- {k: > > none} Hỗ trợ hộ kinh doanh, cơ sở sản xuất bánh kẹo cổ truyền ứng dụng bao bì thông minh, truy xuất nguồn gốc.
- {k: > > annual} Tổ chức hội thi sáng kiến phục vụ Nhân dân hằng năm.
## 5. Chính quyền số
- {k: Trung tâm Phục vụ hành chính công phường > Công an phường > month 2026-05} Trung tâm Phục vụ hành chính công phường chủ trì, phối hợp với Công an phường cấp chữ ký số lưu động tại các tổ dân phố, bắt đầu từ tháng 5/2026 và duy trì thường xuyên.
- {k: Trung tâm Phục vụ hành chính công phường > > month 2026-11} Trung tâm Phục vụ hành chính công phường chủ trì lắp đặt quầy tự phục vụ 24/7, hoàn thành trong tháng 11/2026.
- {k: Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường > > year 2026} Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường chủ trì vận hành bảng điều hành chỉ số của phường trong năm 2026.
- {k: Trạm Y tế phường > > quarter 2026-Q2} Trạm Y tế phường chủ trì lập hồ sơ sức khỏe điện tử cho người từ 60 tuổi trở lên trong quý II/2026.
- {k: > > continuous} Thường xuyên rà soát, cập nhật dữ liệu dân cư, hộ tịch, đất đai.
## 6. An ninh mạng
- {k: Công an phường > > month 2026-12-15} Công an phường chủ trì diễn tập phòng, chống lừa đảo trên không gian mạng trước ngày 15/12/2026.
@plain

# IV. TỔ CHỨC THỰC HIỆN
@duties
## 1. Ủy ban nhân dân phường
- Ban hành kế hoạch thực hiện, giao chỉ tiêu cho từng phòng, đơn vị trong tháng 4/2026.
- Ưu tiên bố trí ngân sách cho các nhiệm vụ có thời hạn trong năm 2026.
## 2. Phòng Kinh tế, Hạ tầng và Đô thị
- Chịu trách nhiệm về các chỉ tiêu hạ tầng số, kinh tế số, đổi mới sáng tạo.
## 3. Phòng Văn hóa - Xã hội
- Chịu trách nhiệm về các chỉ tiêu kỹ năng số, giáo dục, truyền thông.
## 4. Trung tâm Phục vụ hành chính công phường
- Chịu trách nhiệm về các chỉ tiêu thủ tục hành chính; công khai số liệu tiếp nhận, giải quyết hồ sơ.
## 5. Ủy ban Kiểm tra Đảng ủy
- Kiểm tra, giám sát việc thực hiện Kế hoạch; kiến nghị xử lý trách nhiệm khi để chậm tiến độ kéo dài.
## 6. Ủy ban Mặt trận Tổ quốc Việt Nam phường
- Giám sát, phản biện; phối hợp vận động hộ gia đình dùng dịch vụ số.
## 7. Văn phòng Đảng ủy
- Theo dõi, đôn đốc, tổng hợp; là đầu mối làm việc với Văn phòng Thành ủy.
@plain
## 8. Chế độ báo cáo
Các phòng, đơn vị thuộc phường, Công an phường, Trạm Y tế phường, Ủy ban Mặt trận Tổ quốc Việt Nam phường, Ban Xây dựng Đảng báo cáo hằng quý trước ngày 20 của tháng cuối quý, báo cáo năm trước ngày 25/11, gửi Ban Thường vụ Đảng ủy (qua Văn phòng Đảng ủy).
## 9. Hiệu lực
Kế hoạch này thay thế Chương trình số 06-CTr/ĐU, ngày 15/9/2025 của Ban Thường vụ Đảng ủy phường Lộc Khải (đã được sửa đổi, bổ sung tại Thông báo số 14-TB/ĐU, ngày 20/11/2025).
`;

const rows = parseRows(`
= | A. Hạ tầng số
1 | Tỷ lệ tổ dân phố được phủ sóng 5G | % | 78,0 | ≥ 90 | 100 | 100 | Phòng Kinh tế, Hạ tầng và Đô thị
2 | Số điểm Internet không dây miễn phí nơi công cộng | điểm | 6 | ≥ 12 | ≥ 20 | ≥ 30 | Phòng Kinh tế, Hạ tầng và Đô thị
3 | Tỷ lệ camera an ninh công cộng kết nối về trung tâm điều hành | % | 35,5 | ≥ 60 | ≥ 80 | 100 | Công an phường
4 | Hệ thống truyền thanh trên nền tảng số | Có/không | Chưa có | Có | Có | Có | Phòng Văn hóa - Xã hội
= | B. Nguồn lực
5 | Tỷ lệ chi cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số trong tổng chi ngân sách phường | % | 0,82 | ≥ 1,0 | ≥ 1,2 | > 1,5 | Phòng Kinh tế, Hạ tầng và Đô thị
6 | Tỷ lệ cán bộ, công chức được bồi dưỡng kỹ năng số | % | 81,3 | ≥ 95 | 100 | 100 | Ban Xây dựng Đảng
6.1 | Trong đó: Tỷ lệ được bồi dưỡng về trí tuệ nhân tạo | % | 22,5 | ≥ 50 | ≥ 80 | 100 | Ban Xây dựng Đảng
7 | Số thành viên tổ công nghệ số cộng đồng được tập huấn | người | 118 | Mỗi năm ≥ 150 | Mỗi năm ≥ 180 | Mỗi năm ≥ 200 | Phòng Văn hóa - Xã hội
8 | Tỷ lệ người dân trong độ tuổi lao động có kỹ năng số cơ bản | % | 48,0 | ≥ 60 | ≥ 75 | ≥ 85 | Phòng Văn hóa - Xã hội
9 | Tỷ lệ hộ gia đình có người được tổ công nghệ số cộng đồng hướng dẫn | % | 31,4 | ≥ 55 | ≥ 80 | ≥ 95 | Ủy ban Mặt trận Tổ quốc Việt Nam phường
= | C. Khoa học, công nghệ và đổi mới sáng tạo
10 | Số sáng kiến, giải pháp kỹ thuật được công nhận | sáng kiến | 3 | Mỗi năm ≥ 5 | Mỗi năm ≥ 7 | Mỗi năm ≥ 10 | Phòng Kinh tế, Hạ tầng và Đô thị
11 | Số doanh nghiệp dùng nền tảng số trong quản trị | doanh nghiệp | 42 | ≥ 60 | ≥ 90 | 100 - 120 | Phòng Kinh tế, Hạ tầng và Đô thị
12 | Số sản phẩm OCOP có mã truy xuất nguồn gốc | sản phẩm | 4 | 6 | 10 | 15 | Phòng Kinh tế, Hạ tầng và Đô thị
13 | Số tuyến phố thương mại không dùng tiền mặt | tuyến phố | 0 | 1 | 2 | 3 - 5 | Phòng Kinh tế, Hạ tầng và Đô thị
= | D. Chuyển đổi số
14 | Xếp hạng chuyển đổi số trong khối xã, phường của thành phố | thứ bậc | 17 | < 15 | Top 10 | Top 5 | Văn phòng Đảng ủy
15 | Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến | % | 63,4 | ≥ 80 | ≥ 90 | > 95 | Trung tâm Phục vụ hành chính công phường
16 | Thời gian chờ trung bình tại quầy tiếp nhận | phút | 22 | ≤ 15 | ≤ 10 | ≤ 8 | Trung tâm Phục vụ hành chính công phường
17 | Tỷ lệ hồ sơ thủ tục hành chính giải quyết quá hạn | % | 1,9 | < 1,0 | < 0,5 | 0 | Trung tâm Phục vụ hành chính công phường
18 | Tỷ lệ kết quả giải quyết thủ tục hành chính được số hóa | % | 88,0 | 100 | 100 | 100 | Trung tâm Phục vụ hành chính công phường
18 | Tỷ lệ người dân từ 15 tuổi trở lên có tài khoản định danh điện tử mức độ 2 | % | 86,7 | ≥ 92 | ≥ 96 | > 98 | Công an phường
20 | Tỷ lệ người dân trưởng thành có chữ ký số cá nhân | % | 15,2 | ≥ 30 | ≥ 55 | ≥ 50 | Trung tâm Phục vụ hành chính công phường
21 | Tỷ lệ trường học triển khai học bạ số | % | 66,7 | 100 | 100 | 100 | Phòng Văn hóa - Xã hội
22 | Tỷ lệ người dân có hồ sơ sức khỏe điện tử | % | 71,0 | ≥ 85 | ≥ 95 | 100 | Trạm Y tế phường
23 | Mức độ hài lòng của người dân, doanh nghiệp | % | 89,4 | ≥ 92 | ≥ 94 | ≥ 95 | Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường
24 | Tỷ lệ văn bản của Đảng ủy được xử lý, ký số trên môi trường mạng | % | 92,0 | 100 | 100 | 100 | Văn phòng Đảng ủy
25 | Tỷ lệ chi bộ dùng sổ tay đảng viên điện tử | % | 70,0 | ≥ 90 | 100 | 100 | Ban Xây dựng Đảng
26 | Điều hành dựa trên dữ liệu dùng chung | Mức | Đang thí điểm | Vận hành ổn định | - | Vận hành thông minh | Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường
`);

const head = (text, at, extra = {}) => ({ text, at, ...extra });

const table = {
  widths: [12, 78, 22, 30, 26, 26, 26, 42],
  centred: [0, 2, 3, 4, 5, 6],
  size: 12,
  header: [
    [
      head("TT", 0, { rows: 2 }),
      head("Chỉ tiêu", 1, { rows: 2 }),
      head("ĐVT", 2, { rows: 2 }),
      head("Thực hiện năm 2025", 3, { rows: 2 }),
      head("Mục tiêu đến năm", 4, { columns: 3 }),
      head("Đơn vị chủ trì", 7, { rows: 2 }),
    ],
    [head("2026", 4), head("2028", 5), head("2030", 6)],
  ],
  rows,
};

export const locKhai = {
  id: "phuong-loc-khai",
  file: "ke-hoach-phuong-loc-khai.docx",
  autoNumbered: false,
  header: {
    parentBody: "ĐẢNG BỘ THÀNH PHỐ GIANG KHẢI",
    body: "ĐẢNG ỦY PHƯỜNG LỘC KHẢI",
    issuer: "Ban Thường vụ Đảng ủy phường Lộc Khải",
    number: "24-KH/ĐU",
    place: "Lộc Khải",
    date: "2026-03-10",
    placeAndDate: "Lộc Khải, ngày 10 tháng 3 năm 2026",
    type: "KẾ HOẠCH",
    subject: [
      "thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị",
      "trên địa bàn phường Lộc Khải giai đoạn 2026 - 2030",
    ],
  },
  grounds: [
    "Căn cứ Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia;",
    "Căn cứ Kế hoạch số 38-KH/TU, ngày 12/01/2026 của Ban Thường vụ Thành ủy Giang Khải;",
    "Căn cứ tình hình thực hiện Chương trình số 06-CTr/ĐU, ngày 15/9/2025 của Ban Thường vụ Đảng ủy phường Lộc Khải.",
  ],
  opening: ["Ban Thường vụ Đảng ủy phường Lộc Khải ban hành Kế hoạch với các nội dung sau:"],
  body: parseBody(body),
  annexes: [
    {
      kind: "indicators",
      number: "PHỤ LỤC",
      title: ["CHỈ TIÊU CHUYỂN ĐỔI SỐ, KHOA HỌC, CÔNG NGHỆ PHƯỜNG LỘC KHẢI"],
      attachedTo: "(Kèm theo Kế hoạch số 24-KH/ĐU, ngày 10/3/2026 của Ban Thường vụ Đảng ủy)",
      table,
      milestones: [2026, 2028, 2030],
      baseline: "2025",
      rowNames: { 6.1: "Tỷ lệ cán bộ, công chức được bồi dưỡng về trí tuệ nhân tạo" },
      notes: [],
    },
  ],
  recipients: [
    "Ban Thường vụ Thành ủy (để báo cáo),",
    "Ủy ban nhân dân phường,",
    "Các phòng, đơn vị, các chi bộ trực thuộc,",
    "Ủy ban Mặt trận Tổ quốc Việt Nam phường,",
    "Lưu Văn phòng Đảng ủy.",
  ],
  signature: { authority: "T/M BAN THƯỜNG VỤ", role: "BÍ THƯ", name: "Tạ Minh Thụy" },
  clerk: {
    type: "Kế hoạch",
    signerRole: "Bí thư",
    basis: [
      { number: "57-NQ/TW", date: "2024-12-22", issuer: "Bộ Chính trị" },
      { number: "38-KH/TU", date: "2026-01-12", issuer: "Ban Thường vụ Thành ủy Giang Khải" },
      { number: "06-CTr/ĐU", date: "2025-09-15", issuer: "Ban Thường vụ Đảng ủy phường Lộc Khải" },
    ],
    supersedes: [{ number: "06-CTr/ĐU", date: "2025-09-15" }],
    reporting: [
      { cadence: "quarterly", dueDay: 20, dueMonth: null },
      { cadence: "yearly", dueDay: 25, dueMonth: 11 },
    ],
    anomalies: [
      { kind: "regressing-target", text: "Hàng 20, chữ ký số cá nhân: 2028 ≥ 55, 2030 ≥ 50" },
      { kind: "wrong-date", text: "Mục I.2 ghi Nghị quyết số 71/NQ-CP ngày 01/4/2026; văn bản ban hành ngày 01/4/2025" },
      { kind: "numbering", text: "Phụ lục: hai hàng cùng số 18, thiếu số 19" },
      { kind: "other", text: "Mục III.1: hạn tháng 01/2026 trước ngày ký Kế hoạch 10/3/2026" },
    ],
  },
};

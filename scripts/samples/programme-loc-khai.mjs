/** The ward's earlier programme, short and in prose: the plan of the next spring takes its place. */
import { parseBody } from "./markup.mjs";

const body = `
# I. MỤC TIÊU
## 1. Mục tiêu chung
Đưa chuyển đổi số vào nền nếp ngay khi phường đi vào hoạt động; việc nào dân cần nhất thì làm trước.
## 2. Chỉ tiêu cụ thể
### 2.1. Đến hết năm 2026
#### a) Về hạ tầng số
- {>= 85 %} [Tỷ lệ tổ dân phố được phủ sóng 5G] đạt ≥ 85%.
- {>= 10 điểm} Có ít nhất 10 [điểm Internet không dây miễn phí nơi công cộng].
- {>= 55 %} ≥ 55% [camera an ninh công cộng kết nối về trung tâm điều hành].
#### b) Về nguồn lực
- {>= 90 %} ≥ 90% [cán bộ, công chức được bồi dưỡng kỹ năng số].
- {>= 55 %} ≥ 55% [người dân trong độ tuổi lao động có kỹ năng số cơ bản].
#### c) Về đổi mới sáng tạo
- {>= 4 sáng kiến; annual} Mỗi năm có ≥ 4 [sáng kiến, giải pháp kỹ thuật được công nhận].
- {>= 50 doanh nghiệp} Có ít nhất 50 [doanh nghiệp dùng nền tảng số trong quản trị].
#### d) Về chuyển đổi số
- {>= 75 %} ≥ 75% [hồ sơ thủ tục hành chính nộp trực tuyến].
- {<= 1.5 %} [Tỷ lệ hồ sơ thủ tục hành chính giải quyết quá hạn] ≤ 1,5%.
- {>= 95 %} ≥ 95% [kết quả giải quyết thủ tục hành chính được số hóa].
- {>= 25 %} ≥ 25% [người dân trưởng thành có chữ ký số cá nhân].
- {>= 60 %} ≥ 60% [hộ kinh doanh có mã QR thanh toán].
### 2.2. Đến hết năm 2030
#### a) Về hạ tầng số
- {= 100 %} [Tỷ lệ tổ dân phố được phủ sóng 5G] đạt 100%.
- {>= 25 điểm} Có ít nhất 25 [điểm Internet không dây miễn phí nơi công cộng].
#### b) Về nguồn lực
- {>= 80 %} ≥ 80% [người dân trong độ tuổi lao động có kỹ năng số cơ bản].
#### c) Về chuyển đổi số
- {>= 95 %} ≥ 95% [hồ sơ thủ tục hành chính nộp trực tuyến].
- {>= 50 %} ≥ 50% [người dân trưởng thành có chữ ký số cá nhân].

# II. NHIỆM VỤ
@tasks
## 1. Hạ tầng số
- {k: Phòng Kinh tế, Hạ tầng và Đô thị > Công an phường > quarter 2026-Q2} Phòng Kinh tế, Hạ tầng và Đô thị chủ trì, phối hợp với Công an phường kết nối camera an ninh về trung tâm điều hành trong quý II/2026.
- {k: Phòng Văn hóa - Xã hội > > quarter 2026-Q2} Phòng Văn hóa - Xã hội chủ trì chuyển đài truyền thanh phường sang nền tảng số trong quý II/2026.
## 2. Kỹ năng số
- {k: Phòng Văn hóa - Xã hội > > annual} Phòng Văn hóa - Xã hội chủ trì tập huấn tổ công nghệ số cộng đồng hằng năm.
- {k: Ban Xây dựng Đảng > > month 2025-11} Ban Xây dựng Đảng chủ trì mở lớp bồi dưỡng kỹ năng số cơ bản cho cán bộ, công chức trong tháng 11/2025.
## 3. Chính quyền số
- {k: Trung tâm Phục vụ hành chính công phường > > month 2026-06} Trung tâm Phục vụ hành chính công phường chủ trì lắp đặt quầy tự phục vụ 24/7, hoàn thành trong tháng 6/2026.
- {k: Phòng Văn hóa - Xã hội > > year 2026} Phòng Văn hóa - Xã hội chủ trì xây dựng ứng dụng điện thoại riêng của phường trong năm 2026.
@plain

# III. TỔ CHỨC THỰC HIỆN
@duties
## 1. Ủy ban nhân dân phường
- Bố trí kinh phí, phân công phòng, đơn vị phụ trách từng chỉ tiêu.
## 2. Văn phòng Đảng ủy
- Theo dõi, đôn đốc, tổng hợp việc thực hiện Chương trình.
@plain
## 3. Chế độ báo cáo
Các phòng, đơn vị thuộc phường, Công an phường, Ban Xây dựng Đảng báo cáo hằng quý trước ngày 20 của tháng cuối quý, gửi Ban Thường vụ Đảng ủy (qua Văn phòng Đảng ủy).
`;

export const locKhaiProgramme = {
  id: "chuong-trinh-loc-khai",
  file: "chuong-trinh-phuong-loc-khai.txt",
  autoNumbered: false,
  header: {
    parentBody: "ĐẢNG BỘ THÀNH PHỐ GIANG KHẢI",
    body: "ĐẢNG ỦY PHƯỜNG LỘC KHẢI",
    issuer: "Ban Thường vụ Đảng ủy phường Lộc Khải",
    number: "06-CTr/ĐU",
    place: "Lộc Khải",
    date: "2025-09-15",
    placeAndDate: "Lộc Khải, ngày 15 tháng 9 năm 2025",
    type: "CHƯƠNG TRÌNH HÀNH ĐỘNG",
    subject: ["thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị", "trên địa bàn phường Lộc Khải"],
  },
  grounds: [
    "Căn cứ Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia.",
  ],
  opening: ["Ban Thường vụ Đảng ủy phường Lộc Khải ban hành Chương trình với các nội dung sau:"],
  body: parseBody(body),
  annexes: [],
  recipients: ["Ban Thường vụ Thành ủy (để báo cáo),", "Ủy ban nhân dân phường,", "Lưu Văn phòng Đảng ủy."],
  signature: { authority: "T/M BAN THƯỜNG VỤ", role: "BÍ THƯ", name: "Tạ Minh Thụy" },
  clerk: {
    type: "Chương trình hành động",
    signerRole: "Bí thư",
    basis: [{ number: "57-NQ/TW", date: "2024-12-22", issuer: "Bộ Chính trị" }],
    supersedes: [],
    reporting: [{ cadence: "quarterly", dueDay: 20, dueMonth: null }],
    anomalies: [],
  },
};

/** The plan of a town that is dissolved some months later: it goes on with both of its successors. */
import { parseBody } from "./markup.mjs";

const body = `
# I. MỤC TIÊU
## 1. Mục tiêu chung
Xây dựng thị trấn bến sông văn minh; chợ, bến và cơ quan đều dùng dữ liệu số.
## 2. Chỉ tiêu cụ thể
### 2.1. Đến hết năm 2025
#### a) Về hạ tầng số
- {>= 65 %} [Tỷ lệ hộ gia đình có kết nối Internet băng rộng] đạt ≥ 65%.
- {>= 4 điểm} Có ít nhất 04 [điểm Internet không dây miễn phí tại chợ, bến].
#### b) Về nguồn lực
- {>= 70 %} ≥ 70% [cán bộ, công chức thị trấn qua bồi dưỡng kỹ năng số].
- {>= 40 %} ≥ 40% [người dân trong độ tuổi lao động có kỹ năng số cơ bản].
#### c) Về chuyển đổi số
- {>= 55 %} ≥ 55% [hồ sơ thủ tục hành chính được giải quyết trực tuyến].
- {<= 3 %} [Tỷ lệ hồ sơ trễ hạn] ≤ 3%.
- {>= 35 %} ≥ 35% [hộ kinh doanh chấp nhận thanh toán không dùng tiền mặt].
- {>= 80 %} ≥ 80% [chủ thuyền, bến bãi khai báo hành trình trực tuyến].
### 2.2. Đến hết năm 2030
#### a) Về hạ tầng số
- {>= 95 %} [Tỷ lệ hộ gia đình có kết nối Internet băng rộng] đạt ≥ 95%.
- {>= 10 điểm} Có ít nhất 10 [điểm Internet không dây miễn phí tại chợ, bến].
#### b) Về nguồn lực
- {>= 75 %} ≥ 75% [người dân trong độ tuổi lao động có kỹ năng số cơ bản].
#### c) Về chuyển đổi số
- {>= 90 %} ≥ 90% [hồ sơ thủ tục hành chính được giải quyết trực tuyến].
- {>= 85 %} ≥ 85% [hộ kinh doanh chấp nhận thanh toán không dùng tiền mặt].
- {= 100 %} 100% [chủ thuyền, bến bãi khai báo hành trình trực tuyến].

# II. NHIỆM VỤ
@tasks
## 1. Hạ tầng số
- {k: Ủy ban nhân dân thị trấn > > quarter 2026-Q2} Ủy ban nhân dân thị trấn chủ trì lắp đặt điểm Internet không dây miễn phí tại chợ và bến trong quý II/2026.
- {k: Ủy ban nhân dân thị trấn > > year 2026} Ủy ban nhân dân thị trấn chủ trì số hóa sổ sách bến thuyền trong năm 2026.
## 2. Kỹ năng số
- {k: Chi bộ khu phố Chợ > > annual} Chi bộ khu phố Chợ chủ trì hướng dẫn tiểu thương thanh toán không dùng tiền mặt hằng năm.
- {k: Chi bộ khu phố Bến > > month 2025-12} Chi bộ khu phố Bến chủ trì mở lớp khai báo hành trình trực tuyến cho chủ thuyền trong tháng 12/2025.
- {k: Ủy ban nhân dân thị trấn > > month 2025-05} Ủy ban nhân dân thị trấn chủ trì thành lập tổ công nghệ số cộng đồng ở các khu phố trong tháng 5/2025.
@plain

# III. TỔ CHỨC THỰC HIỆN
@duties
## 1. Ủy ban nhân dân thị trấn
- Bố trí kinh phí, cử công chức phụ trách từng chỉ tiêu.
## 2. Các chi bộ trực thuộc
- Vận động đảng viên nêu gương dùng dịch vụ số.
@plain
## 3. Chế độ báo cáo
Ủy ban nhân dân thị trấn, các chi bộ trực thuộc báo cáo hằng quý trước ngày 20 của tháng cuối quý, gửi Ban Thường vụ Đảng ủy.
`;

export const benChai = {
  id: "thi-tran-ben-chai",
  file: "ke-hoach-thi-tran-ben-chai.txt",
  autoNumbered: false,
  header: {
    parentBody: null,
    body: "ĐẢNG ỦY THỊ TRẤN BẾN CHÀI",
    issuer: "Ban Thường vụ Đảng ủy thị trấn Bến Chài",
    number: "15-KH/ĐU",
    place: "Bến Chài",
    date: "2025-04-10",
    placeAndDate: "Bến Chài, ngày 10 tháng 4 năm 2025",
    type: "KẾ HOẠCH",
    subject: ["thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị", "trên địa bàn thị trấn Bến Chài"],
  },
  grounds: [
    "Căn cứ Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia;",
    "Căn cứ Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ.",
  ],
  opening: ["Ban Thường vụ Đảng ủy thị trấn Bến Chài xây dựng Kế hoạch với các nội dung sau:"],
  body: parseBody(body),
  annexes: [],
  recipients: ["Ủy ban nhân dân thị trấn,", "Các chi bộ trực thuộc,", "Lưu Đảng ủy."],
  signature: { authority: "T/M BAN THƯỜNG VỤ", role: "BÍ THƯ", name: "Hàn Quốc Tịnh" },
  clerk: {
    type: "Kế hoạch",
    signerRole: "Bí thư",
    basis: [
      { number: "57-NQ/TW", date: "2024-12-22", issuer: "Bộ Chính trị" },
      { number: "71/NQ-CP", date: "2025-04-01", issuer: "Chính phủ" },
    ],
    supersedes: [],
    reporting: [{ cadence: "quarterly", dueDay: 20, dueMonth: null }],
    anomalies: [],
  },
};

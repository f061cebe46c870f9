/**
 * Words around figures that only the reading of targets needs. One to a line and without quotation marks, so that they do not
 * become sentences of the language that garbled print is restored with: they are no prose.
 */
const lines = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Before what is measured as well. */
export const moreLeadIns = lines(`
  trong đó có
  trong đó
  đồng thời
  giữ vững
  tiếp tục duy trì
`);

/** Between the name and the figure as well: what is held or brought down. */
export const moreAttainmentVerbs = lines(`
  giảm xuống còn
  giảm xuống
  xuống còn
  duy trì
  duy trì ổn định
  duy trì ở mức
  ổn định
  ổn định ở mức
  giữ ổn định
  đạt khoảng
  đạt bình quân
  lên mức
  xếp trong
  thuộc
  lọt vào
  trong
`);

/** Verbs that only provide, as well. */
export const moreProvisionVerbs = lines(`
  đón
  huy động
  vận động
  bảo vệ
  trang bị
  lắp
  quy hoạch
  ban hành
  mở mới
  có thêm
  thêm
`);

/** Verbs that say what becomes of the counted things; the name keeps them: "Số đảng viên kết nạp mới". */
export const tellingVerbs = lines(`
  trồng
  trồng mới
  kết nạp
  kết nạp mới
  thành lập mới
  xây mới
  xây dựng mới
  cấp mới
  bê tông hóa
  cứng hóa
  nâng cấp
  cải tạo
  sửa chữa
  xóa
  giải quyết
  giải quyết việc làm cho
  tạo việc làm cho
  tạo việc làm mới cho
  xử lý
  tiêm chủng
  khám sức khỏe cho
  tập huấn
  tập huấn cho
  bồi dưỡng
  bồi dưỡng cho
  đăng ký
  chuyển giao
  nghiệm thu
  thu gom
  tiếp nhận
  sản xuất
  xuất khẩu
  khai thác
  tuyển dụng
  số hóa
  chuyển đổi
  công bố
`);

/** A change is what these measure: "giảm ít nhất 30% thời gian …". */
export const changeVerbs = lines(`
  tăng thêm
  tăng
  giảm thêm
  giảm
  cắt giảm
  rút ngắn
  tiết kiệm
  tăng bình quân
  giảm bình quân
`);

/** Before a measure they only say which way it is to go: "Nâng tỷ lệ … lên 98%". */
export const steeringVerbs = lines(`
  nâng
  tăng
  giảm
  hạ
  kéo giảm
  đưa
  duy trì
  giữ
  giữ vững
  nâng cao
  phấn đấu
`);

/** Names of amounts that say themselves how they are measured. */
export const moreMeasureHeads = lines(`
  tuổi thọ
  mật độ
  công suất
  sản lượng
  thu ngân sách
  tổng thu
  tổng chi
  tổng vốn
  tổng đàn
`);

/** Further things that plans count. Short words: looked for in clean print only, where their marks are there to be seen. */
export const moreCountedNouns = lines(`
  giường bệnh
  bác sĩ
  dược sĩ
  bệnh nhân
  giáo viên
  vận động viên
  lượt khách
  lượt người
  lượt hộ
  lượt
  triệu lượt
  khách
  nghìn tấn
  tấn
  nghìn ha
  ha
  m3
  m³
  m2
  m²
  km2
  kwh
  mw
  nghìn đồng
  nghìn tỷ đồng
  nghìn người
  đồng
  usd
  con
  cây
  căn nhà
  căn hộ
  phòng học
  cầu
  chợ
  chi bộ
  tổ dân phố
  vụ
  ca
  trang trại
  làng nghề
  tour
  giấy chứng nhận
  mã số vùng trồng
  nhãn hiệu
  ý tưởng
  gói thầu
  cuộc kiểm tra
  tin bài
  tin, bài
  tuổi
`);

/** Who stands among the first: after "nhóm 10 xã …". */
export const leadingPlaces = lines(`
  dẫn đầu
  đứng đầu
  cao nhất
  tốt nhất
  hàng đầu
  đứng tốp đầu
`);

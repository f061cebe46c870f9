/** What the bodies of Cẩm Trúc commune reported in two quarters, and where the third quarter's round stands. */
import { indicators, nothingArose, returnedOnce, submissions, tasks } from "./demo-story.mjs";

const officer = "ct.vanphong";

const indicatorLines = indicators(`
hộ gia đình sử dụng Internet cáp quang | ct-kinh-te | ratio | state | quarterly | 2610/3480 | 2888/3480 | Hộ dùng cáp quang; Tổng số hộ
thôn trên địa bàn được phủ sóng 5G | ct-kinh-te | ratio | state | quarterly | 8/11 | 9/11 | Thôn có sóng 5G; Tổng số thôn
điểm truy cập Internet không dây miễn phí | ct-kinh-te | count | state | quarterly | 2 | 4
tổng chi ngân sách xã cho khoa học | ct-kinh-te | ratio | cumulative | quarterly | 212/38600 | 298/38600 | Chi cho KHCN, ĐMST, CĐS (triệu đồng); Tổng chi ngân sách xã (triệu đồng)
cán bộ, công chức xã được bồi dưỡng kỹ năng số | ct-bxdd | ratio | state | quarterly | 38/52 | 48/52 | Cán bộ, công chức đã bồi dưỡng; Tổng số cán bộ, công chức
người làm đầu mối công nghệ thông tin | ct-vp-hdnd | count | state | quarterly | 2 | 3
sử dụng thành thạo các dịch vụ số thiết yếu | ct-vhxh | ratio | state | quarterly | 2683/6240 | 2995/6240 | Người sử dụng thành thạo; Dân số trong độ tuổi lao động
mô hình sản xuất nông nghiệp ứng dụng công nghệ cao | ct-kinh-te | count | state | quarterly | 1 | 3
diện tích rau màu tưới tiết kiệm nước | ct-kinh-te | ratio | state | quarterly | 29/145 | 39.9/145 | Diện tích tưới tiết kiệm (ha); Diện tích rau màu (ha)
sản phẩm nông nghiệp được cấp mã truy xuất nguồn gốc | ct-kinh-te | count | state | quarterly | 5 | 6
sáng kiến cải tiến được cấp có thẩm quyền công nhận | ct-vhxh | count | per-period | quarterly | 2 | 1
hợp tác xã bán hàng trên sàn thương mại điện tử | ct-kinh-te | count | state | quarterly | 1 | 1
câu lạc bộ thanh niên khởi nghiệp sáng tạo | ct-doan | text | state | quarterly | partly | met
Chỉ số chuyển đổi số cấp xã | ct-vp-hdnd | index | state | quarterly | ~no-data | 0.58
hồ sơ thủ tục hành chính được nộp trực tuyến | ct-ttpvhcc | ratio | cumulative | quarterly | 1532/2418 | 2689/3702 | Hồ sơ nộp trực tuyến từ đầu năm; Hồ sơ tiếp nhận từ đầu năm
hồ sơ thủ tục hành chính giải quyết quá hạn | ct-ttpvhcc | ratio | cumulative | quarterly | 41/2418 | 43/3702 | Hồ sơ quá hạn từ đầu năm; Hồ sơ tiếp nhận từ đầu năm
kết quả giải quyết thủ tục hành chính được số hóa | ct-ttpvhcc | ratio | cumulative | quarterly | 2297/2418 | 3599/3702 | Kết quả đã số hóa; Hồ sơ tiếp nhận từ đầu năm
Xếp hạng cải cách hành chính | ct-vp-hdnd | rank | state | yearly
tài khoản định danh điện tử mức độ 2 | ct-cong-an | ratio | state | quarterly | 4929/7950 | 5406/7950 | Người có tài khoản mức độ 2; Dân số trưởng thành
người dân trưởng thành có chữ ký số | ct-ttpvhcc | ratio | state | quarterly | 898/7950 | 1180/7950 | Người có chữ ký số; Dân số trưởng thành
khoản thu học phí, viện phí được thanh toán không dùng tiền mặt | ct-vhxh | ratio | cumulative | quarterly | 1120/2240 | 1915/2980 | Khoản thu không tiền mặt; Tổng số khoản thu
`);

const taskLines = tasks(`
quán triệt Kế hoạch đến toàn thể đảng viên | ct-bxdd | done 2026-03-27 : Hội nghị trực tuyến, 412 đảng viên dự | =
kiểm tra ít nhất hai chi bộ | ct-ubkt | in-progress 50 : Đã kiểm tra Chi bộ thôn Đồng Vang | in-progress 100 : Đã kiểm tra hai chi bộ, ban hành Thông báo kết luận số 09-TB/UBKT
kiện toàn 11 tổ công nghệ số cộng đồng | ct-vhxh | done 2026-05-08 : 11 tổ, 68 thành viên : Chờ các thôn bầu lại trưởng thôn | =
phát tin, bài về kỹ năng số | ct-vhxh | in-progress 50 : 46 tin, bài | in-progress 75 : 81 tin, bài từ đầu năm
mỗi hộ gia đình có ít nhất một người sử dụng thành thạo dịch vụ công | ct-mttq | in-progress 30 : 1.050 hộ đã được hướng dẫn | in-progress 55 : 1.930 hộ đã được hướng dẫn
xóa 04 điểm lõm sóng | ct-kinh-te | in-progress 25 : Phủ sóng 01 điểm | in-progress 75 : Phủ sóng 03 điểm : Vướng vị trí đặt trạm ở bãi ngoài đê
nâng cấp đường truyền, phòng họp trực tuyến | ct-vp-hdnd | done 2026-06-12 : Nghiệm thu phòng họp trực tuyến 40 chỗ | =
mạng không dây miễn phí tại các nhà văn hóa thôn | ct-kinh-te | in-progress 20 : 2/11 nhà văn hóa | in-progress 36 : 4/11 nhà văn hóa
vùng rau màu tưới tự động | ct-kinh-te | in-progress 40 : Xong thiết kế, chọn 18 hộ tham gia | in-progress 80 : Lắp đặt 12/15 ha : Thiết bị về chậm
nhật ký điện tử | ct-kinh-te | in-progress 30 : 62 hộ ghi nhật ký điện tử | in-progress 45 : 95 hộ ghi nhật ký điện tử
cấp mã truy xuất nguồn gốc cho các sản phẩm | ct-kinh-te | in-progress 40 : 5 sản phẩm đã có mã | in-progress 60 : 6 sản phẩm đã có mã, 2 hồ sơ đang thẩm định
máy bay không người lái | ct-kinh-te | not-started 0 | in-progress 10 : Thống nhất địa điểm trình diễn với hợp tác xã
thành lập câu lạc bộ thanh niên khởi nghiệp | ct-doan | in-progress 80 : Đã có dự thảo quy chế : Chờ Thành đoàn cho ý kiến về quy chế | done 2026-07-15 : Ra mắt câu lạc bộ, 23 thành viên
mở gian hàng trên sàn thương mại điện tử | ct-kinh-te | in-progress 30 : Tập huấn 3 hợp tác xã | in-progress 40 : 14 hộ kinh doanh mở gian hàng
xét, công nhận và nhân rộng sáng kiến | ct-vhxh | in-progress 50 : Công nhận 02 sáng kiến | in-progress 75 : Công nhận thêm 01 sáng kiến
bàn hướng dẫn nộp hồ sơ trực tuyến và cấp chữ ký số | ct-ttpvhcc | done 2026-05-25 : Đặt 2 bàn hướng dẫn tại Trung tâm | =
Số hóa hồ sơ, kết quả giải quyết còn hiệu lực | ct-ttpvhcc | in-progress 35 : 8.400 trang | in-progress 62 : 14.900 trang
phương án bảo đảm an toàn cho các hệ thống thông tin | ct-cong-an | not-started 0 | in-progress 40 : Đã rà soát 5/9 hệ thống
sao lưu dữ liệu và cảnh báo | ct-cong-an | in-progress 50 : Sao lưu hằng tuần | in-progress 75 : Sao lưu hằng tuần, 2 cảnh báo đã xử lý
thí điểm phòng học thông minh | ct-thcs | in-progress 20 : Chọn phòng, lập dự toán | paused 30 : Đã chuẩn bị phòng : Tạm dừng theo Thông báo số 45-TB/ĐU, chờ bố trí kinh phí mua thiết bị
`);

const second = submissions(
  `
ct-kinh-te | ct.kinhte | 2026-06-17T15:20 | 2026-06-19T09:10 | Ba vị trí ngoài đê chưa thống nhất được điểm đặt trạm phát sóng | Đề nghị Sở Khoa học và Công nghệ làm việc với doanh nghiệp viễn thông
ct-vhxh | ct.vhxh | 2026-06-18T10:05 | 2026-06-19T09:25
ct-ttpvhcc | ct.hanhchinhcong | 2026-06-18T16:40 | 2026-06-19T09:40 | Người cao tuổi còn ngại nộp hồ sơ trực tuyến
ct-cong-an | ct.congan | 2026-06-23T08:30 | 2026-06-23T14:00
ct-vp-hdnd | ct.vphdnd | 2026-06-19T14:15 | 2026-06-19T16:00
ct-bxdd | ct.xaydungdang | 2026-06-16T09:00 | 2026-06-19T09:50
ct-ubkt | ct.kiemtra | 2026-06-17T09:30 | 2026-06-19T09:55
ct-mttq | ct.mttq | 2026-06-19T10:20 | 2026-06-19T16:10
ct-doan | ct.doan | 2026-06-18T08:45 | 2026-06-19T10:00
ct-thcs | ct.thcs | 2026-06-15T16:00 | 2026-06-19T10:05
ct-ubnd | ct.ubnd | 2026-06-19T16:30 | 2026-06-19T17:00
ct-cb-bai-soi | ct.cbbaisoi | 2026-06-16T19:30 | 2026-06-19T10:10
ct-cb-dong-vang | ct.cbdongvang | 2026-06-19T20:10 | 2026-06-20T08:00
ct-cb-thcs | ct.thcs | 2026-06-15T16:20 | 2026-06-19T10:15
`,
  officer,
);

const third = submissions(
  `
ct-kinh-te | ct.kinhte | 2026-09-17T14:50 | 2026-09-18T15:00 | Thiết bị tưới nhập về chậm 45 ngày so với hợp đồng | Đề nghị cho lùi thời hạn nhiệm vụ vùng rau màu tưới tự động sang quý IV/2026
ct-vhxh | ct.vhxh | 2026-09-19T09:15 | 2026-09-19T10:30
ct-ttpvhcc | ct.hanhchinhcong | 2026-09-18T11:00 | 2026-09-18T15:20
ct-cong-an | ct.congan | 2026-09-18T08:10 | 2026-09-18T15:30
ct-vp-hdnd | ct.vphdnd | 2026-09-18T14:00 | 2026-09-18T15:40
ct-bxdd | ct.xaydungdang | 2026-09-15T10:00 | 2026-09-18T15:45
ct-ubkt | ct.kiemtra | 2026-09-16T09:00 | 2026-09-18T15:50
ct-mttq | ct.mttq | 2026-09-24T16:45 | 2026-09-25T08:30 | Thiếu người hướng dẫn ở các thôn xa trung tâm | Đề nghị tăng cường đoàn viên thanh niên hỗ trợ buổi tối
ct-doan | ct.doan | 2026-09-17T08:20 | 2026-09-18T15:55
ct-thcs | ct.thcs | 2026-09-16T15:10 | 2026-09-18T16:00 | Chưa có kinh phí mua thiết bị phòng học thông minh | Đề nghị Ủy ban nhân dân xã bổ sung dự toán
ct-ubnd | ct.ubnd | 2026-09-19T16:00 | 2026-09-19T16:30
ct-cb-bai-soi | ct.cbbaisoi | 2026-09-17T19:40 | 2026-09-18T16:05
ct-cb-thcs | ct.thcs | 2026-09-16T15:30 | 2026-09-18T16:10
`,
  officer,
);

const cells = new Set(["ct-cb-bai-soi", "ct-cb-dong-vang", "ct-cb-thcs"]);
const quiet = (submission) => (cells.has(submission.organisation) ? nothingArose(submission) : submission);

const corrected = (submission) =>
  submission.organisation !== "ct-vhxh"
    ? submission
    : returnedOnce(submission, {
        officer,
        firstAt: "2026-09-16T10:40",
        returnedAt: "2026-09-17T08:50",
        reason:
          "Số người sử dụng thành thạo tăng 1.312 người chỉ trong một quý, chưa có tài liệu kèm theo; đề nghị kiểm tra lại.",
        firstActuals: [{ match: "sử dụng thành thạo các dịch vụ số thiết yếu", numerator: "3995", denominator: "6240" }],
      });

const draft = {
  organisation: "ct-kinh-te",
  state: "draft",
  nothingToReport: false,
  narrative: "",
  difficulties: "Còn 01 điểm lõm sóng ngoài đê chưa có mặt bằng đặt trạm",
  proposals: "",
  steps: [{ action: "save", by: "ct.kinhte", at: "2026-11-19T16:25" }],
  actuals: [
    { match: "hộ gia đình sử dụng Internet cáp quang", numerator: "2941", denominator: "3480" },
    { match: "thôn trên địa bàn được phủ sóng 5G", numerator: "10", denominator: "11" },
    { match: "điểm truy cập Internet không dây miễn phí", value: "6" },
  ],
  updates: [
    {
      match: "vùng rau màu tưới tự động",
      state: "in-progress",
      percent: 95,
      doneOn: null,
      result: "Lắp đặt 14/15 ha",
      delayReason: "",
    },
  ],
};

/** Sent before the others in the open quarter: what waits for the officer. */
const waiting = {
  organisation: "ct-bxdd",
  state: "submitted",
  nothingToReport: false,
  narrative: "Hai cán bộ còn lại đã đăng ký lớp bồi dưỡng mở ngày 01/12/2026.",
  difficulties: "",
  proposals: "",
  steps: [{ action: "submit", by: "ct.xaydungdang", at: "2026-11-19T09:40" }],
  actuals: [{ match: "cán bộ, công chức xã được bồi dưỡng kỹ năng số", numerator: "50", denominator: "52" }],
  updates: [],
};

export const camTrucStory = {
  id: "xa-cam-truc",
  file: "ke-hoach-xa-cam-truc.docx",
  organisation: "ct-dang-uy",
  state: "in-force",
  recordedBy: officer,
  indicators: indicatorLines,
  tasks: taskLines,
  rounds: [
    {
      period: "2026Q2",
      cutOffOn: "2026-06-30",
      dueOn: "2026-06-20",
      openedAt: "2026-06-01T08:00",
      locked: true,
      submissions: second.map(quiet),
      silent: [],
    },
    {
      period: "2026Q3",
      cutOffOn: "2026-09-30",
      dueOn: "2026-09-20",
      openedAt: "2026-09-01T08:00",
      locked: true,
      submissions: third.map(quiet).map(corrected),
      silent: ["ct-cb-dong-vang"],
    },
    {
      period: "2026Q4",
      cutOffOn: "2026-12-31",
      dueOn: "2026-12-20",
      openedAt: "2026-11-16T08:00",
      locked: false,
      submissions: [draft, waiting],
      silent: [],
    },
  ],
};

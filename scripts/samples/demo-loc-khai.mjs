/** What the bodies of Lộc Khải ward reported in two quarters, and where the third quarter's round stands. */
import { indicators, returnedOnce, submissions, tasks } from "./demo-story.mjs";

const officer = "lk.vanphong";

const indicatorLines = indicators(`
tổ dân phố được phủ sóng 5G | lk-kinh-te | ratio | state | quarterly | 42/50 | 45/50 | Tổ dân phố có sóng 5G; Tổng số tổ dân phố
điểm Internet không dây miễn phí nơi công cộng | lk-kinh-te | count | state | quarterly | 8 | 10
camera an ninh công cộng kết nối | lk-cong-an | ratio | state | quarterly | 84/200 | 92/200 | Camera đã kết nối; Tổng số camera
Hệ thống truyền thanh trên nền tảng số | lk-vhxh | yes-no | state | quarterly | no | yes
trong tổng chi ngân sách phường | lk-kinh-te | ratio | cumulative | quarterly | 1008/142000 | 1321/142000 | Chi cho KHCN, ĐMST, CĐS (triệu đồng); Tổng chi ngân sách phường (triệu đồng)
cán bộ, công chức được bồi dưỡng kỹ năng số | lk-bxdd | ratio | state | quarterly | 72/80 | 75/80 | Cán bộ, công chức đã bồi dưỡng; Tổng số cán bộ, công chức
bồi dưỡng về trí tuệ nhân tạo | lk-bxdd | ratio | state | quarterly | 26/80 | 47/80 | Cán bộ, công chức đã bồi dưỡng về AI; Tổng số cán bộ, công chức
thành viên tổ công nghệ số cộng đồng được tập huấn | lk-vhxh | count | per-period | quarterly | 64 | 58
người dân trong độ tuổi lao động có kỹ năng số cơ bản | lk-vhxh | ratio | state | quarterly | 6630/12750 | 7013/12750 | Người có kỹ năng số cơ bản; Dân số trong độ tuổi lao động
hộ gia đình có người được tổ công nghệ số cộng đồng hướng dẫn | lk-mttq | ratio | state | quarterly | 2480/6400 | | Hộ đã được hướng dẫn; Tổng số hộ
sáng kiến, giải pháp kỹ thuật được công nhận | lk-kinh-te | count | per-period | quarterly | 2 | 1
doanh nghiệp dùng nền tảng số trong quản trị | lk-kinh-te | count | state | quarterly | 47 | 57
sản phẩm OCOP có mã truy xuất nguồn gốc | lk-kinh-te | count | state | quarterly | 4 | 5
tuyến phố thương mại không dùng tiền mặt | lk-kinh-te | count | state | quarterly | 0 | 1
Xếp hạng chuyển đổi số trong khối xã, phường | lk-vpdu | rank | state | quarterly | ~no-data | 16
hồ sơ thủ tục hành chính nộp trực tuyến | lk-ttpvhcc | ratio | cumulative | quarterly | 4812/6683 | 7905/10210 | Hồ sơ nộp trực tuyến từ đầu năm; Hồ sơ tiếp nhận từ đầu năm
Thời gian chờ trung bình | lk-ttpvhcc | index | state | quarterly | 19 | 14
hồ sơ thủ tục hành chính giải quyết quá hạn | lk-ttpvhcc | ratio | cumulative | quarterly | 112/6683 | 148/10210 | Hồ sơ quá hạn từ đầu năm; Hồ sơ tiếp nhận từ đầu năm
kết quả giải quyết thủ tục hành chính được số hóa | lk-ttpvhcc | ratio | cumulative | quarterly | 6283/6683 | 9806/10210 | Kết quả đã số hóa; Hồ sơ tiếp nhận từ đầu năm
tài khoản định danh điện tử mức độ 2 | lk-cong-an | ratio | state | quarterly | 15780/17800 | 16230/17800 | Người có tài khoản mức độ 2; Dân số từ 15 tuổi trở lên
người dân trưởng thành có chữ ký số cá nhân | lk-ttpvhcc | ratio | state | quarterly | 2960/15600 | 3370/15600 | Người có chữ ký số; Dân số trưởng thành
trường học triển khai học bạ số | lk-vhxh | ratio | state | quarterly | 6/9 | 8/9 | Trường đã triển khai; Tổng số trường
người dân có hồ sơ sức khỏe điện tử | lk-tram-y-te | ratio | state | quarterly | 15990/21050 | 17260/21050 | Người có hồ sơ sức khỏe điện tử; Dân số
Mức độ hài lòng của người dân, doanh nghiệp | lk-vp-hdnd | index | state | yearly
văn bản của Đảng ủy được xử lý, ký số | lk-vpdu | ratio | cumulative | quarterly | 402/428 | 640/659 | Văn bản ký số; Tổng số văn bản (trừ văn bản mật)
chi bộ dùng sổ tay đảng viên điện tử | lk-bxdd | ratio | state | quarterly | 31/40 | 36/40 | Chi bộ đã dùng; Tổng số chi bộ
Điều hành dựa trên dữ liệu dùng chung | lk-vp-hdnd | text | state | quarterly | partly | partly
`);

const taskLines = tasks(`
hội nghị quán triệt Kế hoạch | lk-bxdd | done 2026-03-20 : Hội nghị toàn Đảng bộ, 640 đảng viên dự : Kế hoạch ký ngày 10/3/2026, sau thời hạn ghi trong Kế hoạch | =
kiện toàn Ban Chỉ đạo | lk-vpdu | done 2026-04-16 : Quyết định số 212-QĐ/ĐU | =
Ngày hội chuyển đổi số của phường | lk-vhxh | not-started 0 | in-progress 40 : Đã duyệt kịch bản, chọn địa điểm
giám sát chuyên đề việc số hóa hồ sơ | lk-ubkt | not-started 0 | in-progress 20 : Ban hành quyết định, kế hoạch giám sát
kết nối camera an ninh về trung tâm | lk-kinh-te | in-progress 30 : Kết nối 84/200 camera | in-progress 55 : Kết nối 92/200 camera : Đường truyền ở khu tập thể cũ không đạt
ngầm hóa cáp viễn thông | lk-kinh-te | in-progress 10 : Khảo sát 4 tuyến phố | in-progress 20 : Xong tuyến phố thứ nhất
đài truyền thanh phường sang nền tảng số | lk-vhxh | in-progress 60 : Lắp 14 cụm loa | done 2026-08-28 : Đưa vào sử dụng 22 cụm loa
mở lớp ứng dụng trí tuệ nhân tạo | lk-bxdd | done 2026-06-11 : 26 người hoàn thành lớp | =
tập huấn tổ công nghệ số cộng đồng | lk-vhxh | in-progress 45 : 64 người | in-progress 80 : 122 người từ đầu năm
Lớp học số buổi tối | lk-mttq | in-progress 30 : 3/10 khu dân cư |
ra mắt tuyến phố thương mại không dùng tiền mặt | lk-kinh-te | in-progress 70 : Vận động 86/120 hộ | done 2026-08-09 : Ra mắt phố Chợ Mới, 112 hộ : Lùi ngày ra mắt vì bão
bao bì thông minh, truy xuất nguồn gốc | lk-kinh-te | in-progress 30 : Hướng dẫn 5 cơ sở | in-progress 50 : 8 cơ sở áp dụng
cấp chữ ký số lưu động | lk-ttpvhcc | in-progress 30 : 12 buổi | in-progress 60 : 27 buổi
quầy tự phục vụ 24/7 | lk-ttpvhcc | in-progress 20 : Chọn vị trí | in-progress 60 : Ký hợp đồng cung cấp thiết bị
bảng điều hành chỉ số của phường | lk-vp-hdnd | in-progress 35 : Xong giao diện | in-progress 60 : Kết nối 9/14 nguồn số liệu
hồ sơ sức khỏe điện tử cho người từ 60 tuổi | lk-tram-y-te | in-progress 85 : 2.720/3.200 người : Một số người cao tuổi vắng nhà | done 2026-07-22 : 3.200 người
rà soát, cập nhật dữ liệu dân cư | lk-cong-an | in-progress 50 : Rà soát 9.100 nhân khẩu | in-progress 75 : Rà soát 15.400 nhân khẩu
diễn tập phòng, chống lừa đảo | lk-cong-an | not-started 0 | in-progress 30 : Xây dựng kịch bản
`);

const second = submissions(
  `
lk-kinh-te | lk.kinhte | 2026-06-18T09:20 | 2026-06-19T08:30
lk-vhxh | lk.vhxh | 2026-06-19T15:10 | 2026-06-19T16:20
lk-ttpvhcc | lk.hanhchinhcong | 2026-06-17T16:00 | 2026-06-19T08:40
lk-cong-an | lk.congan | 2026-06-18T10:30 | 2026-06-19T08:50
lk-vp-hdnd | lk.vphdnd | 2026-06-18T15:45 | 2026-06-19T09:00
lk-bxdd | lk.xaydungdang | 2026-06-16T14:00 | 2026-06-19T09:10
lk-vpdu | lk.vpdu | 2026-06-19T09:30 | 2026-06-19T10:00
lk-ubkt | lk.ubkt | 2026-06-17T08:00 | 2026-06-19T09:15
lk-tram-y-te | lk.tramyte | 2026-06-25T09:40 | 2026-06-25T15:00 | Phần mềm hồ sơ sức khỏe thường quá tải vào buổi sáng
lk-mttq | lk.mttq | 2026-06-19T16:50 | 2026-06-20T08:10
`,
  officer,
);

const third = submissions(
  `
lk-kinh-te | lk.kinhte | 2026-09-17T10:00 | 2026-09-18T14:00 | Đường truyền tại khu tập thể cũ không bảo đảm để kết nối camera | Đề nghị bố trí 320 triệu đồng nâng cấp cáp quang
lk-vhxh | lk.vhxh | 2026-09-18T09:10 | 2026-09-18T14:15
lk-ttpvhcc | lk.hanhchinhcong | 2026-09-19T08:20 | 2026-09-19T09:40
lk-cong-an | lk.congan | 2026-09-23T15:30 | 2026-09-24T08:00
lk-vp-hdnd | lk.vphdnd | 2026-09-18T16:10 | 2026-09-19T09:50
lk-bxdd | lk.xaydungdang | 2026-09-16T10:40 | 2026-09-18T14:30
lk-vpdu | lk.vpdu | 2026-09-18T08:30 | 2026-09-18T14:40
lk-ubkt | lk.ubkt | 2026-09-17T09:00 | 2026-09-18T14:45
lk-tram-y-te | lk.tramyte | 2026-09-18T11:20 | 2026-09-18T14:50
`,
  officer,
);

const corrected = (submission) =>
  submission.organisation !== "lk-ttpvhcc"
    ? submission
    : returnedOnce(submission, {
        officer,
        firstAt: "2026-09-16T16:30",
        returnedAt: "2026-09-17T10:15",
        reason: "Số hồ sơ quá hạn (48) thấp hơn số lũy kế quý II (112); chỉ tiêu này tính lũy kế từ đầu năm.",
        firstActuals: [
          {
            match: "hồ sơ thủ tục hành chính giải quyết quá hạn",
            numerator: "48",
            denominator: "10210",
            note: "Trong quý III có 48 hồ sơ quá hạn, giảm so với quý II",
          },
        ],
      });

const draft = {
  organisation: "lk-kinh-te",
  state: "draft",
  nothingToReport: false,
  narrative: "",
  difficulties: "",
  proposals: "",
  steps: [{ action: "save", by: "lk.kinhte", at: "2026-11-18T11:05" }],
  actuals: [
    { match: "điểm Internet không dây miễn phí nơi công cộng", value: "12" },
    { match: "sản phẩm OCOP có mã truy xuất nguồn gốc", value: "6" },
  ],
  updates: [],
};

/** Sent before the others in the open quarter: what waits for the officer. */
const waiting = {
  organisation: "lk-ubkt",
  state: "submitted",
  nothingToReport: false,
  narrative: "Đoàn giám sát đã làm việc với Trung tâm Phục vụ hành chính công và hai tổ dân phố.",
  difficulties: "",
  proposals: "",
  steps: [{ action: "submit", by: "lk.ubkt", at: "2026-11-18T15:10" }],
  actuals: [],
  updates: [
    {
      match: "giám sát chuyên đề việc số hóa hồ sơ",
      state: "in-progress",
      percent: 70,
      doneOn: null,
      result: "Đã giám sát trực tiếp, đang lấy ý kiến vào dự thảo thông báo kết quả",
      delayReason: "",
    },
  ],
};

export const locKhaiStory = {
  id: "phuong-loc-khai",
  file: "ke-hoach-phuong-loc-khai.docx",
  organisation: "lk-dang-uy",
  state: "in-force",
  recordedBy: officer,
  indicators: indicatorLines,
  tasks: taskLines,
  amendment: {
    file: "quyet-dinh-phuong-loc-khai.txt",
    issuer: "Ban Thường vụ Đảng ủy phường Lộc Khải",
    deadlines: [
      { match: "đài truyền thanh phường sang nền tảng số", kind: "quarter", to: "2027-Q1", text: "đến hết quý I/2027" },
    ],
  },
  rounds: [
    {
      period: "2026Q2",
      cutOffOn: "2026-06-30",
      dueOn: "2026-06-20",
      openedAt: "2026-06-01T08:00",
      locked: true,
      submissions: second,
      silent: [],
    },
    {
      period: "2026Q3",
      cutOffOn: "2026-09-30",
      dueOn: "2026-09-20",
      openedAt: "2026-09-01T08:00",
      locked: true,
      submissions: third.map(corrected),
      silent: ["lk-mttq"],
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

/** Plans of 2025 that go on otherwise: a ward's programme that a plan replaced, and a town's plan that went to two successors. */
import { indicators, submissions, tasks } from "./demo-story.mjs";

const programmeIndicators = indicators(
  `
tổ dân phố được phủ sóng 5G | lk-kinh-te | ratio | state | quarterly | 39/50 | | Tổ dân phố có sóng 5G; Tổng số tổ dân phố
điểm Internet không dây miễn phí | lk-kinh-te | count | state | quarterly | 6
camera an ninh công cộng kết nối | lk-cong-an | ratio | state | quarterly | 71/200 | | Camera đã kết nối; Tổng số camera
cán bộ, công chức được bồi dưỡng kỹ năng số | lk-bxdd | ratio | state | quarterly | 65/80 | | Cán bộ, công chức đã bồi dưỡng; Tổng số cán bộ, công chức
người dân trong độ tuổi lao động có kỹ năng số cơ bản | lk-vhxh | ratio | state | quarterly | 6120/12750 | | Người có kỹ năng số cơ bản; Dân số trong độ tuổi lao động
sáng kiến, giải pháp kỹ thuật được công nhận | lk-kinh-te | count | per-period | quarterly | 3
doanh nghiệp dùng nền tảng số trong quản trị | lk-kinh-te | count | state | quarterly | 42
hồ sơ thủ tục hành chính nộp trực tuyến | lk-ttpvhcc | ratio | cumulative | quarterly | 7608/12000 | | Hồ sơ nộp trực tuyến từ đầu năm; Hồ sơ tiếp nhận từ đầu năm
hồ sơ thủ tục hành chính giải quyết quá hạn | lk-ttpvhcc | ratio | cumulative | quarterly | 228/12000 | | Hồ sơ quá hạn từ đầu năm; Hồ sơ tiếp nhận từ đầu năm
kết quả giải quyết thủ tục hành chính được số hóa | lk-ttpvhcc | ratio | cumulative | quarterly | 10560/12000 | | Kết quả đã số hóa; Hồ sơ tiếp nhận từ đầu năm
người dân trưởng thành có chữ ký số cá nhân | lk-ttpvhcc | ratio | state | quarterly | 2371/15600 | | Người có chữ ký số; Dân số trưởng thành
hộ kinh doanh có mã QR thanh toán | lk-kinh-te | ratio | state | quarterly | 412/860 | | Hộ có mã QR; Tổng số hộ kinh doanh
`,
  ["2025Q4"],
);

const programmeTasks = tasks(
  `
kết nối camera an ninh về trung tâm | lk-kinh-te | in-progress 20 : Kết nối 71/200 camera
đài truyền thanh phường sang nền tảng số | lk-vhxh | in-progress 15 : Khảo sát 22 cụm loa
tập huấn tổ công nghệ số cộng đồng | lk-vhxh | in-progress 50 : 118 người
mở lớp bồi dưỡng kỹ năng số cơ bản | lk-bxdd | done 2025-11-21 : 65 cán bộ, công chức dự
quầy tự phục vụ 24/7 | lk-ttpvhcc | not-started 0
ứng dụng điện thoại riêng của phường | lk-vhxh | not-started 0
`,
  ["2025Q4"],
);

const programmeReports = submissions(
  `
lk-kinh-te | lk.kinhte | 2025-12-17T09:10 | 2025-12-19T08:20
lk-vhxh | lk.vhxh | 2025-12-18T10:30 | 2025-12-19T08:40
lk-ttpvhcc | lk.hanhchinhcong | 2025-12-16T15:00 | 2025-12-18T09:00
lk-cong-an | lk.congan | 2025-12-19T16:20 | 2025-12-22T08:10
lk-bxdd | lk.xaydungdang | 2025-12-18T14:00 | 2025-12-19T09:00
`,
  "lk.vanphong",
);

export const programmeStory = {
  id: "chuong-trinh-loc-khai",
  file: "chuong-trinh-phuong-loc-khai.txt",
  organisation: "lk-dang-uy",
  state: "in-force",
  recordedBy: "lk.vanphong",
  indicators: programmeIndicators,
  tasks: programmeTasks,
  succession: {
    by: "phuong-loc-khai",
    on: "2026-03-10",
    reason: "Kế hoạch số 24-KH/ĐU thay thế Chương trình số 06-CTr/ĐU",
    ended: [{ match: "ứng dụng điện thoại riêng của phường", reason: "Thành phố đã có ứng dụng dùng chung cho các xã, phường" }],
  },
  rounds: [
    {
      period: "2025Q4",
      cutOffOn: "2025-12-31",
      dueOn: "2025-12-20",
      openedAt: "2025-12-01T08:00",
      locked: true,
      submissions: programmeReports,
      silent: ["lk-vp-hdnd"],
    },
  ],
};

const townIndicators = indicators(
  `
hộ gia đình có kết nối Internet băng rộng | bc-ubnd | ratio | state | quarterly | 1430/2340 | | Hộ có Internet băng rộng; Tổng số hộ
điểm Internet không dây miễn phí tại chợ | bc-ubnd | count | state | quarterly | 2
cán bộ, công chức thị trấn qua bồi dưỡng | bc-ubnd | ratio | state | quarterly | 14/22 | | Cán bộ, công chức đã bồi dưỡng; Tổng số cán bộ, công chức
người dân trong độ tuổi lao động có kỹ năng số cơ bản | bc-ubnd | ratio | state | quarterly | 1980/5200 | | Người có kỹ năng số cơ bản; Dân số trong độ tuổi lao động
hồ sơ thủ tục hành chính được giải quyết trực tuyến | bc-ubnd | ratio | cumulative | quarterly | 810/1620 | | Hồ sơ giải quyết trực tuyến từ đầu năm; Hồ sơ giải quyết từ đầu năm
Tỷ lệ hồ sơ trễ hạn | bc-ubnd | ratio | cumulative | quarterly | 47/1620 | | Hồ sơ trễ hạn từ đầu năm; Hồ sơ giải quyết từ đầu năm
hộ kinh doanh chấp nhận thanh toán không dùng tiền mặt | bc-kp-cho | ratio | state | quarterly | 96/310 | | Hộ chấp nhận; Tổng số hộ kinh doanh
chủ thuyền, bến bãi khai báo hành trình | bc-kp-ben | ratio | state | quarterly | 58/84 | | Chủ thuyền, bến bãi đã khai báo trực tuyến; Tổng số chủ thuyền, bến bãi
`,
  ["2025Q2"],
);

const townTasks = tasks(
  `
lắp đặt điểm Internet không dây miễn phí | bc-ubnd | in-progress 50 : 2/4 điểm
số hóa sổ sách bến thuyền | bc-ubnd | not-started 0
hướng dẫn tiểu thương thanh toán | bc-kp-cho | in-progress 30 : 2 buổi tại chợ
lớp khai báo hành trình trực tuyến | bc-kp-ben | in-progress 40 : 1 lớp, 31 chủ thuyền
thành lập tổ công nghệ số cộng đồng | bc-ubnd | done 2025-05-14 : 4 tổ, 28 thành viên
`,
  ["2025Q2"],
);

const townReports = submissions(
  `
bc-ubnd | bc.ubnd | 2025-06-17T09:00 | 2025-06-18T10:00
bc-kp-cho | bc.kpcho | 2025-06-18T19:30 | 2025-06-19T08:00
bc-kp-ben | bc.kpben | 2025-06-19T20:05 | 2025-06-20T08:30
`,
  "bc.vanphong",
);

export const benChaiStory = {
  id: "thi-tran-ben-chai",
  file: "ke-hoach-thi-tran-ben-chai.txt",
  organisation: "bc-dang-uy",
  state: "in-force",
  recordedBy: "bc.vanphong",
  indicators: townIndicators,
  tasks: townTasks,
  rounds: [
    {
      period: "2025Q2",
      cutOffOn: "2025-06-30",
      dueOn: "2025-06-20",
      openedAt: "2025-06-02T08:00",
      locked: true,
      submissions: townReports,
      silent: [],
    },
  ],
};

/** The town ends with the district level: its Party committee and its people's committee, each with two successors. */
export const CHANGES = [
  {
    original: "bc-dang-uy",
    on: "2025-07-01",
    by: "quantri",
    decision: "Nghị quyết số 31-NQ/TU, ngày 20/6/2025",
    note: "Giải thể thị trấn; khu phố Bến về xã Bến Chài, khu phố Chợ về phường Hải Triều",
    born: [
      {
        ...{ id: "xb-dang-uy", name: "Đảng ủy xã Bến Chài", shortName: null, kind: "party-committee" },
        ...{ level: "commune", line: "party", parent: "thanh-uy" },
      },
      {
        ...{ id: "ht-dang-uy", name: "Đảng ủy phường Hải Triều", shortName: null, kind: "party-committee" },
        ...{ level: "commune", line: "party", parent: "thanh-uy" },
      },
    ],
    children: [
      { organisation: "bc-ubnd", to: "xb-dang-uy" },
      { organisation: "bc-kp-ben", to: "xb-dang-uy" },
      { organisation: "bc-kp-cho", to: "ht-dang-uy" },
    ],
    people: [
      { login: "bc.vanphong", to: "xb-dang-uy" },
      { login: "ht.vanphong", to: "ht-dang-uy" },
    ],
  },
  {
    original: "bc-ubnd",
    on: "2025-07-01",
    by: "quantri",
    decision: "Nghị quyết số 31-NQ/TU, ngày 20/6/2025",
    note: "",
    born: [
      {
        ...{ id: "xb-ubnd", name: "Ủy ban nhân dân xã Bến Chài", shortName: null, kind: "people-committee" },
        ...{ level: "commune", line: "government", parent: "xb-dang-uy" },
      },
      {
        ...{ id: "ht-ubnd", name: "Ủy ban nhân dân phường Hải Triều", shortName: null, kind: "people-committee" },
        ...{ level: "commune", line: "government", parent: "ht-dang-uy" },
      },
    ],
    children: [],
    people: [{ login: "bc.ubnd", to: "xb-ubnd" }],
  },
];

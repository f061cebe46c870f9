/** Shipped definitions of the group "digital", first half: procedures, public services, work of Party and State offices. */
import { perPeriod, procedureSystem, startersOf } from "./starter.ts";

const { share, count, index, rank, exists } = startersOf("digital");
const procedures = "tổng số thủ tục hành chính";
const dossiers = "tổng số hồ sơ thủ tục hành chính";
const flow = { ...perPeriod, source: procedureSystem } as const;

export const digitalGovernmentStarters = [
  share(
    "CD-01",
    "Tỷ lệ dịch vụ công trực tuyến toàn trình trên tổng số thủ tục hành chính có đủ điều kiện",
    "End-to-end online services among eligible procedures",
    ["thủ tục cung cấp trực tuyến toàn trình", "thủ tục đủ điều kiện cung cấp toàn trình"],
    {
      otherNames: ["Tỷ lệ cung cấp dịch vụ công trực tuyến toàn trình"],
      source: procedureSystem,
    },
  ),
  share(
    "CD-02",
    "Tỷ lệ hồ sơ thủ tục hành chính xử lý trực tuyến",
    "Dossiers handled online",
    ["hồ sơ xử lý trực tuyến", dossiers],
    {
      ...flow,
      otherNames: ["Tỷ lệ hồ sơ nộp trực tuyến"],
    },
  ),
  share(
    "CD-03",
    "Tỷ lệ sử dụng dịch vụ công trực tuyến của người dân và doanh nghiệp",
    "Use of online services by residents and enterprises",
    ["hồ sơ nộp trực tuyến của người dân và doanh nghiệp", "tổng số hồ sơ của người dân và doanh nghiệp"],
    flow,
  ),
  share(
    "CD-04",
    "Tỷ lệ hồ sơ, kết quả giải quyết thủ tục hành chính được số hóa",
    "Dossiers and results digitised",
    ["hồ sơ, kết quả đã số hóa", "tổng số hồ sơ, kết quả phải số hóa"],
    { ...flow, otherNames: ["Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính"] },
  ),
  share(
    "CD-05",
    "Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử",
    "Results issued electronically",
    ["hồ sơ được trả kết quả điện tử", "tổng số hồ sơ đã trả kết quả"],
    flow,
  ),
  share(
    "CD-06",
    "Tỷ lệ thanh toán trực tuyến trong giải quyết thủ tục hành chính",
    "Online payment in procedures",
    ["hồ sơ thanh toán trực tuyến", "hồ sơ có phát sinh phí, lệ phí"],
    { ...flow, otherNames: ["Tỷ lệ thanh toán trực tuyến dịch vụ công"] },
  ),
  share(
    "CD-07",
    "Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu đã được số hóa",
    "Reuse of digitised data",
    ["hồ sơ có sử dụng lại dữ liệu đã số hóa", dossiers],
    {
      ...flow,
      otherNames: ["Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa trong giải quyết thủ tục hành chính, dịch vụ công"],
    },
  ),
  share(
    "CD-08",
    "Tỷ lệ thủ tục hành chính được tiếp nhận, giải quyết phi địa giới hành chính",
    "Procedures handled regardless of place",
    ["thủ tục giải quyết phi địa giới", procedures],
    {
      otherNames: ["Tỷ lệ thủ tục hành chính giải quyết phi địa giới giữa trung ương và địa phương, giữa các cấp chính quyền"],
      source: procedureSystem,
    },
  ),
  share(
    "CD-09",
    "Tỷ lệ giao dịch hành chính thuộc diện phi tiếp xúc",
    "Contact-free administrative dealings",
    ["giao dịch hành chính không cần tiếp xúc trực tiếp", "tổng số giao dịch hành chính"],
    flow,
  ),
  share(
    "CD-10",
    "Tỷ lệ thủ tục hành chính liên quan đến đào tạo, nghiên cứu, sản xuất, kinh doanh được thực hiện trực tuyến",
    "Procedures on training, research and business done online",
    ["thủ tục thuộc nhóm này thực hiện trực tuyến", "tổng số thủ tục thuộc nhóm này"],
    { source: procedureSystem },
  ),
  share(
    "CD-11",
    "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn, trước hạn",
    "Dossiers settled in time",
    ["hồ sơ giải quyết đúng hạn, trước hạn", "tổng số hồ sơ đã giải quyết"],
    flow,
  ),
  share(
    "CD-12",
    "Tỷ lệ người dân, doanh nghiệp hài lòng về giải quyết thủ tục hành chính",
    "Satisfaction with procedures",
    ["lượt đánh giá hài lòng", "tổng số lượt đánh giá"],
    perPeriod,
  ),
  share(
    "CD-13",
    "Tỷ lệ văn bản, hồ sơ công việc được xử lý trên môi trường điện tử của cơ quan nhà nước",
    "Files handled electronically by State offices",
    ["văn bản, hồ sơ công việc xử lý điện tử", "tổng số văn bản, hồ sơ công việc (trừ loại mật)"],
    {
      ...perPeriod,
      otherNames: ["Tỷ lệ xử lý văn bản, hồ sơ công việc toàn trình trên môi trường điện tử của cơ quan hành chính nhà nước"],
    },
  ),
  share(
    "CD-14",
    "Tỷ lệ văn bản được gửi, nhận trên môi trường điện tử của cơ quan đảng",
    "Papers sent electronically by Party offices",
    ["văn bản gửi, nhận điện tử của cơ quan đảng", "tổng số văn bản gửi, nhận (trừ loại mật)"],
    perPeriod,
  ),
  share(
    "CD-15",
    "Tỷ lệ nhiệm vụ được theo dõi, giám sát trên môi trường điện tử",
    "Assignments followed electronically",
    ["nhiệm vụ theo dõi trên hệ thống điện tử", "tổng số nhiệm vụ được giao"],
    {
      ...perPeriod,
      otherNames: ["Tỷ lệ nhiệm vụ được theo dõi, quản lý, giám sát của cơ quan hành chính thực hiện trên môi trường điện tử"],
    },
  ),
  share(
    "CD-16",
    "Tỷ lệ cơ quan nhà nước chỉ đạo, điều hành, quản trị nội bộ trên môi trường điện tử",
    "State offices governed electronically",
    ["cơ quan nhà nước quản trị nội bộ điện tử", "tổng số cơ quan nhà nước"],
  ),
  share(
    "CD-17",
    "Tỷ lệ đảng ủy, chính quyền sử dụng phần mềm quản trị điều hành thống nhất",
    "Party and State offices on one management software",
    ["đảng ủy, chính quyền dùng phần mềm thống nhất", "tổng số đảng ủy, chính quyền"],
    { otherNames: ["Đảng ủy, chính quyền sử dụng phần mềm quản trị điều hành thống nhất"] },
  ),
  share(
    "CD-18",
    "Tỷ lệ cơ sở dữ liệu được số hóa và liên thông với cấp trên",
    "Databases digitised and joined with the level above",
    ["cơ sở dữ liệu đã số hóa và liên thông", "tổng số cơ sở dữ liệu"],
    { otherNames: ["Tỷ lệ cơ sở dữ liệu được số hóa, liên thông với tỉnh, thành phố và Trung ương"] },
  ),
  share("CD-19", "Tỷ lệ dữ liệu được tích hợp với trục liên thông dữ liệu cấp tỉnh", "Data joined to the provincial exchange", [
    "tập dữ liệu đã tích hợp với trục liên thông",
    "tổng số tập dữ liệu phải tích hợp",
  ]),
  share(
    "CD-20",
    "Tỷ lệ dữ liệu được tích hợp với nền tảng chia sẻ LGSP",
    "Data joined to the sharing platform",
    ["tập dữ liệu đã tích hợp với LGSP", "tổng số tập dữ liệu phải tích hợp"],
    { otherNames: ["Tỷ lệ dữ liệu của cơ quan, đơn vị được tích hợp trên nền tảng chia sẻ dữ liệu"] },
  ),
  index("CD-21", "Chỉ số chuyển đổi số", "Digital transformation index", "điểm", {
    otherNames: ["Chỉ số chuyển đổi số cấp xã", "Chỉ số DTI"],
    method: "Kết quả do cơ quan đánh giá công bố; mỗi lần đổi bộ tiêu chí là một chuỗi mới.",
  }),
  rank("CD-22", "Xếp hạng chỉ số chuyển đổi số", "Rank in the digital transformation index", { otherNames: ["Thứ hạng DTI"] }),
  rank("CD-23", "Xếp hạng chỉ số phát triển chính quyền số", "Rank in digital government"),
  rank("CD-24", "Xếp hạng về an toàn thông tin mạng", "Rank in network security"),
  share(
    "CD-25",
    "Tỷ lệ cơ quan đảng hoàn thành mục tiêu chuyển đổi số",
    "Party offices that reach their digital goals",
    ["cơ quan đảng hoàn thành mục tiêu", "tổng số cơ quan đảng"],
    { otherNames: ["Các cơ quan đảng hoàn thành mục tiêu đề án chuyển đổi số trong các cơ quan đảng"] },
  ),
  share(
    "CD-26",
    "Tỷ lệ cuộc họp được tổ chức trực tuyến, họp không giấy tờ",
    "Meetings held online or without paper",
    ["cuộc họp trực tuyến hoặc không giấy tờ", "tổng số cuộc họp"],
    perPeriod,
  ),
  count("CD-27", "Số hệ thống AI, dữ liệu lớn phục vụ lãnh đạo, chỉ đạo, điều hành", "AI systems for leadership", "hệ thống", {
    otherNames: ["Ứng dụng AI, IoT, Big Data ở mức độ cao trong hệ thống đảng, chính quyền, quản trị thông minh"],
  }),
  share(
    "CD-28",
    "Tỷ lệ chế độ báo cáo được thực hiện trên hệ thống thông tin báo cáo",
    "Reporting regimes carried out in the system",
    ["chế độ báo cáo thực hiện trên hệ thống", "tổng số chế độ báo cáo định kỳ"],
  ),
  exists("CD-29", "Cổng dữ liệu mở", "Open data portal"),
  count("CD-30", "Số bộ dữ liệu mở được công bố", "Open data sets published", "bộ dữ liệu", { accumulation: "cumulative" }),
];

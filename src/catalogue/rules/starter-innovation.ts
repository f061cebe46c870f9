/** Shipped definitions of the group "innovation": enterprises that renew themselves, start-ups, initiatives. */
import { perPeriod, startersOf } from "./starter.ts";

const { share, count, index, rank, money, exists } = startersOf("innovation");
const enterprises = "tổng số doanh nghiệp đang hoạt động";
const small = "tổng số doanh nghiệp vừa và nhỏ";

export const innovationStarters = [
  count("DM-01", "Số doanh nghiệp khởi nghiệp sáng tạo", "Innovative start-ups", "doanh nghiệp", {
    otherNames: ["Số lượng doanh nghiệp khởi nghiệp đổi mới sáng tạo trên địa bàn"],
  }),
  share("DM-02", "Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo", "Enterprises with innovation", [
    "doanh nghiệp có hoạt động đổi mới sáng tạo",
    enterprises,
  ]),
  share(
    "DM-03",
    "Tỷ lệ doanh nghiệp có hoạt động đổi mới quy trình, mô hình kinh doanh",
    "Enterprises renewing process or business model",
    ["doanh nghiệp có đổi mới quy trình hoặc mô hình kinh doanh", enterprises],
  ),
  count("DM-04", "Số sản phẩm đổi mới sáng tạo được thương mại hóa", "Innovative products brought to market", "sản phẩm", {
    ...perPeriod,
    otherNames: ["Số lượng sản phẩm đổi mới sáng tạo được thương mại hóa mỗi năm"],
  }),
  count("DM-05", "Số dự án đổi mới sáng tạo được hỗ trợ từ ngân sách", "Innovation projects supported by the budget", "dự án", {
    ...perPeriod,
    otherNames: ["Số lượng dự án đổi mới sáng tạo được hỗ trợ từ ngân sách mỗi năm"],
  }),
  share(
    "DM-06",
    "Tỷ lệ doanh nghiệp vừa và nhỏ có hợp tác nghiên cứu, phát triển với viện, trường",
    "Small enterprises in research with institutes",
    ["doanh nghiệp vừa và nhỏ có hợp tác", small],
  ),
  count("DM-07", "Số sáng kiến trong khu vực công được công nhận", "Recognised initiatives in the public sector", "sáng kiến", {
    ...perPeriod,
    otherNames: ["Số lượng sáng kiến khu vực công được công nhận mỗi năm", "Số sáng kiến khu vực công được công nhận cấp tỉnh"],
  }),
  count("DM-08", "Số dự án khởi nghiệp sáng tạo", "Start-up projects", "dự án", perPeriod),
  rank(
    "DM-09",
    "Xếp hạng trình độ, năng lực công nghệ, đổi mới sáng tạo của doanh nghiệp",
    "Rank in technology and innovation of enterprises",
    {
      otherNames: ["Trình độ, năng lực công nghệ, đổi mới sáng tạo của doanh nghiệp"],
    },
  ),
  rank("DM-10", "Xếp hạng chỉ số đổi mới sáng tạo cấp địa phương (PII)", "Rank in the provincial innovation index", {
    otherNames: ["Thứ hạng PII"],
  }),
  index("DM-11", "Chỉ số đổi mới sáng tạo cấp địa phương (PII)", "Provincial innovation index", "điểm"),
  exists("DM-12", "Trung tâm đổi mới sáng tạo, khởi nghiệp", "Innovation and start-up centre"),
  exists("DM-13", "Câu lạc bộ khoa học, sáng tạo, khởi nghiệp", "Club for science and start-ups", {
    otherNames: ["Thành lập câu lạc bộ khoa học, sáng tạo, khởi nghiệp"],
  }),
  count("DM-14", "Số ý tưởng, dự án tham gia cuộc thi khởi nghiệp", "Entries in start-up contests", "dự án", perPeriod),
  money("DM-15", "Vốn đầu tư cho khởi nghiệp sáng tạo", "Money invested in start-ups"),
  share("DM-16", "Tỷ lệ hợp tác xã ứng dụng công nghệ, đổi mới sáng tạo", "Cooperatives using new technology", [
    "hợp tác xã có ứng dụng",
    "tổng số hợp tác xã đang hoạt động",
  ]),
  count("DM-17", "Số sản phẩm OCOP có truy xuất nguồn gốc điện tử", "Local products with electronic traceability", "sản phẩm"),
  rank(
    "DM-19",
    "Xếp hạng tiềm lực khoa học, công nghệ của địa phương",
    "Rank in potential of science, technology and innovation",
    { otherNames: ["Tiềm lực, trình độ khoa học, công nghệ và đổi mới sáng tạo"] },
  ),
  count("DM-18", "Số tổ tư vấn khoa học, công nghệ, đổi mới sáng tạo", "Advisory teams for science and innovation", "tổ"),
];

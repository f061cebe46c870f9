/** Shipped definitions of the group "resources": budgets, people and their skills, schools. */
import { perPeriod, resolution57, startersOf } from "./starter.ts";

const { share, count, index, money } = startersOf("resources");
const schools = "Ngành giáo dục và đào tạo";

export const resourcesStarters = [
  share(
    "NL-01",
    "Tỷ lệ chi ngân sách địa phương cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
    "Share of the local budget spent on science, technology, innovation and digital transformation",
    ["chi cho khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số", "tổng chi ngân sách địa phương"],
    {
      ...perPeriod,
      otherNames: [
        "Tỷ lệ tổng chi ngân sách dành cho phát triển khoa học công nghệ, đổi mới sáng tạo, chuyển đổi số",
        "Bảo đảm ngân sách chi cho khoa học công nghệ, đổi mới sáng tạo và chuyển đổi số",
      ],
      method: "Lấy số quyết toán của năm; trong năm dùng số ước thực hiện.",
      legalBasis: resolution57,
    },
  ),
  money(
    "NL-02",
    "Kinh phí chi cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
    "Money spent on science and digital work",
  ),
  share(
    "NL-03",
    "Tỷ lệ chi cho nghiên cứu và phát triển so với GRDP",
    "Research and development spending over GRDP",
    ["chi cho nghiên cứu và phát triển từ mọi nguồn", "GRDP"],
    { ...perPeriod, otherNames: ["Chi cho nghiên cứu và phát triển trên GDP"], legalBasis: resolution57 },
  ),
  share(
    "NL-04",
    "Tỷ lệ kinh phí nghiên cứu và phát triển từ nguồn xã hội",
    "Share of research money from society",
    ["kinh phí nghiên cứu và phát triển ngoài ngân sách", "tổng kinh phí nghiên cứu và phát triển"],
    { ...perPeriod, legalBasis: resolution57 },
  ),
  share(
    "NL-05",
    "Tỷ lệ chi cho khoa học, công nghệ và chuyển đổi số so với tổng giá trị sản xuất",
    "Spending over production value",
    ["chi cho khoa học, công nghệ và chuyển đổi số", "tổng giá trị sản xuất trên địa bàn"],
    perPeriod,
  ),
  share(
    "NL-06",
    "Tỷ lệ cán bộ, công chức được bồi dưỡng kỹ năng số căn bản",
    "Officials trained in basic digital skills",
    ["cán bộ, công chức đã qua bồi dưỡng kỹ năng số căn bản", "tổng số cán bộ, công chức"],
    { otherNames: ["Tỷ lệ cán bộ, công chức cấp xã được tập huấn kỹ năng số cơ bản"] },
  ),
  share(
    "NL-07",
    "Tỷ lệ cán bộ, công chức, viên chức làm chủ kỹ năng số, ứng dụng công nghệ trong quản lý, điều hành",
    "Officials who master digital skills in their work",
    ["cán bộ, công chức, viên chức làm chủ kỹ năng số", "tổng số cán bộ, công chức, viên chức"],
    { otherNames: ["Tỷ lệ cán bộ, công chức sử dụng thành thạo công cụ số trong công việc"] },
  ),
  share("NL-08", "Tỷ lệ cán bộ, công chức được bồi dưỡng về trí tuệ nhân tạo", "Officials trained in artificial intelligence", [
    "cán bộ, công chức đã qua bồi dưỡng về trí tuệ nhân tạo",
    "tổng số cán bộ, công chức",
  ]),
  share("NL-09", "Tỷ lệ đảng viên được phổ biến kỹ năng số", "Party members taught digital skills", [
    "đảng viên đã được phổ biến kỹ năng số",
    "tổng số đảng viên",
  ]),
  share(
    "NL-10",
    "Tỷ lệ dân số trưởng thành tiếp cận dịch vụ số trong y tế, giáo dục, bảo hiểm, giao thông",
    "Adults reached by digital services in health, education, insurance and traffic",
    ["người trưởng thành tiếp cận được dịch vụ số", "dân số trưởng thành"],
  ),
  share(
    "NL-11",
    "Tỷ lệ dân số trưởng thành thường xuyên sử dụng dịch vụ số",
    "Adults who regularly use digital services",
    ["người trưởng thành dùng dịch vụ số thường xuyên", "dân số trưởng thành"],
    {
      otherNames: [
        "Tỷ lệ dân số trưởng thành thường xuyên sử dụng dịch vụ số như khám chữa bệnh từ xa, học trực tuyến, giao dịch tài chính số",
      ],
    },
  ),
  share("NL-12", "Tỷ lệ người dân được phổ cập kỹ năng số", "Residents with digital literacy", [
    "người dân đã được phổ cập kỹ năng số",
    "dân số trong độ tuổi phổ cập",
  ]),
  share("NL-13", "Tỷ lệ người lao động được đào tạo kỹ năng số", "Workers trained in digital skills", [
    "người lao động đã được đào tạo kỹ năng số",
    "tổng số người lao động",
  ]),
  share(
    "NL-14",
    "Tỷ lệ cơ sở giáo dục phổ thông có mức độ chuyển đổi số đạt mức 2 trở lên",
    "General schools at digital level 2 or above",
    ["cơ sở giáo dục phổ thông đạt mức 2 trở lên", "tổng số cơ sở giáo dục phổ thông"],
    { otherNames: ["Tỷ lệ cơ sở giáo dục phổ thông đánh giá mức độ chuyển đổi số đạt mức 2"], source: schools },
  ),
  share(
    "NL-15",
    "Tỷ lệ cơ sở giáo dục mầm non và cơ quan quản lý giáo dục có mức độ chuyển đổi số đạt mức 2 trở lên",
    "Preschools and school authorities at digital level 2 or above",
    ["cơ sở mầm non, cơ quan quản lý đạt mức 2 trở lên", "tổng số cơ sở mầm non, cơ quan quản lý giáo dục"],
    { otherNames: ["Tỷ lệ cơ sở giáo dục mầm non đánh giá mức độ chuyển đổi số đạt mức 2"], source: schools },
  ),
  share(
    "NL-16",
    "Tỷ lệ cơ sở giáo dục triển khai ký số trên sổ sách, sổ điểm, học bạ số",
    "Schools that sign their records digitally",
    ["cơ sở giáo dục đã ký số trên hệ thống sổ điểm, học bạ", "tổng số cơ sở giáo dục"],
    { otherNames: ["Tỷ lệ cơ sở giáo dục ký số trên các hệ thống sổ sách, sổ điểm, học bạ"], source: schools },
  ),
  share(
    "NL-17",
    "Tỷ lệ trường tiểu học, THCS triển khai ký số trên sổ sách, sổ điểm, học bạ số",
    "Primary and lower secondary schools that sign digitally",
    ["trường tiểu học, THCS đã ký số", "tổng số trường tiểu học, THCS"],
    { source: schools },
  ),
  share(
    "NL-18",
    "Tỷ lệ cơ sở giáo dục phổ thông triển khai giáo dục STEM",
    "General schools that teach STEM",
    ["cơ sở giáo dục phổ thông có giáo dục STEM", "tổng số cơ sở giáo dục phổ thông"],
    {
      otherNames: ["Tỷ lệ cơ sở giáo dục phổ thông dạy tích hợp khoa học, công nghệ, kỹ thuật, toán học"],
      source: schools,
    },
  ),
  share(
    "NL-19",
    "Tỷ lệ cơ sở giáo dục phổ thông lồng ghép giáo dục khởi nghiệp, đổi mới sáng tạo",
    "General schools that teach entrepreneurship",
    ["cơ sở giáo dục phổ thông có lồng ghép", "tổng số cơ sở giáo dục phổ thông"],
    { source: schools },
  ),
  share(
    "NL-20",
    "Tỷ lệ cơ sở giáo dục phổ thông, thường xuyên dạy kỹ năng số cho học sinh",
    "Schools that teach pupils digital skills",
    ["cơ sở giáo dục phổ thông, thường xuyên có dạy kỹ năng số", "tổng số cơ sở giáo dục phổ thông, thường xuyên"],
    { source: schools },
  ),
  index("NL-21", "Số người làm nghiên cứu trên một vạn dân", "Researchers per ten thousand residents", "người/vạn dân"),
  count(
    "NL-22",
    "Số người thực hiện nghiên cứu khoa học, phát triển công nghệ, đổi mới sáng tạo",
    "People working in research and innovation",
    "người",
    {
      otherNames: ["Số cán bộ tham gia công tác nghiên cứu khoa học, phát triển công nghệ, đổi mới sáng tạo"],
    },
  ),
  count("NL-23", "Số cán bộ chuyên trách công nghệ thông tin, chuyển đổi số", "Staff for information technology", "người", {
    otherNames: ["Số cán bộ có chuyên ngành công nghệ thông tin"],
  }),
  count("NL-24", "Số lượt người được tập huấn kỹ năng số", "Places taken in digital training", "lượt người", perPeriod),
  count("NL-25", "Số chuyên gia được mời tư vấn khoa học, công nghệ", "Experts invited to advise", "chuyên gia", perPeriod),
];

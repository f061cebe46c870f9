/** Shipped definitions of the group "science": research, enterprises of science and technology, intellectual property. */
import { perPeriod, resolution57, startersOf } from "./starter.ts";

const { share, count, index, exists } = startersOf("science");

export const scienceStarters = [
  count("KH-01", "Số doanh nghiệp khoa học và công nghệ", "Enterprises of science and technology", "doanh nghiệp", {
    otherNames: ["Số lượng doanh nghiệp khoa học công nghệ trên địa bàn"],
    source: "Giấy chứng nhận doanh nghiệp khoa học và công nghệ còn hiệu lực",
  }),
  count("KH-02", "Số cán bộ nghiên cứu khoa học và công nghệ", "Research staff", "người", {
    otherNames: ["Số cán bộ, công chức, viên chức tham gia nghiên cứu khoa học và công nghệ"],
  }),
  count("KH-03", "Số nhiệm vụ khoa học và công nghệ được triển khai", "Research assignments under way", "nhiệm vụ", {
    ...perPeriod,
    otherNames: ["Số đề tài, dự án khoa học và công nghệ triển khai mỗi năm"],
  }),
  count(
    "KH-04",
    "Số nhiệm vụ khoa học và công nghệ cấp tỉnh được nghiệm thu",
    "Provincial research assignments accepted",
    "nhiệm vụ",
    perPeriod,
  ),
  share("KH-05", "Tỷ lệ nhiệm vụ khoa học và công nghệ có kết quả được ứng dụng", "Research assignments put to use", [
    "nhiệm vụ đã nghiệm thu có kết quả được ứng dụng",
    "tổng số nhiệm vụ đã nghiệm thu",
  ]),
  count("KH-06", "Số kết quả khoa học và công nghệ được ứng dụng vào thực tiễn", "Research results put to use", "kết quả", {
    ...perPeriod,
    otherNames: ["Ứng dụng các kết quả khoa học và công nghệ vào thực tiễn"],
  }),
  share(
    "KH-07",
    "Tỷ lệ doanh nghiệp sử dụng kết quả nghiên cứu từ viện, trường trong sản xuất, kinh doanh",
    "Enterprises using research of institutes",
    ["doanh nghiệp có sử dụng kết quả nghiên cứu", "tổng số doanh nghiệp đang hoạt động"],
  ),
  share(
    "KH-08",
    "Tỷ lệ doanh nghiệp ứng dụng kết quả đề tài, dự án khoa học công nghệ",
    "Enterprises using results of research projects",
    ["doanh nghiệp có ứng dụng kết quả đề tài, dự án", "tổng số doanh nghiệp đang hoạt động"],
  ),
  count("KH-09", "Số đơn đăng ký sở hữu trí tuệ", "Applications for intellectual property", "đơn", {
    ...perPeriod,
    otherNames: ["Số đơn đăng ký sở hữu công nghiệp mỗi năm"],
  }),
  count("KH-10", "Số văn bằng bảo hộ sở hữu trí tuệ được cấp", "Intellectual property titles granted", "văn bằng", perPeriod),
  count("KH-11", "Số sáng chế, giải pháp hữu ích", "Inventions and utility solutions", "sáng chế", {
    ...perPeriod,
    otherNames: ["Số lượng sáng chế, giải pháp hữu ích có địa chỉ trên địa bàn"],
  }),
  share("KH-12", "Tỷ lệ sáng chế được khai thác thương mại", "Inventions in commercial use", [
    "sáng chế được khai thác thương mại",
    "tổng số sáng chế được cấp văn bằng",
  ]),
  index("KH-13", "Tốc độ tăng số đơn đăng ký sáng chế", "Growth of patent applications", "%/năm"),
  index("KH-14", "Tốc độ tăng công bố khoa học quốc tế", "Growth of international publications", "%/năm"),
  count("KH-15", "Số công bố khoa học", "Scientific publications", "bài báo", {
    ...perPeriod,
    otherNames: ["Số công trình nghiên cứu được đăng trên báo, tạp chí khoa học"],
  }),
  count("KH-16", "Số giải thưởng khoa học và công nghệ", "Prizes for science and technology", "giải", perPeriod),
  count("KH-17", "Số tổ chức khoa học và công nghệ", "Organisations of science and technology", "tổ chức"),
  count(
    "KH-18",
    "Số tổ chức khoa học và công nghệ được xếp hạng khu vực, thế giới",
    "Organisations ranked regionally or worldwide",
    "tổ chức",
  ),
  share(
    "KH-19",
    "Tỷ trọng xuất khẩu sản phẩm công nghệ cao",
    "Share of high technology in exports",
    ["giá trị xuất khẩu sản phẩm công nghệ cao", "tổng giá trị xuất khẩu hàng hóa"],
    { ...perPeriod, legalBasis: resolution57 },
  ),
  index(
    "KH-20",
    "Đóng góp của năng suất các nhân tố tổng hợp (TFP) vào tăng trưởng",
    "Contribution of total factor productivity to growth",
    "%",
    {
      source: "Cơ quan thống kê",
      legalBasis: resolution57,
    },
  ),
  count(
    "KH-21",
    "Số hệ thống ứng dụng AI, IoT, dữ liệu lớn trong quản lý môi trường, đô thị",
    "Systems with AI, IoT or big data for the city",
    "hệ thống",
    {
      otherNames: ["Ứng dụng AI, IoT, Big Data trong quản lý môi trường, đô thị thông minh; nâng cao chất lượng sống người dân"],
    },
  ),
  count("KH-22", "Số mô hình sản xuất ứng dụng công nghệ cao", "Production models with high technology", "mô hình", {
    accumulation: "cumulative",
  }),
  exists("KH-23", "Làm chủ công nghệ chiến lược, công nghệ số", "Strategic and digital technologies mastered"),
];

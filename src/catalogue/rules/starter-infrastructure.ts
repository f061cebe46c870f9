/** Shipped definitions of the group "infrastructure": networks, data centres, shared platforms. */
import { startersOf } from "./starter.ts";

const { share, count, index, exists } = startersOf("infrastructure");
const operators = "Doanh nghiệp viễn thông trên địa bàn";
const area = "diện tích (hoặc dân số, ghi rõ) của địa bàn";

export const infrastructureStarters = [
  share("HT-01", "Tỷ lệ phủ sóng 5G trên địa bàn", "5G coverage of the area", ["phần có sóng 5G", area], {
    otherNames: ["Tỷ lệ dân số được phủ sóng 5G", "Mức độ bao phủ mạng di động 5G"],
    source: operators,
    method: "Chọn một cách đo, theo diện tích hoặc theo dân số, và giữ nguyên qua các kỳ.",
  }),
  share("HT-02", "Tỷ lệ phủ sóng 5G trong khu công nghiệp, cụm công nghiệp", "5G coverage of industrial zones", [
    "số khu, cụm công nghiệp đã có sóng 5G",
    "tổng số khu, cụm công nghiệp đang hoạt động",
  ]),
  share("HT-03", "Tỷ lệ phủ sóng 6G trên địa bàn", "6G coverage of the area", ["phần có sóng 6G", area], { source: operators }),
  share("HT-04", "Tỷ lệ phủ sóng 6G trong khu công nghiệp, cụm công nghiệp", "6G coverage of industrial zones", [
    "số khu, cụm công nghiệp đã có sóng 6G",
    "tổng số khu, cụm công nghiệp đang hoạt động",
  ]),
  share("HT-05", "Tỷ lệ phủ sóng 4G trên địa bàn", "4G coverage of the area", ["phần có sóng 4G", area], { source: operators }),
  share(
    "HT-06",
    "Tỷ lệ người sử dụng có khả năng truy cập băng rộng cố định với tốc độ trên 1 Gb/s",
    "Users able to reach fixed broadband above 1 Gb/s",
    ["người sử dụng Internet ở nơi có dịch vụ trên 1 Gb/s", "tổng số người sử dụng Internet trên địa bàn"],
    { otherNames: ["Tỷ lệ người dùng truy cập được Internet cáp quang tốc độ trên 1 Gbps"], source: operators },
  ),
  share("HT-07", "Tỷ lệ hộ gia đình có Internet cáp quang băng rộng", "Households with fibre broadband", [
    "hộ gia đình có thuê bao cáp quang",
    "tổng số hộ gia đình",
  ]),
  share("HT-08", "Tỷ lệ thôn, tổ dân phố có hạ tầng cáp quang", "Villages and quarters with fibre", [
    "thôn, tổ dân phố đã có cáp quang",
    "tổng số thôn, tổ dân phố",
  ]),
  share("HT-09", "Tỷ lệ thuê bao điện thoại di động dùng điện thoại thông minh", "Mobile subscribers with a smart phone", [
    "thuê bao dùng điện thoại thông minh",
    "tổng số thuê bao di động",
  ]),
  count("HT-10", "Số trạm phát sóng 5G", "5G base stations", "trạm", { source: operators }),
  count("HT-11", "Số điểm truy cập Wi-Fi công cộng miễn phí", "Free public Wi-Fi points", "điểm"),
  share("HT-12", "Tỷ lệ cơ quan, đơn vị kết nối mạng truyền số liệu chuyên dùng", "Offices on the dedicated data network", [
    "cơ quan, đơn vị đã kết nối",
    "tổng số cơ quan, đơn vị thuộc diện kết nối",
  ]),
  share("HT-13", "Tỷ lệ hệ thống thông tin vận hành trên nền tảng điện toán đám mây", "Information systems run in the cloud", [
    "hệ thống thông tin chạy trên nền tảng đám mây",
    "tổng số hệ thống thông tin",
  ]),
  exists("HT-14", "Trung tâm dữ liệu đạt chuẩn", "Data centre up to standard"),
  exists("HT-15", "Trung tâm giám sát, điều hành thông minh", "Smart operations centre", {
    otherNames: ["Xây dựng trung tâm điều hành thông minh", "Trung tâm điều hành đô thị thông minh (IOC)"],
  }),
  share(
    "HT-16",
    "Tỷ lệ hệ thống thông tin được phê duyệt cấp độ an toàn",
    "Information systems with an approved security level",
    ["hệ thống thông tin đã được phê duyệt cấp độ", "tổng số hệ thống thông tin"],
  ),
  index("HT-17", "Tốc độ tải xuống băng rộng cố định", "Fixed broadband download speed", "Mb/s"),
  share("HT-18", "Tỷ lệ công trình hạ tầng thiết yếu có ứng dụng cảm biến, IoT", "Essential works with sensors", [
    "công trình hạ tầng thiết yếu có cảm biến hoặc IoT",
    "tổng số công trình hạ tầng thiết yếu",
  ]),
];

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document, Packer, Paragraph } from "docx";

/** One line of a target: what stands before the figure, what it asks for in 2028 and in 2030, and the rest. */
type Line = readonly [before: string, in2028: string, in2030: string, after: string];

// Five groups of nine: forty-five indicators, each with two milestones.
const groups: readonly (readonly [title: string, lines: readonly Line[]])[] = [
  [
    "Về hạ tầng số",
    [
      ["Tỷ lệ hộ gia đình có kết nối Internet băng rộng cố định đạt", "≥ 85%", "≥ 96%", "."],
      ["Tỷ lệ dân số được phủ sóng 5G đạt", "≥ 80%", "≥ 99%", "."],
      ["Tỷ lệ nhà văn hóa thôn có mạng không dây miễn phí đạt", "≥ 70%", "≥ 100%", "."],
      ["Tỷ lệ cơ quan của xã dùng mạng truyền số liệu chuyên dùng đạt", "≥ 90%", "≥ 100%", "."],
      ["Tỷ lệ trạm bơm được giám sát từ xa đạt", "≥ 40%", "≥ 80%", "."],
      ["Lắp đặt ít nhất", "12", "25", " điểm truy cập Internet không dây miễn phí tại nơi công cộng."],
      ["Tỷ lệ hộ dân dùng công tơ điện tử đạt", "≥ 95%", "≥ 100%", "."],
      ["Tỷ lệ trường học có phòng học trực tuyến đạt", "≥ 60%", "≥ 100%", "."],
      ["Tỷ lệ thôn có điểm truy cập dịch vụ công số đạt", "≥ 75%", "≥ 100%", "."],
    ],
  ],
  [
    "Về nguồn lực",
    [
      ["Tỷ lệ chi ngân sách xã cho khoa học, công nghệ và chuyển đổi số đạt", "≥ 1%", "≥ 2%", "."],
      ["Tỷ lệ cán bộ, công chức xã qua bồi dưỡng kỹ năng số đạt", "≥ 90%", "≥ 100%", "."],
      ["Tỷ lệ người dân trong độ tuổi lao động có kỹ năng số cơ bản đạt", "≥ 60%", "≥ 85%", "."],
      ["Tỷ lệ tổ công nghệ số cộng đồng hoạt động đều hằng tháng đạt", "≥ 80%", "≥ 95%", "."],
      ["Tỷ lệ giáo viên soạn được học liệu số đạt", "≥ 70%", "≥ 95%", "."],
      ["Bố trí ít nhất", "14", "22", " người làm đầu mối chuyển đổi số tại các thôn."],
      ["Tỷ lệ chi bộ sinh hoạt có tài liệu điện tử đạt", "≥ 70%", "≥ 100%", "."],
      ["Dành tối thiểu", "600", "900", " triệu đồng mỗi năm cho nhiệm vụ khoa học và công nghệ của xã."],
      ["Tỷ lệ học sinh trung học cơ sở được học lập trình đạt", "≥ 40%", "≥ 80%", "."],
    ],
  ],
  [
    "Về khoa học, công nghệ",
    [
      ["Tỷ lệ diện tích rau màu tưới tiết kiệm nước đạt", "≥ 35%", "≥ 70%", "."],
      ["Tỷ lệ diện tích lúa gieo cấy giống chất lượng cao đạt", "≥ 75%", "≥ 90%", "."],
      ["Tỷ lệ vùng nuôi thủy sản có quan trắc môi trường tự động đạt", "≥ 25%", "≥ 60%", "."],
      ["Tỷ lệ hộ chăn nuôi xử lý chất thải bằng chế phẩm sinh học đạt", "≥ 50%", "≥ 85%", "."],
      ["Có ít nhất", "10", "24", " sản phẩm nông nghiệp được cấp mã truy xuất nguồn gốc."],
      ["Tỷ lệ hợp tác xã dùng nhật ký sản xuất điện tử đạt", "≥ 60%", "≥ 95%", "."],
      ["Tỷ lệ cánh đồng lớn phun thuốc bằng máy bay không người lái đạt", "≥ 30%", "≥ 70%", "."],
      ["Xây dựng ít nhất", "5", "12", " mô hình sản xuất nông nghiệp ứng dụng công nghệ cao."],
      ["Tỷ lệ mẫu nước sinh hoạt được kiểm nghiệm định kỳ đạt", "≥ 85%", "≥ 100%", "."],
    ],
  ],
  [
    "Về đổi mới sáng tạo",
    [
      ["Mỗi năm có ít nhất", "5", "8", " sáng kiến cải tiến được cấp có thẩm quyền công nhận."],
      ["Tỷ lệ hộ kinh doanh dùng hóa đơn điện tử đạt", "≥ 75%", "≥ 98%", "."],
      ["Tỷ lệ sản phẩm chủ lực bán trên sàn thương mại điện tử đạt", "≥ 50%", "≥ 85%", "."],
      ["Tỷ lệ hợp tác xã có kế hoạch đổi mới công nghệ đạt", "≥ 40%", "≥ 75%", "."],
      ["Tỷ lệ đoàn viên tham gia câu lạc bộ sáng tạo trẻ đạt", "≥ 20%", "≥ 45%", "."],
      ["Có ít nhất", "6", "15", " doanh nghiệp khởi nghiệp sáng tạo."],
      ["Tỷ lệ hộ sản xuất liên kết theo chuỗi giá trị đạt", "≥ 35%", "≥ 60%", "."],
      ["Có ít nhất", "4", "9", " hợp tác xã bán hàng trên sàn thương mại điện tử."],
      ["Hình thành câu lạc bộ thanh niên khởi nghiệp sáng tạo của xã", "", "", "."],
    ],
  ],
  [
    "Về chuyển đổi số",
    [
      ["Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt", "≥ 80%", "≥ 95%", "."],
      ["Tỷ lệ kết quả giải quyết thủ tục hành chính trả bản điện tử đạt", "≥ 95%", "≥ 100%", "."],
      ["Tỷ lệ hồ sơ thủ tục hành chính giải quyết quá hạn không vượt quá", "1%", "0,5%", "."],
      ["Tỷ lệ người dân trưởng thành có tài khoản định danh mức độ 2 đạt", "≥ 85%", "≥ 97%", "."],
      ["Tỷ lệ người dân trưởng thành có chữ ký số đạt", "≥ 35%", "≥ 70%", "."],
      ["Tỷ lệ người dân có hồ sơ sức khỏe điện tử đạt", "≥ 85%", "≥ 98%", "."],
      ["Tỷ lệ học phí thanh toán không dùng tiền mặt đạt", "≥ 75%", "≥ 95%", "."],
      ["Chỉ số chuyển đổi số cấp xã đạt", "≥ 0,70", "≥ 0,85", "."],
      ["Xếp hạng cải cách hành chính trong các xã, phường của thành phố thuộc tốp", "20", "10", "."],
    ],
  ],
];

/** How many targets and indicators the paper holds. */
export const proseCounts = {
  indicators: groups.reduce((sum, [, lines]) => sum + lines.length, 0),
  targets: 2 * groups.reduce((sum, [, lines]) => sum + lines.length, 0),
} as const;

const letters = ["a", "b", "c", "d", "e"] as const;

function targetsAt(year: 2028 | 2030, number: string): string[] {
  return [
    `2.${number}. Đến hết năm ${year}`,
    ...groups.flatMap(([title, lines], at) => [
      `${letters[at]}) ${title}`,
      ...lines.map(
        ([before, in2028, in2030, after]) =>
          [`- ${before}`, year === 2028 ? in2028 : in2030].filter((part) => part !== "").join(" ") + after,
      ),
    ]),
  ];
}

const head = [
  "ĐẢNG BỘ THÀNH PHỐ GIANG KHẢI",
  "ĐẢNG ỦY XÃ CẨM TRÚC",
  "*",
  "Số 64-KH/ĐU",
  "ĐẢNG CỘNG SẢN VIỆT NAM",
  "Cẩm Trúc, ngày 10 tháng 8 năm 2026",
  "KẾ HOẠCH",
  "phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số xã Cẩm Trúc giai đoạn 2026 - 2030",
  "-----",
  "Thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị, Ban Thường vụ Đảng ủy xã Cẩm Trúc ban hành Kế hoạch như sau:",
  "I. MỤC ĐÍCH, YÊU CẦU",
  "- Để mỗi cơ quan biết rõ việc của mình và người dân thấy được kết quả từng quý.",
  "- Chỉ đặt chỉ tiêu mà xã có số liệu để đánh giá.",
  "II. MỤC TIÊU",
  "1. Mục tiêu chung",
  "Đến năm 2030, Cẩm Trúc là xã nông nghiệp công nghệ cao, mọi người dân dùng được dịch vụ số thiết yếu.",
  "2. Mục tiêu cụ thể",
];

const tasks = [
  "III. NHIỆM VỤ, GIẢI PHÁP",
  "1. Lãnh đạo, chỉ đạo và tuyên truyền",
  "- Giao Ban Xây dựng Đảng chủ trì tổ chức quán triệt Kế hoạch đến các chi bộ, hoàn thành trong tháng 9/2026.",
  "- Giao Văn phòng Đảng ủy chủ trì xây dựng bảng theo dõi kết quả từng quý, hoàn thành trong tháng 10/2026.",
  "- Giao Phòng Văn hóa - Xã hội chủ trì phát chuyên mục kỹ năng số trên truyền thanh xã, hoàn thành trong tháng 11/2026.",
  "2. Phát triển hạ tầng và nguồn lực",
  "- Giao Phòng Kinh tế chủ trì khảo sát các điểm lõm sóng, hoàn thành trong quý IV/2026.",
  "- Giao Phòng Kinh tế chủ trì lắp thiết bị giám sát từ xa cho các trạm bơm, hoàn thành trong năm 2028.",
  "- Giao Phòng Văn hóa - Xã hội chủ trì bồi dưỡng kỹ năng số cho tổ công nghệ số cộng đồng, hoàn thành trong quý I/2027.",
  "3. Ứng dụng khoa học, đổi mới sáng tạo",
  "- Giao Phòng Kinh tế chủ trì nhân rộng mô hình tưới tiết kiệm nước, hoàn thành trong năm 2027.",
  "- Giao Phòng Kinh tế chủ trì hỗ trợ hợp tác xã lập nhật ký sản xuất điện tử, hoàn thành trong quý II/2027.",
  "4. Xây dựng chính quyền số",
  "- Giao Trung tâm Phục vụ hành chính công xã chủ trì hướng dẫn người dân nộp hồ sơ trực tuyến, hoàn thành trong tháng 12/2026.",
  "- Giao Công an xã chủ trì kiểm tra an toàn các hệ thống thông tin, hoàn thành trong quý III/2027.",
];

const organisation = [
  "IV. TỔ CHỨC THỰC HIỆN",
  "1. Phòng Kinh tế",
  "- Theo dõi các chỉ tiêu về hạ tầng số, khoa học, công nghệ và đổi mới sáng tạo; tổng hợp số liệu của hợp tác xã, doanh nghiệp, hộ kinh doanh.",
  "2. Phòng Văn hóa - Xã hội",
  "- Theo dõi các chỉ tiêu về nguồn lực, kỹ năng số của người dân, cán bộ, giáo viên, học sinh; tổng hợp số liệu của các trường học.",
  "3. Trung tâm Phục vụ hành chính công xã",
  "- Theo dõi các chỉ tiêu về chuyển đổi số, hồ sơ thủ tục hành chính, chữ ký số và thanh toán không dùng tiền mặt.",
  "4. Chế độ báo cáo",
  "Phòng Kinh tế, Phòng Văn hóa - Xã hội, Trung tâm Phục vụ hành chính công xã báo cáo kết quả thực hiện hằng quý về Ban Thường vụ Đảng ủy (qua Văn phòng Đảng ủy) trước ngày 20 của tháng cuối quý.",
  "Nơi nhận:",
  "- Các chi bộ trực thuộc,",
  "- Lưu Văn phòng Đảng ủy.",
  "T/M BAN THƯỜNG VỤ",
  "BÍ THƯ",
  "Lương Thị Hạnh Nguyên",
];

/** A commune's plan in clean prose as a Word file: ninety targets in two milestones, tasks with leads, duties, a reporting clause. */
export async function writeProsePlan(directory: string): Promise<string> {
  const lines = [...head, ...targetsAt(2028, "1"), ...targetsAt(2030, "2"), ...tasks, ...organisation];
  const document = new Document({ sections: [{ children: lines.map((text) => new Paragraph({ text })) }] });
  const file = join(directory, "ke-hoach-van-xuoi.docx");
  writeFileSync(file, await Packer.toBuffer(document));
  return file;
}

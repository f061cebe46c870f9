/** Words that open the sections of a plan, and what stands under them. */
export const sectionOpenings = {
  purpose: [
    "mục đích",
    "yêu cầu",
    "quan điểm",
    "thực trạng",
    "đánh giá tình hình",
    "tình hình",
    "sự cần thiết",
    "căn cứ",
    "kết quả đạt được",
    "khái quát",
  ],
  goals: ["mục tiêu", "chỉ tiêu", "các chỉ tiêu", "các mục tiêu", "mục tiêu cụ thể", "chỉ tiêu cụ thể", "một số chỉ tiêu"],
  tasks: [
    "nhiệm vụ",
    "các nhiệm vụ",
    "giải pháp",
    "các giải pháp",
    "nội dung thực hiện",
    "nội dung triển khai",
    "nội dung công việc",
    "nhiệm vụ và giải pháp",
    "danh mục nhiệm vụ",
    "danh mục các nhiệm vụ",
  ],
  organisation: [
    "tổ chức thực hiện",
    "tổ chức triển khai",
    "trách nhiệm của",
    "trách nhiệm",
    "phân công trách nhiệm",
    "phân công nhiệm vụ",
    "phân công thực hiện",
    "cơ chế thông tin",
    "chế độ thông tin",
    "chế độ báo cáo",
    "công tác báo cáo",
    "thông tin, báo cáo",
    "sơ kết, tổng kết",
  ],
  funding: ["kinh phí", "nguồn kinh phí", "kinh phí thực hiện", "nguồn lực thực hiện", "nguồn lực tài chính", "dự toán kinh phí"],
} as const;

/** General aims carry no targets even where they name years. */
export const generalAims = ["mục tiêu chung", "mục tiêu tổng quát", "mục tiêu tổng thể", "tầm nhìn"];

export const annexWords = ["phụ lục", "biểu số", "danh mục kèm theo"];

/** "Nơi nhận" also as it is often mistyped. */
export const endingWords = ["nơi nhận", "noi nhận", "nơi nhân"];

export const reportingHeadings = ["báo cáo", "sơ kết", "tổng kết", "thông tin"];

import type { IndicatorGroup } from "../model.ts";

/** The five groups of indicators of the resolution's plans, by the words of their headings. The first words to appear decide. */
export const groupWords: Readonly<Record<Exclude<IndicatorGroup, "other">, readonly string[]>> = {
  infrastructure: ["hạ tầng", "kết cấu hạ tầng", "cơ sở hạ tầng"],
  resources: ["nguồn lực", "nguồn nhân lực", "nhân lực", "nguồn vốn"],
  science: ["khoa học", "nghiên cứu"],
  innovation: ["hệ sinh thái", "đổi mới sáng tạo", "khởi nghiệp", "sáng kiến"],
  digital: [
    "chuyển đổi số",
    "chính quyền số",
    "chính phủ số",
    "kinh tế số",
    "xã hội số",
    "công dân số",
    "dịch vụ công",
    "dữ liệu số",
  ],
};

import { expect, test } from "vitest";
import { learnedNames } from "./learned-names.ts";

const text = [
  "Thành lập Ban Chỉ đạo phát triển khoa học, công nghệ và chuyển đổi số xã (sau đây gọi tắt là Ban Chỉ đạo) trước ngày 30/6/2026.",
  "1. Giao Tổ giúp việc chuyển đổi số của xã (gọi tắt là Tổ giúp việc) và Công an xã theo dõi.",
  "2. Trung tâm Cung ứng dịch vụ sự nghiệp công xã (TTCUDVSNC) vận hành hệ thống; Phòng Kinh tế (chủ trì) bố trí kinh phí (ngân sách xã).",
].join("\n");

test.each([
  ["Ban Chỉ đạo", "Ban Chỉ đạo phát triển khoa học, công nghệ và chuyển đổi số xã"],
  ["BCĐ", "Ban Chỉ đạo phát triển khoa học, công nghệ và chuyển đổi số xã"],
  ["Tổ giúp việc", "Tổ giúp việc chuyển đổi số của xã"],
  ["TTCUDVSNC", "Trung tâm Cung ứng dịch vụ sự nghiệp công xã"],
  ["Công an xã", null],
  ["Phòng Kinh tế", null],
  ["chủ trì", null],
])("%s means %s", (written, long) => expect(learnedNames(text)(written)).toBe(long));

test("initials in brackets are learned only where they are the initials", () => {
  const say = learnedNames(
    "Trung tâm Phục vụ hành chính công (TTPVHCC) và Phòng Kinh tế (UBND) báo cáo. Hợp tác xã Rau sạch (HTX RS) tham gia.",
  );
  expect(say("UBND")).toBeNull();
});

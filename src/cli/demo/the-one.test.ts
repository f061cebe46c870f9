import { describe, expect, test } from "vitest";
import { logInTable } from "./log-in-table.ts";
import { readStory } from "./story.ts";
import { named, theOne } from "./the-one.ts";

describe("words of the story", () => {
  const texts = ["Tỷ lệ thôn có sóng 5G", "Tỷ lệ hộ dùng cáp quang", "Tỷ lệ thôn có nhà văn hóa"];
  const find = (match: string) => theOne(match, texts, (text) => text);

  test("mean the one record that holds them, marks and case aside", () => {
    expect(find("CAP QUANG")).toBe(texts[1]);
  });

  test.each([
    ["none", "vệ tinh", 'speaks of "vệ tinh", which stands 0 times'],
    ["several", "tỷ lệ thôn", 'speaks of "tỷ lệ thôn", which stands 2 times in its plan: Tỷ lệ thôn có sóng 5G'],
  ])("that mean %s are named", (_name, match, message) => {
    expect(() => find(match)).toThrow(message);
  });

  test("a name that nothing stands for is named", () => {
    expect(() => named(new Map([["a", 1]]), "b")).toThrow('speaks of "b"');
  });
});

test.each([
  ["vi", "Tên đăng nhập"],
  ["en", "Log-in"],
] as const)("the table of log-ins has a line for everybody (%s)", async (language, heading) => {
  const story = readStory();
  const lines = await logInTable(story, language, story.today);
  expect(lines).toHaveLength(story.accounts.length + 1);
  expect(lines[0]).toMatch(heading);
  for (const [index, { login }] of story.accounts.entries()) expect(lines[index + 1]?.startsWith(`${login} `)).toBe(true);
});

test("whose body ended stands in the table with its heir, from that day on", async () => {
  const story = readStory();
  const bodyOf = async (today: string) =>
    (await logInTable(story, "vi", today))
      .find((line) => line.startsWith("ht.vanphong "))
      ?.split("  ")
      .at(-1)
      ?.trim();
  expect([await bodyOf("2025-06-30"), await bodyOf("2025-07-01")]).toEqual([
    "Đảng ủy thị trấn Bến Chài",
    "Đảng ủy phường Hải Triều",
  ]);
});

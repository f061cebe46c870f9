import { describe, expect, test } from "vitest";
import { openLanguage } from "#ingest/readers/language.ts";
import type { SourcePage } from "../../model.ts";
import { aReading, aTarget } from "../../testing.ts";
import { fixRegisterTones } from "./fix-register-tones.ts";

const language = await openLanguage();
const page = (mode: SourcePage["mode"]): SourcePage => ({
  ...{ number: 1, mode, lines: [1, 9], span: [0, 900], width: 595, height: 842, turned: 0 },
});
const misread = "về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyến đổi số quốc gia";
const printed = "về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia";
const { register } = aReading({
  document: { subject: misread },
  targets: [aTarget({ indicator: "Tỷ lệ chi cho đổi mới sáng tạo và chuyến đổi số", span: [20, 60] })],
});

describe("tones that recognition misread", () => {
  test("are set right on a recognised page, with what was read beside them", () => {
    const { document, targets } = fixRegisterTones(register, { pages: [page("recognised")] }, language);
    expect(document).toMatchObject({ subject: printed, restored: { subject: { raw: misread } } });
    expect(targets[0]?.indicator).toBe("Tỷ lệ chi cho đổi mới sáng tạo và chuyển đổi số");
    expect(targets[0]?.raw).toBe(register.targets[0]?.raw);
  });

  test("are no business of a page with a text of its own", () => {
    expect(fixRegisterTones(register, { pages: [page("text")] }, language)).toEqual(register);
  });
});

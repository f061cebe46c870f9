import { expect, test } from "vitest";
import { createDefinitionRequest, reviseDefinitionRequest } from "#catalogue/contract.ts";
import type { DefinitionContent } from "#catalogue/model.ts";
import { presentDefinition } from "#catalogue/present.ts";
import { asId } from "#kernel/ids.ts";
import { draftOf, requestOf } from "./definition-draft.ts";

const content: DefinitionContent = {
  ...{
    name: "Tỷ lệ hộ dân có Internet",
    nameEn: null,
    otherNames: ["Hộ có mạng", "Hộ nối mạng"],
    group: "infrastructure",
    unit: "%",
  },
  ...{ measureKind: "ratio", numeratorName: "hộ có Internet", denominatorName: "tổng số hộ", direction: "up" },
  ...{ accumulation: "state", timeAggregation: "last", unitAggregation: "ratio", source: null, method: "Đếm", legalBasis: null },
};

const row = presentDefinition(
  {
    ...content,
    ...{ id: asId("00000000-0000-4000-8000-000000000001"), code: "A", ownerId: null, ownerName: null, starterVersion: null },
    ...{ retiredOn: null, version: 3, validFrom: "2026-01-01", reason: null },
  },
  0,
  true,
);

test("an untouched form asks for the content that stands", () => {
  const request = reviseDefinitionRequest.parse(requestOf({ ...draftOf(row), reason: "Sửa" }, row, null));
  const { version, validFrom, reason, ...asked } = request;
  expect({ version, validFrom, reason }).toEqual({ version: 3, validFrom: "2026-01-01", reason: "Sửa" });
  expect(asked).toEqual(content);
});

test("parts are sent of a ratio only, and empty fields are left to the plan", () => {
  const draft = { ...draftOf(row), code: "B", measureKind: "count", unit: "  " };
  const request = createDefinitionRequest.parse(requestOf(draft, null, null));
  expect(request).toMatchObject({ code: "B", ownerId: null, measureKind: "count", numeratorName: null, unit: null });
});

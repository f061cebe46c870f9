import { describe, expect, it } from "vitest";
import type { DeskIndicator } from "./desk-records.ts";
import { commonValue, isMeasured, proposedValues } from "./measure-summary.ts";

type Given = Partial<Omit<DeskIndicator, "proposed">> & { readonly proposed?: Partial<DeskIndicator["proposed"]> };

function anIndicator({ proposed, ...given }: Given = {}): DeskIndicator {
  return {
    ...{ id: "i", name: "Tỷ lệ", unit: null, responsible: [], writtenLeads: [] },
    ...{ measureKind: null, direction: null, accumulation: null, frequency: null },
    ...given,
    proposed: {
      ...{ measureKind: "ratio", direction: null, accumulation: null, frequency: null },
      ...{ numeratorName: null, denominatorName: null },
      ...proposed,
    },
  };
}

describe("the measure of a group", () => {
  it("is one value where all members agree", () => {
    expect(commonValue([anIndicator({ frequency: "quarterly" }), anIndicator({ frequency: "quarterly" })], "frequency")).toBe(
      "quarterly",
    );
  });
  it("is mixed where one member has none yet", () => {
    expect(commonValue([anIndicator({ frequency: "quarterly" }), anIndicator()], "frequency")).toBe("mixed");
  });
  it("is not chosen where nobody chose", () => {
    expect(commonValue([anIndicator(), anIndicator()], "frequency")).toBe("");
  });
  it("counts proposals, the most frequent first, and says for how many nothing speaks", () => {
    const members = [
      anIndicator({ proposed: { accumulation: "cumulative" } }),
      anIndicator({ proposed: { accumulation: "state" } }),
      anIndicator({ proposed: { accumulation: "state" } }),
      anIndicator(),
    ];
    expect(proposedValues(members, "accumulation")).toEqual({
      counts: [
        { value: "state", count: 2 },
        { value: "cumulative", count: 1 },
      ],
      silent: 1,
    });
  });
  it("is complete without a direction, and not without a frequency", () => {
    expect(isMeasured(anIndicator({ measureKind: "text", accumulation: "state", frequency: "yearly" }))).toBe(true);
    expect(isMeasured(anIndicator({ measureKind: "text", accumulation: "state" }))).toBe(false);
  });
});

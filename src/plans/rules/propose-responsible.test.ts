import { expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { type DeskItem, proposeResponsible, type ResponsibilitySources } from "./propose-responsible.ts";

const body = (n: number): OrganisationId => asId(`00000000-0000-4000-8000-00000000000${n}`);
const [owner, office, culture, economy] = [body(0), body(1), body(2), body(3)] as const;
const sources: ResponsibilitySources = {
  owner,
  reportingBodies: [office],
  duties: [
    {
      organisationId: culture,
      kind: "standing",
      text: "Chủ trì thực hiện chuyển đổi số, phát triển hạ tầng số, phủ sóng di động trên địa bàn",
    },
    {
      organisationId: economy,
      kind: "fund",
      text: "Chủ trì thực hiện bố trí kinh phí, dự toán ngân sách cho khoa học công nghệ",
    },
    { organisationId: office, kind: "report", text: "Chủ trì thực hiện tổng hợp, báo cáo định kỳ" },
  ],
};
const anItem = (over: Partial<DeskItem>): DeskItem => ({
  kind: "task",
  id: "k1",
  groupTitle: null,
  text: "",
  leads: [],
  ...over,
});
const best = (items: DeskItem[]) => proposeResponsible(items, sources).map((group) => [group.itemIds, group.proposals[0]]);

test.each([
  [
    "the body that leads the rest of the group",
    [anItem({ id: "k1", leads: [economy] }), anItem({ id: "k2" })],
    ["k2"],
    economy,
    "LEADS_OTHERS_OF_THE_GROUP",
  ],
  [
    "the body whose duty speaks of the same things",
    [anItem({ groupTitle: "Phát triển hạ tầng số", text: "Mở rộng phủ sóng di động" })],
    ["k1"],
    culture,
    "DUTY_SPEAKS_OF_IT",
  ],
  [
    "money goes to the body that is ordered to fund",
    [anItem({ text: "Bố trí kinh phí hằng năm" })],
    ["k1"],
    economy,
    "DUTY_SPEAKS_OF_IT",
  ],
  ["else the bodies of the reporting clause", [anItem({ text: "Nâng cao nhận thức" })], ["k1"], office, "REPORTING_CLAUSE"],
])("%s is proposed first", (_name, items, itemIds, organisationId, reason) => {
  expect(best(items)).toEqual([[itemIds, expect.objectContaining({ organisationId, reason })]]);
});

test("the plan's owner stands last in every group, so that a group is never without a proposal", () => {
  const [group] = proposeResponsible([anItem({})], { owner, reportingBodies: [], duties: [] });
  expect(group?.proposals).toEqual([{ organisationId: owner, reason: "PLAN_OWNER", weight: 1 }]);
});

test("a group whose items all have a body is left out, and groups keep the plan's order", () => {
  const items = [
    anItem({ id: "k1", groupTitle: "B" }),
    anItem({ id: "k2", groupTitle: "A", leads: [office] }),
    anItem({ id: "t1", kind: "indicator", groupTitle: "B" }),
    anItem({ id: "k3", groupTitle: "B" }),
  ];
  expect(proposeResponsible(items, sources).map((group) => [group.kind, group.itemIds])).toEqual([
    ["task", ["k1", "k3"]],
    ["indicator", ["t1"]],
  ]);
});

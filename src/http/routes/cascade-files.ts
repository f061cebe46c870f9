import type { PlanRecord } from "#plans/present.ts";
import { cascadeDownSheets, cascadeSheets } from "#reports/rules/select-cascade.ts";
import { excelMediaType, writeSheets } from "#reports/writers/sheets-xlsx.ts";
import { cascadeQuery } from "#review/contract-cascade.ts";
import { loadCascade, loadCascadeDown, noCascade } from "#review/operations/load-cascade.ts";
import { formatDay } from "#text/format.ts";
import { cascadePages } from "#text/vi/cascade-pages.ts";
import { planToRead } from "../readable-plans.ts";
import { defineRoute, fileAnswer } from "../route.ts";
import { countedBelow, superiorAsked } from "./cascade.ts";

const { sheet } = cascadePages;

/** "38-KH/TU, Thành ủy": what a file says of the plan, in its title. */
export function titleOf({ documentNumber, organisationName }: PlanRecord): string {
  return documentNumber === null ? organisationName : `${documentNumber}, ${organisationName}`;
}

/** A name that every file system takes. */
export function fileNameOf(what: string, { documentNumber }: PlanRecord, day: string): string {
  const number = (documentNumber ?? "").replace(/[^\p{L}\p{N}]+/gu, "-");
  return `${[what, number, day].filter((part) => part !== "").join("_")}.xlsx`;
}

const downloadCascade = defineRoute({
  method: "GET",
  path: "/api/plans/:id/cascade/file",
  policy: "plans:read",
  query: cascadeQuery,
  answer: "file",
  handle: async (request) => {
    const { database, today } = request;
    const plan = await planToRead(request, request.params.id);
    const superior = await superiorAsked(request, plan.id, request.query.superiorId);
    const cascade = superior === null ? noCascade : await loadCascade(database, plan.id, superior);
    const bytes = await writeSheets(cascadeSheets({ ...cascade, mayLink: false }, titleOf(plan), formatDay(today, "vi")));
    return fileAnswer({ bytes, name: fileNameOf(sheet.fileUp, plan, today), mediaType: excelMediaType });
  },
});

const downloadDown = defineRoute({
  method: "GET",
  path: "/api/plans/:id/cascade/down/file",
  policy: "plans:read",
  answer: "file",
  handle: async (request) => {
    const { database, today } = request;
    const plan = await planToRead(request, request.params.id);
    const down = await loadCascadeDown(database, plan.id, await countedBelow(request, plan.id));
    const bytes = await writeSheets(cascadeDownSheets(down, titleOf(plan), formatDay(today, "vi")));
    return fileAnswer({ bytes, name: fileNameOf(sheet.fileDown, plan, today), mediaType: excelMediaType });
  },
});

export const cascadeFileRoutes = [downloadCascade, downloadDown];

import { makeChange } from "#audit/operations/change.ts";
import { asId } from "#kernel/ids.ts";
import { type UnitListRequest, unitListRequest, unitPreviewAnswer, unitsImportedAnswer } from "#organisations/contract-units.ts";
import { importUnits, previewUnits, type UnitList } from "#organisations/operations/import-units.ts";
import { readUnitFile } from "#organisations/operations/read-unit-file.ts";
import { canCreateOrganisation } from "#organisations/policy.ts";
import { presentPreview } from "#organisations/present-units.ts";
import { defineRoute } from "../route.ts";

const preview = defineRoute({
  method: "POST",
  path: "/api/organisation-lists/preview",
  policy: "organisations:create",
  body: unitListRequest,
  answer: unitPreviewAnswer,
  handle: async ({ database, scope, body, authorise }) => {
    authorise(canCreateOrganisation(scope, body.under));
    return presentPreview(await previewUnits(database, await listOf(body)));
  },
});

const importList = defineRoute({
  method: "POST",
  path: "/api/organisation-lists",
  policy: "organisations:create",
  body: unitListRequest,
  answer: unitsImportedAnswer,
  handle: async ({ database, actor, scope, body, authorise }) => {
    authorise(canCreateOrganisation(scope, body.under));
    const list = await listOf(body);
    return await makeChange(database, actor, (change) => importUnits(change, list));
  },
});

async function listOf(body: UnitListRequest): Promise<UnitList> {
  const { fileName, asOf, line } = body;
  const rows = await readUnitFile(Buffer.from(body.content, "base64"));
  const under = body.under === null ? null : asId<"organisation">(body.under);
  return { rows, fileName, asOf, line, under, answers: new Map(Object.entries(body.answers)) };
}

export const organisationListsRoutes = [preview, importList];

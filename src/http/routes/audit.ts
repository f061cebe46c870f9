import { topBodies } from "#accounts/store.ts";
import { auditAnswer, auditQuery } from "#audit/contract.ts";
import { canReadAudit, readableChains } from "#audit/policy.ts";
import { presentAuditRecord } from "#audit/present.ts";
import { auditOperations, auditRecords } from "#audit/store.ts";
import { isUuid } from "#kernel/ids.ts";
import { organisationsAt } from "#organisations/store.ts";
import { defineRoute } from "../route.ts";

const pageSize = 100;

const readAudit = defineRoute({
  method: "GET",
  path: "/api/audit",
  policy: "audit:read",
  query: auditQuery,
  answer: auditAnswer,
  handle: async (request) => {
    request.authorise(canReadAudit(request.scope));
    const chains = readableChains(request.scope, await topBodies(request.database, request.today));
    const filter = given(request.query);
    const found = await auditRecords(request.database, { ...filter, chains, limit: pageSize + 1 });
    const records = found.slice(0, pageSize);
    const ids = [...new Set(records.map((record) => record.chain))].filter(isUuid);
    const bodies = ids.length === 0 ? [] : await organisationsAt(request.database, request.today, { ids });
    const names = new Map(bodies.map((body): [string, string] => [body.id, body.name]));
    return {
      records: records.map((record) => presentAuditRecord(record, names)),
      more: found.length > pageSize,
      operations: await auditOperations(request.database, chains),
    };
  },
});

/** Only what was asked: an absent filter is absent, not undefined. */
function given<T extends object>(query: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // The filtered entries are those of T whose value is there; Object.fromEntries cannot say so.
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== "")) as never;
}

export const auditRoutes = [readAudit];

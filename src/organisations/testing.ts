import { randomBytes } from "node:crypto";
import type { Actor } from "#audit/model.ts";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { OrganisationId } from "./model.ts";
import { type CreateOrganisation, createOrganisation } from "./operations/create-organisation.ts";
import type { RecordChangeEvent } from "./operations/record-change-event.ts";

export const testActor: Actor = { accountId: null, name: "Người thử", address: null, port: null };

export const testToday = "2026-05-15";

/** A body in the database; a commune's Party committee with a name of its own unless told otherwise. */
export async function anOrganisation(db: Database, given: Partial<CreateOrganisation> = {}): Promise<OrganisationId> {
  const input: CreateOrganisation = {
    name: `Đảng ủy xã thử ${randomBytes(4).toString("hex")}`,
    shortName: null,
    kind: "party-committee",
    level: "commune",
    line: "party",
    parentId: null,
    aliases: [],
    ...given,
  };
  return await makeChange(db, testActor, (change) => createOrganisation(change, input, testToday));
}

/** A dissolution without heirs on 1/7/2025, unless told otherwise. */
export function anEventInput(given: Partial<RecordChangeEvent>): RecordChangeEvent {
  return {
    kind: "dissolve",
    effectiveFrom: "2025-07-01",
    function: null,
    decision: "",
    note: "",
    originals: [],
    resulting: [],
    rename: null,
    place: null,
    children: [],
    ...given,
  };
}

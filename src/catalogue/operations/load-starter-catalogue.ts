import { type Actor, systemChain } from "#audit/model.ts";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { orRefuse } from "#kernel/result.ts";
import type { DefinitionContent } from "../model.ts";
import type { DefinitionRecord } from "../present.ts";
import { allStarters } from "../rules/all-starters.ts";
import { changedFields, definedAs } from "../rules/define.ts";
import { type StarterEntry, starterVersion } from "../rules/starter.ts";
import {
  definitionsInSight,
  insertDefinitions,
  insertVersions,
  loadedStarterVersion,
  lockCodes,
  type NewVersion,
  setStarterVersion,
} from "../store.ts";

export type StarterCatalogue = { readonly version: number; readonly entries: readonly StarterEntry[] };

const shipped: StarterCatalogue = { version: starterVersion, entries: allStarters };

/**
 * Brings the shipped catalogue into the register: at the first start whole, after an upgrade what is new or said anew. What people
 * have revised or retired stays theirs. Answers how many definitions came or changed; 0 when this version is there already.
 */
export async function loadStarterCatalogue(
  db: Database,
  actor: Actor,
  today: CalendarDay,
  { version, entries }: StarterCatalogue = shipped,
): Promise<number> {
  if ((await loadedStarterVersion(db)) >= version) return 0;
  return await makeChange(db, actor, async ({ tx, note }) => {
    await lockCodes(tx);
    const common = (await definitionsInSight(tx, { owners: [] }, today)).filter((one) => one.ownerId === null);
    const known = new Map(common.map((definition) => [definition.code, definition]));
    const contents = entries.map(({ code, ...content }) => ({ code, content: orRefuse(definedAs(content)) }));
    const fresh = contents.filter(({ code }) => !known.has(code));
    const ids = await insertDefinitions(
      tx,
      fresh.map(({ code }) => ({ ownerId: null, code, starterVersion: version })),
    );
    const first = fresh.map(({ code, content }) => newVersion(content, ids.get(code), 1, today));
    const anew = contents.flatMap(({ code, content }) => saidAnew(known.get(code), content, today));
    await insertVersions(tx, [...first, ...anew]);
    await setStarterVersion(tx, version);
    const codes = [...fresh.map(({ code }) => code), ...anew.map(({ definitionId }) => codeOf(common, definitionId))];
    note({
      chain: systemChain,
      operation: "load-starter-catalogue",
      subjectKind: "definition",
      subjectId: "starter",
      before: null,
      after: { version, codes },
    });
    return codes.length;
  });
}

/** A further version where the shipped words changed and nobody here has revised or retired the definition. */
function saidAnew(known: DefinitionRecord | undefined, content: DefinitionContent, today: CalendarDay): NewVersion[] {
  if (known === undefined || known.starterVersion === null || known.reason !== null || known.retiredOn !== null) return [];
  return changedFields(known, content).length === 0 ? [] : [newVersion(content, known.id, known.version + 1, today)];
}

function newVersion(
  content: DefinitionContent,
  definitionId: NewVersion["definitionId"] | undefined,
  version: number,
  validFrom: CalendarDay,
): NewVersion {
  if (definitionId === undefined) throw new Error("a definition was inserted without an id");
  return { ...content, definitionId, version, validFrom, reason: null };
}

function codeOf(common: readonly DefinitionRecord[], id: string): string {
  return common.find((definition) => definition.id === id)?.code ?? id;
}

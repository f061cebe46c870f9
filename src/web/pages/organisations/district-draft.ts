/** The end of a district body as one list: itself first, then each room under it, with who takes over. */
import { asId } from "#kernel/ids.ts";
import type { OrganisationRow } from "#organisations/contract.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { likelyHeirs } from "#organisations/rules/likely-heirs.ts";
import { subtreeOf } from "#organisations/rules/subtree.ts";
import type { ChangeBodiesRequest } from "#reporting/contract-work.ts";

export type DistrictLine = { readonly body: OrganisationRow; readonly heirs: readonly string[] };

/** The district body goes to the communes, each room to the rooms of its field in them, unless a person chose otherwise. */
export function districtLines(
  all: readonly OrganisationRow[],
  district: string,
  communes: readonly string[],
  chosen: Readonly<Record<string, readonly string[]>>,
): DistrictLine[] {
  const byId = new Map(all.map((body) => [body.id, body]));
  const pairs = all.map(({ id, parentId }) => ({ id: idOf(id), parentId: parentId === null ? null : idOf(parentId) }));
  const staying = new Set<string>(communes.flatMap((id) => subtreeOf(idOf(id), pairs)));
  const rooms = [...staying].flatMap((id) => {
    const body = byId.get(id);
    return body === undefined || communes.includes(id) ? [] : [{ id: idOf(id), name: body.name }];
  });
  return subtreeOf(idOf(district), pairs).flatMap((id) => {
    const body = byId.get(id);
    if (body === undefined || staying.has(id)) return [];
    const proposed = id === district ? communes : likelyHeirs(body.name, rooms);
    return [{ body, heirs: chosen[id] ?? proposed }];
  });
}

/** One dissolution each, with all of the open work going to the heirs. */
export function districtChanges(lines: readonly DistrictLine[], day: string): ChangeBodiesRequest[] {
  return lines.map(({ body, heirs }) => ({
    event: {
      ...{ kind: "dissolve", effectiveFrom: day, function: null, decision: "", note: "", originals: [body.id] },
      ...{ resulting: heirs.map((id) => ({ id })), rename: null, place: null, children: [] },
    },
    handovers: heirs.length === 0 ? [] : [{ from: body.id, to: heirs.map((_, at) => at), except: [] }],
  }));
}

function idOf(text: string): OrganisationId {
  return asId(text);
}

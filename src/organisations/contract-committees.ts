/** Committees with their members, people, and terms of bodies over the wire. */
import { z } from "zod";
import { dayText, idText, line, prose } from "#kernel/wire.ts";
import { committeeRoles } from "./model.ts";

export const committeeRole = z.enum(committeeRoles);

/** GET /api/committees?on= */
export const committeesQuery = z.object({ on: dayText.optional() });
export const committeesAnswer = z.object({
  committees: z.array(
    z.object({
      id: idText,
      name: z.string(),
      parentId: idText.nullable(),
      mayChange: z.boolean(),
      members: z.array(
        z.object({
          id: idText,
          personId: idText,
          name: z.string(),
          title: z.string(),
          hasLogin: z.boolean(),
          bodyName: z.string(),
          role: committeeRole,
          field: z.string(),
          validFrom: dayText,
          validTo: dayText.nullable(),
        }),
      ),
    }),
  ),
  persons: z.array(
    z.object({ id: idText, name: z.string(), title: z.string(), organisationId: idText, login: z.string().nullable() }),
  ),
});
export type CommitteeRow = z.infer<typeof committeesAnswer>["committees"][number];
export type PersonRow = z.infer<typeof committeesAnswer>["persons"][number];

const personGiven = z.object({ name: line(200), title: prose(200), organisationId: idText, login: prose(64).nullable() });
/** POST /api/persons/:id */
export const savePersonRequest = personGiven;
export const personSavedAnswer = z.object({ id: idText });

/** POST /api/committees/:id/members */
export const addMemberRequest = z.object({
  person: z.union([z.object({ id: idText }), personGiven]),
  role: committeeRole,
  field: prose(500),
  validFrom: dayText,
});
export type AddMemberRequest = z.infer<typeof addMemberRequest>;
export const memberAddedAnswer = z.object({ id: idText });
/** POST /api/committee-members/:id/end */
export const endMemberRequest = z.object({ on: dayText });

/** GET and POST /api/organisations/:id/terms */
export const termsAnswer = z.object({
  terms: z.array(z.object({ id: idText, name: z.string(), startsOn: dayText, endsOn: dayText })),
  mayChange: z.boolean(),
});
export const saveTermRequest = z.object({ name: line(120), startsOn: dayText, endsOn: dayText });

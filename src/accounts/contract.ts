/** Log-in, first set-up, and accounts over the wire. Passwords travel in requests only and are never answered. */
import { z } from "zod";
import { idText, line } from "#kernel/wire.ts";

export const roleName = z.enum(["administrator", "officer", "reporter", "head", "leader", "inspector", "viewer"]);

export const loginName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/);
/** Ten characters or more; length protects, composition rules do not. */
export const newPassword = z.string().min(10).max(200);

export const logInRequest = z.object({ login: z.string().max(200), password: z.string().max(200) });

export const grantShape = z.object({ role: roleName, organisationId: idText, organisationName: z.string() });

/** GET /api/me and the answer to a log-in. */
export const meAnswer = z.object({
  accountId: idText,
  login: z.string(),
  name: z.string(),
  mustChangePassword: z.boolean(),
  grants: z.array(grantShape),
  /** Sent back in the header x-csrf-token with every change. */
  csrfToken: z.string(),
  /** The day that rules count with; differs from the clock only in a demo started with --today. */
  today: z.string(),
  demo: z.boolean(),
  expiresAt: z.string(),
});
export type Me = z.infer<typeof meAnswer>;

export const changePasswordRequest = z.object({ current: z.string().max(200), next: newPassword });

/** GET /api/setup */
export const setupAnswer = z.object({ needed: z.boolean() });
/** POST /api/setup: against the one-time code printed on the console. */
export const setupRequest = z.object({
  code: z.string().trim().max(40),
  login: loginName,
  name: line(200),
  password: newPassword,
  organisation: z.object({
    name: line(500),
    level: z.enum(["central", "province", "commune", "unit"]),
    line: z.enum(["party", "government", "front"]),
  }),
});

/** GET /api/accounts */
export const accountShape = z.object({
  id: idText,
  login: z.string(),
  name: z.string(),
  mustChangePassword: z.boolean(),
  disabled: z.boolean(),
  lastSeenAt: z.string().nullable(),
  grants: z.array(grantShape),
});
export const accountsAnswer = z.object({ accounts: z.array(accountShape) });
export type AccountRow = z.infer<typeof accountShape>;

/** POST /api/accounts: the answer holds the first password once; it must be changed at the first log-in. */
export const createAccountRequest = z.object({
  login: loginName,
  name: line(200),
  grants: z
    .array(z.object({ role: roleName, organisationId: idText }))
    .min(1)
    .max(20),
});
export const firstPasswordAnswer = z.object({ accountId: idText, firstPassword: z.string() });

/** POST /api/accounts/:id/roles replaces the roles that the acting administrator may give. */
export const setRolesRequest = z.object({ grants: z.array(z.object({ role: roleName, organisationId: idText })).max(20) });
/** POST /api/accounts/:id/disabled */
export const setDisabledRequest = z.object({ disabled: z.boolean() });

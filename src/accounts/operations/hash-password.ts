import { hash, verify } from "@node-rs/argon2";
import { asTyped } from "../rules/password.ts";

// argon2id; OWASP's first choice of parameters (19 MiB, two passes, one lane) costs a log-in about 30 ms of one core.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export async function hashPassword(password: string): Promise<string> {
  return await hash(asTyped(password), cost);
}

let dummy: Promise<string> | undefined;

/** Whether the password fits. An unknown account (null) costs the same time and never fits, so that time tells nothing. */
export async function passwordFits(password: string, passwordHash: string | null): Promise<boolean> {
  dummy ??= hashPassword("a password that nobody has");
  const fits = await verify(passwordHash ?? (await dummy), asTyped(password));
  return fits && passwordHash !== null;
}

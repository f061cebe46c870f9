/** The reference documents beside the checkout, and what the program's own reading of each says of its issuer. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const folder = pathOf("../../../shared/seeds");
const launcher = pathOf("../../lotrinh");

/** A register as the command line reads it, as far as a journey needs it. */
const reading = z.object({
  document: z.object({ issuer: z.string().nullable(), date: z.string().nullable() }),
  targets: z.array(z.unknown()),
  indicatorRows: z.array(z.unknown()),
  tasks: z.array(z.unknown()),
});

export type Material = {
  readonly id: string;
  readonly path: string;
  /** Whose plan it is. Committees sign their plans by their standing committee, which owns nothing itself. */
  readonly owner: string;
  readonly isGovernment: boolean;
  readonly issuedOn: string | null;
  readonly counts: { readonly targets: number; readonly tasks: number };
};

export function materialOf(id: string): Material {
  const name = readdirSync(folder).find((file) => file.startsWith(`${id}_`));
  if (name === undefined) throw new Error(`No document ${id} in ${folder}`);
  const path = join(folder, name);
  const { document, targets, tasks } = reading.parse(JSON.parse(readingOf(id, path)));
  const owner = (document.issuer ?? "").replace(/^Ban Thường vụ\s+/i, "");
  if (owner === "") throw new Error(`The reading of ${id} names no issuer`);
  const isGovernment = /^(ủy ban nhân dân|ubnd)/i.test(owner);
  return { id, path, owner, isGovernment, issuedOn: document.date, counts: { targets: targets.length, tasks: tasks.length } };
}

/** The scores read every document already; a journey that runs alone reads it itself. */
function readingOf(id: string, path: string): string {
  const kept = process.env.LOTRINH_READINGS;
  if (kept) return readFileSync(join(kept, `${id}.json`), "utf8");
  const run = spawnSync(process.execPath, [launcher, "read", path, "--json"], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`${id} could not be read: ${run.stderr}`);
  return run.stdout;
}

import { sql } from "kysely";

/** The states of a record that stands in the register, for conditions in SQL: neither rejected nor withdrawn (decision record 0011). */
export const standingStates = ["candidate", "confirmed"] as const;
export const standing = sql.raw(`(${standingStates.map((state) => `'${state}'`).join(", ")})`);

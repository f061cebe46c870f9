/** What of an address is a way to look at a list; the opened record and the editing of cells are not. */
import type { z } from "zod";
import type { viewPlaceName } from "#plans/contract-views.ts";

export type ViewPlace = z.infer<typeof viewPlaceName>;

const keys = {
  "plan-indicators": ["loc", "nhom", "trang-thai", "don-vi", "gom", "an"],
  "plan-tasks": ["loc", "de-muc", "tinh-trang", "don-vi", "sau-ro", "xep", "xem", "an"],
} as const satisfies Record<ViewPlace, readonly string[]>;

export function viewQueryOf(place: ViewPlace, search: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    keys[place].flatMap((key) => {
      const value = search[key];
      return (typeof value === "string" || typeof value === "number") && value !== "" ? [[key, String(value)]] : [];
    }),
  );
}

/** Opening a view sets all of them: what it does not name is as usual. */
export function viewChanges(place: ViewPlace, query: Readonly<Record<string, string>>): Record<string, string | null> {
  return { mo: null, sua: null, ...Object.fromEntries(keys[place].map((key) => [key, query[key] ?? null])) };
}

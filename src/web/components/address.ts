import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** What the address keeps of a page: filters, sorting, the opened record. A copied address opens what its sender saw. */
export function useAddress() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const read = (key: string): string => {
    const value = search[key];
    // A number in an address ("?dong=12") is read as one; here everything is text.
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const write = useCallback(
    (changes: Readonly<Record<string, string | null>>) => {
      const merge = (before: Readonly<Record<string, unknown>>) => {
        const next: Record<string, unknown> = { ...before, ...changes };
        for (const [key, value] of Object.entries(next)) if (value === null || value === "") delete next[key];
        return next;
      };
      void navigate({ to: ".", search: merge, replace: true, resetScroll: false });
    },
    [navigate],
  );
  return { read, write };
}

import { useCallback } from "react";
import { ApiRefusal } from "./api.ts";
import { useWords } from "./language.tsx";

/** The sentence for whatever went wrong: a refusal's own words, else one neutral sentence. */
export function useRefusalText(): (error: unknown) => string {
  const words = useWords();
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiRefusal)) return words.shell.failed.body;
      const { code, data } = error.answer;
      const table: Readonly<Record<string, string | ((d: typeof data) => string) | undefined>> = words.refusals;
      const sentence = table[code];
      if (sentence === undefined) return words.shell.failed.body;
      return typeof sentence === "string" ? sentence : sentence(data);
    },
    [words],
  );
}

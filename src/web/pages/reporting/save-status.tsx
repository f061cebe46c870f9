import { useWords } from "../../language.tsx";
import type { Autosave, SaveState } from "./use-autosave.ts";

const drawings: Record<SaveState, { readonly path: string; readonly tone: string }> = {
  clean: { path: "M3 8.4 6.4 11.8 13 4.8", tone: "green" },
  saved: { path: "M3 8.4 6.4 11.8 13 4.8", tone: "green" },
  pending: { path: "M3 13l1-3.4 7-7L13.4 5l-7 7zM9.6 4 12 6.4", tone: "grey" },
  saving: { path: "M13.5 8A5.5 5.5 0 1 1 8 2.5", tone: "blue" },
  offline: { path: "M4.6 12.5h6.6a2.9 2.9 0 0 0 .6-5.7A4 4 0 0 0 4.4 6a3.3 3.3 0 0 0 .2 6.5zM2.5 2.5l11 11", tone: "orange" },
  refused: { path: "M4 4l8 8M12 4l-8 8", tone: "red" },
  conflict: { path: "M4 4l8 8M12 4l-8 8", tone: "red" },
};

export function SaveIcon({ state }: { readonly state: SaveState }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={drawings[state].path} />
    </svg>
  );
}

/** Whether the server has what is on the page, in words; told politely when it changes. */
export function SaveStatus({ save }: { readonly save: Autosave }) {
  const words = useWords().reporting.entry.save;
  const word = save.state === "saved" && save.savedAt !== null ? words.saved(save.savedAt) : wordOf(save.state);
  return (
    <span className={`save-status ${drawings[save.state].tone}`} role="status" aria-live="polite">
      <SaveIcon state={save.state} />
      {word}
    </span>
  );
  function wordOf(state: SaveState): string {
    return state === "saved" ? words.clean : words[state];
  }
}

import { useEffect, useRef } from "react";

export type LinkActs = {
  readonly pick: (place: number) => void;
  readonly make: () => void;
  readonly skip: () => void;
  readonly undo: () => void;
};

/** One key an act, anywhere on the page but in a field or an open dialog. */
export function useLinkKeys(acts: LinkActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
      if (isTyping(event.target) || event.altKey || ((event.ctrlKey || event.metaKey) && !isUndo)) return;
      const act = actOf(isUndo ? "u" : event.key.toLowerCase(), latest.current);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function actOf(key: string, acts: LinkActs): (() => void) | null {
  if (key === "1" || key === "2" || key === "3") return () => acts.pick(Number(key) - 1);
  if (key === "n") return acts.make;
  if (key === "s") return acts.skip;
  return key === "u" ? acts.undo : null;
}

function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]') !== null) return true;
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

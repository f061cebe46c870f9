import { useEffect, useRef } from "react";

export type DeskKeys = {
  readonly move: (step: 1 | -1) => void;
  readonly accept: () => void;
  readonly edit: () => void;
  readonly split: () => void;
  readonly merge: () => void;
  readonly reject: () => void;
  readonly nextFinding: () => void;
  readonly undo: () => void;
  readonly help: () => void;
};

/**
 * The keys of the desk. While somebody types, letters are letters: there only Ctrl Enter saves and accepts and Esc leaves the field.
 * An open dialog or list has its own keys.
 */
export function useDeskKeys(keys: DeskKeys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing || isElsewhere(event.target)) return;
      const act = isTyping(event.target) ? whileTyping(event, latest.current) : actOf(event, latest.current);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function actOf(event: KeyboardEvent, keys: DeskKeys): (() => void) | null {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return key === "z" ? keys.undo : key === "enter" ? keys.accept : null;
  if (key === "enter") return isButton(event.target) ? null : keys.accept;
  const acts: Readonly<Record<string, () => void>> = {
    ...{ j: () => keys.move(1), k: () => keys.move(-1), arrowdown: () => keys.move(1), arrowup: () => keys.move(-1) },
    ...{ e: keys.edit, t: keys.split, g: keys.merge, x: keys.reject, n: keys.nextFinding, f1: keys.help },
  };
  // Arrows scroll where something scrolls.
  if (key.startsWith("arrow") && isScroller(event.target)) return null;
  return acts[key] ?? null;
}

function whileTyping(event: KeyboardEvent, keys: DeskKeys): (() => void) | null {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return keys.accept;
  if (event.key === "F1") return keys.help;
  if (event.key !== "Escape" || !(event.target instanceof HTMLElement)) return null;
  const { target } = event;
  return () => target.blur();
}

const isIn = (target: EventTarget | null, where: string): boolean => target instanceof Element && target.closest(where) !== null;
const isElsewhere = (target: EventTarget | null) =>
  isIn(target, "[role=dialog], [role=listbox], [role=menu], [aria-expanded=true]");
const isTyping = (target: EventTarget | null) =>
  isIn(target, "input:not([type=radio]), textarea, select, [contenteditable=true]");
const isScroller = (target: EventTarget | null) => isIn(target, "[data-own-keys]");
/** A button does what it says on Enter, but a row of the list only opens what is open already. */
const isButton = (target: EventTarget | null) => isIn(target, "button, a[href]") && !isIn(target, "[data-desk-row]");

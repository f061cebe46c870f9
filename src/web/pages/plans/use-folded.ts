import { useState } from "react";

/** Which groups of a list are folded away. */
export function useFolded() {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) =>
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return { isOpen: (key: string) => !folded.has(key), toggle };
}

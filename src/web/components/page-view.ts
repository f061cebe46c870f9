import { useState } from "react";

const views = ["picture", "text"] as const;
export type PageView = (typeof views)[number];

const storageKey = "lotrinh.source-view";

/** Whether a scanned document is shown as pictures of its pages or as text, remembered on this computer. */
export function usePageView() {
  const [view, setView] = useState<PageView>(() => (localStorage.getItem(storageKey) === "text" ? "text" : "picture"));
  const choose = (next: string) => {
    const chosen = views.find((one) => one === next) ?? "picture";
    localStorage.setItem(storageKey, chosen);
    setView(chosen);
  };
  return { view, choose };
}

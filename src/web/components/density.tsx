import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../language.tsx";

const densities = ["compact", "normal", "roomy"] as const;
export type Density = (typeof densities)[number];

const storageKey = "lotrinh.density";
const isDensity = (text: string | null): text is Density => densities.some((one) => one === text);

/** Row height of the big tables, remembered on this computer. */
export function useDensity() {
  const [density, setDensity] = useState<Density>(() => {
    const kept = localStorage.getItem(storageKey);
    return isDensity(kept) ? kept : "normal";
  });
  const choose = (next: Density) => {
    localStorage.setItem(storageKey, next);
    setDensity(next);
  };
  return { density, choose };
}

export function DensityToggle({ density, onChange }: { readonly density: Density; readonly onChange: (next: Density) => void }) {
  const words = useWords().plans.table;
  return (
    <SegmentedControl
      className="density"
      size="xs"
      aria-label={words.density}
      value={density}
      onChange={(value) => isDensity(value) && onChange(value)}
      data={densities.map((value) => ({ value, label: words.densities[value] }))}
    />
  );
}

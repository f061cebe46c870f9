import { useMantineColorScheme } from "@mantine/core";
import { useEffect } from "react";

/** Light as paper by default; dark for those who ask. The tokens and Mantine follow the same switch. */
export function useTheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isDark = colorScheme === "dark";
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
  }, [isDark]);
  return { isDark, toggle: () => setColorScheme(isDark ? "light" : "dark") };
}

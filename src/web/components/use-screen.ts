import { useMediaQuery } from "@mantine/hooks";

const atOnce = { getInitialValueInEffect: false };

/** The two narrow widths of the layout: a phone, and a screen without room for a panel beside a table. */
export function useScreen() {
  const isPhone = useMediaQuery("(max-width: 700px)", false, atOnce);
  const isNarrow = useMediaQuery("(max-width: 1100px)", false, atOnce);
  return { isPhone, isNarrow };
}

/** Signs of the symbol fonts (Symbol, Wingdings), by the low byte of their private code: bullets, ticks and comparisons. */
export const drawnSymbols: ReadonlyMap<number, string> = new Map([
  [0xb7, "•"],
  [0xa7, "•"],
  [0x6e, "•"],
  [0x71, "•"],
  [0x76, "•"],
  [0xd8, "•"],
  [0xfc, "✓"],
  [0x2d, "-"],
  [0xb3, "≥"],
  [0xa3, "≤"],
  [0xb1, "±"],
  [0xb4, "×"],
]);

/**
 * Order of texts by their code units: days, period ids and keys, which sort as they are written. Names that people read are put in
 * order by the language instead ("vi" in the browser, `collate vietnamese` in SQL).
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

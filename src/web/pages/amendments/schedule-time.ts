/** A deadline as it is typed and shown, "20/3/2027", "3/2027", "Q1/2027" or "2027", and as the register keeps it ("2027-03"). */

/** The register's notation; what is no time stays as typed and is refused on saving. */
export function readTime(typed: string): string | null {
  const text = typed.trim();
  if (text === "") return null;
  const two = (part: string | undefined) => (part ?? "").padStart(2, "0");
  const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (day) return `${day[3]}-${two(day[2])}-${two(day[1])}`;
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (month) return `${month[2]}-${two(month[1])}`;
  const quarter = /^[^\d]*([1-4])\s*[/.-]\s*(\d{4})$/.exec(text);
  return quarter ? `${quarter[2]}-Q${quarter[1]}` : text;
}

/** As people write it: day, month and year parted by strokes. */
export function shownTime(time: string): string {
  const [year = "", part = "", day] = time.split("-");
  if (day !== undefined) return `${Number(day)}/${Number(part)}/${year}`;
  const isMonth = /^\d{2}$/.test(part);
  return part === "" ? year : `${isMonth ? Number(part) : part}/${year}`;
}

/**
 * A decision speaks in articles ("Điều 1. Điều chỉnh mục tiêu đến năm 2030:"), a plan in parts ("I. Mục tiêu đến năm 2030"). Its text is
 * put into the plan's form, line by line, so that the one reader of plans reads it; the words themselves stay as they are.
 */
import { amendedThings, amendingVerbs, articleWord } from "../../vocabulary/amending.ts";

const article = new RegExp(`^\\s*(?:\\*\\*)?${articleWord}\\s+(\\d{1,2})\\s*[.:]\\s*(?:\\*\\*)?\\s*(.*)$`, "iu");
const numbered = /^(\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s+)(.*)$/u;
const amending = new RegExp(`^(?:${amendingVerbs.join("|")})\\s+(?=(?:${amendedThings.join("|")})(?=\\s|:|$))`, "iu");

/** The text with articles as parts; null when it has none. */
export function articlesAsParts(text: string): string | null {
  const lines = text.split("\n");
  if (!lines.some((line) => article.test(line))) return null;
  return lines.map(asPart).join("\n");
}

function asPart(line: string): string {
  const own = article.exec(line);
  if (own) return `${roman(Number(own[1]))}. ${heading(own[2] ?? "")}`;
  const item = numbered.exec(line);
  const words = item?.[2] ?? "";
  return item && amending.test(words) ? `${item[1] ?? ""}${heading(words)}` : line;
}

/** What the article is about, without the verb that changes it. */
function heading(words: string): string {
  const thing = words.replace(amending, "");
  return thing.charAt(0).toLocaleUpperCase("vi") + thing.slice(1);
}

function roman(n: number): string {
  const tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"][Math.floor(n / 10)] ?? "";
  return tens + (["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][n % 10] ?? "");
}

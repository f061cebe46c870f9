import pg from "pg";

/**
 * How PostgreSQL's values arrive in the program: exact numbers and days as text, moments as ISO text in UTC with all
 * their digits, whole numbers as numbers. Sessions run in UTC, so the text of a moment always ends in +00.
 */
const oid = { bigint: 20, date: 1082, timestamp: 1114, timestamptz: 1184, interval: 1186, numeric: 1700 } as const;
const arrayOid = { bigint: 1016, text: 1009, timestamp: 1115, date: 1182, timestamptz: 1185, numeric: 1231 } as const;

type Read = (value: string) => unknown;

const asText: Read = (value) => value;

/** With at least the three digits of Date.toISOString, so that a moment written by the program comes back as the same text. */
function asMoment(value: string): string {
  const match = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(value);
  if (match === null) return value; // infinity
  const [, day, time, fraction = ""] = match;
  return `${day}T${time}.${fraction.padEnd(3, "0")}Z`;
}

function asWholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error(`whole number beyond 2^53: ${value}`);
  return number;
}

// The driver's own list of type ids lacks the array types, which it reads all the same.
const arrayParser: (id: number, format: "text") => Read = pg.types.getTypeParser;

function each(read: Read): Read {
  const texts: Read = arrayParser(arrayOid.text, "text");
  return (value) => {
    const items = texts(value);
    return Array.isArray(items) ? items.map((item: unknown) => (typeof item === "string" ? read(item) : item)) : items;
  };
}

const parsers = new Map<number, Read>([
  [oid.bigint, asWholeNumber],
  [oid.date, asText],
  [oid.timestamp, asText],
  [oid.timestamptz, asMoment],
  [oid.interval, asText],
  [oid.numeric, asText],
  [arrayOid.bigint, each(asWholeNumber)],
  [arrayOid.date, each(asText)],
  [arrayOid.timestamp, each(asText)],
  [arrayOid.timestamptz, each(asMoment)],
  [arrayOid.numeric, each(asText)],
]);

export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(id: number, format?: "text" | "binary") {
    return parsers.get(id) ?? pg.types.getTypeParser(id, format ?? "text");
  },
};

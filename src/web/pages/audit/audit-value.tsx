import { isCalendarDay } from "#kernel/calendar-day.ts";
import { parsePeriod } from "#periods/rules/period-id.ts";
import { useFormat, useWords } from "../../language.tsx";

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const shownItems = 30;

/** The name of a field as people call it, else its own. */
export function useFieldName(): (field: string) => string {
  const names: Readonly<Record<string, string | undefined>> = useWords().people.audit.written.fields;
  return (field) => names[field] ?? field;
}

/** Words that other pages have for the codes that records hold: states, roles, kinds of bodies, measures. */
function useCodeName(): (field: string, code: string) => string | null {
  const { people, plans, reporting } = useWords();
  const { measures } = plans;
  const ofField: Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>> = {
    state: { ...plans.states, ...reporting.states },
    reasons: { ...reporting.reasons, ...people.audit.written.reasons },
    dueSource: people.audit.written.dueSources,
    role: people.roles,
    kind: people.kinds,
    level: people.levels,
    line: people.lines,
    measureKind: measures.kinds,
    direction: measures.directions,
    accumulation: measures.accumulations,
    frequency: measures.frequencies,
  };
  return (field, code) => ofField[field]?.[code] ?? null;
}

/** A value of a record as people write it: days, moments and periods in words, lists as lists. */
export function AuditValue({ field, value }: { readonly field: string; readonly value: unknown }) {
  const words = useWords().people.audit.written;
  const format = useFormat();
  const codeName = useCodeName();
  if (value === null || value === undefined || value === "") return <span className="muted">{words.none}</span>;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return <span className="num">{format.number(value)}</span>;
  if (Array.isArray(value)) return <AuditList field={field} items={value} />;
  if (typeof value === "object") return <AuditObject value={value} />;
  const text = String(value);
  if (uuid.test(text)) return <span className="num small muted">{text}</span>;
  if (isCalendarDay(text)) return <span className="num">{format.day(text)}</span>;
  if (instant.test(text)) return <span className="num">{format.instant(text)}</span>;
  if (field === "periodId" && parsePeriod(text).ok) return format.period(text);
  return <span className="audit-text">{codeName(field, text) ?? text}</span>;
}

function AuditList({ field, items }: { readonly field: string; readonly items: readonly unknown[] }) {
  const words = useWords().people.audit.written;
  const format = useFormat();
  if (items.length === 0) return <span className="muted">{words.none}</span>;
  return (
    <>
      {items.length > 3 ? <p className="small muted num">{words.count(format.number(items.length))}</p> : null}
      <ul className="audit-list">
        {items.slice(0, shownItems).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries of a kept record have no name but their place, and never move.
          <li key={index}>
            <AuditValue field={field} value={item} />
          </li>
        ))}
      </ul>
      {items.length > shownItems ? <p className="small muted">{words.more(format.number(items.length - shownItems))}</p> : null}
    </>
  );
}

/** A record inside a record: its name first, then the rest; ids that only the program needs are left out where there is a name. */
function AuditObject({ value }: { readonly value: object }) {
  const nameOf = useFieldName();
  const entries = Object.entries(value);
  const name = entries.find(([key]) => key === "name" || key === "text")?.[1];
  const isNamed = typeof name === "string" && name !== "";
  const rest = entries.filter(
    ([key, one]) => !(isNamed && (one === name || (typeof one === "string" && uuid.test(one)))) && key !== "name",
  );
  return (
    <>
      {isNamed ? <p className="strong">{name}</p> : null}
      {rest.map(([key, one]) => (
        <span key={key} className="audit-part">
          <span className="muted">{nameOf(key)}:</span> <AuditValue field={key} value={one} />
        </span>
      ))}
    </>
  );
}

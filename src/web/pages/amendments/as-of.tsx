import "../../amendments.css";
import { Button } from "@mantine/core";
import { isCalendarDay } from "#kernel/calendar-day.ts";
import { useAddress } from "../../components/address.ts";
import { DayField } from "../../components/day-field.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";

/** The day that the address asks for ("?ngay=2026-02-28"); null: today. */
export function useAsOf(): string | null {
  const day = useAddress().read("ngay");
  return isCalendarDay(day) ? day : null;
}

/** Says that a past day is looked at, and leads to another one or back to today. */
export function AsOfBanner() {
  const words = useFurtherWords().amendments.asOf;
  const format = useFormat();
  const { write } = useAddress();
  const { me } = useSession();
  const day = useAsOf();
  if (day === null) return null;
  return (
    <div className="notice blue as-of-banner" role="status">
      <span>{words.banner(format.day(day))}</span>
      <span className="as-of-form">
        <DayField
          aria-label={words.label}
          value={day}
          {...(me == null ? {} : { max: me.today })}
          onChange={(day) => isCalendarDay(day) && write({ ngay: day })}
        />
        <Button onClick={() => write({ ngay: null })}>{words.back}</Button>
      </span>
    </div>
  );
}

/** Opens the plan as it stood on a day. */
export function AsOfButton() {
  const words = useFurtherWords().amendments.asOf;
  const { write } = useAddress();
  const { me } = useSession();
  const day = useAsOf();
  if (day !== null || me == null) return null;
  return <Button onClick={() => write({ ngay: me.today })}>{words.label}</Button>;
}

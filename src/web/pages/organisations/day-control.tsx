import { Button } from "@mantine/core";
import { isCalendarDay } from "#kernel/calendar-day.ts";
import { useAddress } from "../../components/address.ts";
import { DayField } from "../../components/day-field.tsx";
import { useFurtherWords } from "../../language.tsx";

/** The day that the page is asked as of: kept in the address ("?ngay="), "" for today. */
export function useAskedDay(): string {
  const day = useAddress().read("ngay");
  return isCalendarDay(day) ? day : "";
}

export function DayControl() {
  const words = useFurtherWords().bodies.asOf;
  const { write } = useAddress();
  const day = useAskedDay();
  return (
    <span className="day-filter">
      <span className="small muted" aria-hidden="true">
        {words.label}
      </span>
      <DayField aria-label={words.label} value={day} onChange={(day) => write({ ngay: day })} />
      {day === "" ? null : <Button onClick={() => write({ ngay: null })}>{words.today}</Button>}
    </span>
  );
}

import { ActionIcon, TextInput, type TextInputProps } from "@mantine/core";
import { useRef, useState } from "react";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { useWords } from "../language.tsx";
import { Icon } from "./icon.tsx";
import { dayInField, dayTyped } from "./typed-day.ts";

type Props = Pick<TextInputProps, "label" | "aria-label" | "description" | "required" | "className"> & {
  /** "" while there is none. */
  readonly value: CalendarDay | "";
  readonly onChange: (day: CalendarDay | "") => void;
  readonly max?: CalendarDay | undefined;
};

/** A day as it is written here, the day before the month, whatever the language of the browser; typed or picked in its calendar. */
export function DayField({ value, onChange, max, ...field }: Props) {
  const words = useWords().shell.day;
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const calendar = useRef<HTMLInputElement>(null);
  const take = (text: string) => {
    setTyped(text);
    setWrong(false);
    const day = text.trim() === "" ? "" : dayTyped(text);
    if (day !== null && day !== value) onChange(day);
  };
  const leave = () => {
    if (typed !== null && typed.trim() !== "" && dayTyped(typed) === null) return setWrong(true);
    setTyped(null);
  };
  return (
    <TextInput
      {...field}
      className={`day-field ${field.className ?? ""}`}
      value={typed ?? dayInField(value)}
      placeholder={words.placeholder}
      error={isWrong ? words.wrong : undefined}
      autoComplete="off"
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={leave}
      rightSectionPointerEvents="all"
      rightSection={
        <>
          <ActionIcon variant="subtle" color="gray" aria-label={words.open} onClick={() => calendar.current?.showPicker()}>
            <Icon name="round" />
          </ActionIcon>
          <input
            ref={calendar}
            className="day-calendar"
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            {...(max === undefined ? {} : { max })}
            onChange={(event) => {
              setTyped(null);
              setWrong(false);
              onChange(event.currentTarget.value);
            }}
          />
        </>
      }
    />
  );
}

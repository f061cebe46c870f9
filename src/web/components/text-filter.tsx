import { CloseButton, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { useWords } from "../language.tsx";
import { Icon } from "./icon.tsx";

type Props = { readonly label: string; readonly value: string; readonly onChange: (text: string) => void };

const pause = 180;

/** Letters filter a list at once; the address follows when the typing rests, so that each letter is not a move of its own. */
export function TextFilter({ label, value, onChange }: Props) {
  const { shell } = useWords();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const wait = setTimeout(() => onChange(typed), pause);
    return () => clearTimeout(wait);
  }, [typed, value, onChange]);
  return (
    <TextInput
      className="text-filter"
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="search" />}
      rightSection={
        typed === "" ? null : (
          <CloseButton
            size="sm"
            aria-label={shell.clearFilter}
            onClick={() => {
              setTyped("");
              onChange("");
            }}
          />
        )
      }
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

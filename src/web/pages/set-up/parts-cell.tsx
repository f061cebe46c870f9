import { Button, Popover, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { SetUpIndicator } from "#reporting/contract-set-up.ts";
import { useFurtherWords, useWords } from "../../language.tsx";
import { editIndicators, type SetUpActs } from "./use-set-up.ts";

type Props = { readonly indicator: SetUpIndicator; readonly acts: SetUpActs };

/** What a ratio divides, by name; only a ratio has parts. */
export function PartsCell({ indicator, acts }: Props) {
  const words = useFurtherWords().setUp;
  const [isOpen, setOpen] = useState(false);
  const { measureKind, numeratorName, denominatorName, name } = indicator;
  if (measureKind !== "ratio") return null;
  const said = [numeratorName, denominatorName].filter((part) => part !== null).join(" / ");
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" width={360} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="quiet-button small parts-button"
          title={said}
          aria-label={words.of(said === "" ? words.notChosen : said, name)}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="clamp-2">{said === "" ? words.notChosen : said}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <PartsForm indicator={indicator} acts={acts} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function PartsForm({ indicator, acts, onDone }: Props & { readonly onDone: () => void }) {
  const { measures, assignment } = useWords().plans;
  const proposed = (field: string) => indicator.proposed.find((one) => one.field === field)?.value ?? "";
  const [numerator, setNumerator] = useState(indicator.numeratorName ?? proposed("numeratorName"));
  const [denominator, setDenominator] = useState(indicator.denominatorName ?? proposed("denominatorName"));
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  const save = (event: FormEvent) => {
    event.preventDefault();
    const set = { numeratorName: orNull(numerator), denominatorName: orNull(denominator) };
    void acts.change(editIndicators([indicator.id], set));
    onDone();
  };
  return (
    <form className="stack" onSubmit={save}>
      <TextInput
        label={measures.numerator}
        value={numerator}
        maxLength={500}
        onChange={(e) => setNumerator(e.currentTarget.value)}
      />
      <TextInput
        label={measures.denominator}
        value={denominator}
        maxLength={500}
        onChange={(e) => setDenominator(e.currentTarget.value)}
      />
      <Button type="submit">{assignment.saveNames}</Button>
    </form>
  );
}

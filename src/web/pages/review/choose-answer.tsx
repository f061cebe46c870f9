import { Button, Modal, Select } from "@mantine/core";
import { useState } from "react";
import type { Cascade } from "#review/contract-cascade.ts";
import { useFurtherWords, useWords } from "../../language.tsx";
import type { Pair } from "./pair-columns.tsx";

type Props = {
  readonly pair: Pair;
  readonly records: readonly (Cascade["ours"]["indicators"][number] | Cascade["ours"]["tasks"][number])[];
  readonly onChoose: (id: string) => Promise<void>;
  readonly onClose: () => void;
};

/** A person says which of our records answers the superior's, where the matcher found none or another. */
export function ChooseAnswer({ pair, records, onChoose, onClose }: Props) {
  const { shell } = useWords();
  const { review } = useFurtherWords();
  const words = review.cascade;
  const [chosen, setChosen] = useState<string | null>(pair.answer?.id ?? null);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    if (chosen === null) return;
    setBusy(true);
    await onChoose(chosen);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.chooseTitle(pair.name)}
      size="lg"
      closeButtonProps={{ "aria-label": shell.close }}
    >
      <div className="stack">
        <Select
          label={words.chooseLabel}
          data={records.map((one) => ({ value: one.id, label: `${one.position}. ${"name" in one ? one.name : one.text}` }))}
          value={chosen}
          onChange={setChosen}
          searchable
          limit={50}
          nothingFoundMessage={words.empty}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
        />
        <div className="row">
          <Button variant="filled" disabled={chosen === null} loading={isBusy} onClick={() => void save()}>
            {words.chooseSave}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </div>
    </Modal>
  );
}

import { Button } from "@mantine/core";
import type { SetUp, SetUpAct } from "#reporting/contract-set-up.ts";
import { Icon } from "../../components/icon.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import type { SetUpActs } from "./use-set-up.ts";

/** The last acts of the desk, the newest first, each with who did it and its undo. */
export function ActList({ desk, acts }: { readonly desk: SetUp; readonly acts: SetUpActs }) {
  const words = useFurtherWords().setUp.acts;
  return (
    <section className="card" aria-label={words.note}>
      <p className="pad t13 muted">{desk.acts.length === 0 ? words.none : words.note}</p>
      <ul className="plain-list act-list">
        {desk.acts.map((act) => (
          <ActLine key={act.id} act={act} onUndo={() => void acts.undo(act.id)} />
        ))}
      </ul>
    </section>
  );
}

function ActLine({ act, onUndo }: { readonly act: SetUpAct; readonly onUndo: () => void }) {
  const words = useFurtherWords().setUp.acts;
  const format = useFormat();
  const counts = words.counts(act.counts.indicators, act.counts.tasks);
  const what = counts === "" ? words.kinds[act.kind] : `${words.kinds[act.kind]}: ${counts}`;
  return (
    <li className="act-line">
      <span className="strong t13">{what}</span>
      <span className="small muted">{words.by(act.actor, format.localInstant(act.at))}</span>
      <span className="spring" />
      {act.isTakenBack ? (
        <span className="small muted">{words.takenBack}</span>
      ) : (
        <Button size="compact-sm" leftSection={<Icon name="undo" />} aria-label={words.undoOf(what)} onClick={onUndo}>
          {words.undo}
        </Button>
      )}
    </li>
  );
}

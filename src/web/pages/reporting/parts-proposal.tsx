import "../../plan-work.css";
import { Button } from "@mantine/core";
import type { PartsProposal as Proposal } from "#tasks/contract-subtasks.ts";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import type { TaskEntry } from "./draft.ts";
import { fillEmpty } from "./fill-empty.ts";

type Props = { readonly proposal: Proposal; readonly entry: TaskEntry; readonly onTake: (change: Partial<TaskEntry>) => void };

/** What the parts of a task say together; taken over by hand, into empty fields only. */
export function PartsProposal({ proposal, entry, onTake }: Props) {
  const { tasks } = useWords();
  const { subtasks: words } = useFurtherWords();
  const format = useFormat();
  const toast = useToast();
  const change = fillEmpty(entry, proposal);
  const percent = proposal.percent === null ? "" : format.number(proposal.percent);
  return (
    <div className="notice blue parts-proposal">
      <span>
        {words.proposal(format.number(proposal.done), format.number(proposal.parts))}{" "}
        <strong>{words.proposed(tasks.states[proposal.state], percent)}</strong>
      </span>
      {proposal.result === "" ? null : <span className="under kept-lines">{proposal.result}</span>}
      <span className="spring" />
      <Button
        disabled={Object.keys(change).length === 0}
        onClick={() => {
          onTake(change);
          toast(words.taken);
        }}
      >
        {words.take}
      </Button>
    </div>
  );
}

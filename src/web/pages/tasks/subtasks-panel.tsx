import { Button } from "@mantine/core";
import { useState } from "react";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { usePlanId } from "../plans/use-plan.ts";
import { OfferForm } from "./offer-form.tsx";
import { SubtaskStanding } from "./subtask-standing.tsx";
import { useSubtaskSteps, useSubtasks } from "./use-subtasks.ts";

/** In the details of a task: the parts that its lead gave out, and the form to give another. */
export function SubtasksPanel({ taskId }: { readonly taskId: string }) {
  const planId = usePlanId();
  const { subtasks: words } = useFurtherWords();
  const format = useFormat();
  const { data } = useSubtasks(planId);
  const { attempt } = useSubtaskSteps();
  const [isOpen, setOpen] = useState(false);
  if (data === undefined) return null;
  const parts = data.subtasks.filter((part) => part.taskId === taskId);
  const proposal = data.proposals.find((one) => one.taskId === taskId);
  const mayBreak = data.mayBreak.includes(taskId);
  if (parts.length === 0 && !mayBreak) return null;
  return (
    <>
      <dt>{words.title}</dt>
      <dd>
        {parts.length === 0 ? <span className="muted">{words.none}</span> : null}
        {proposal === undefined ? null : (
          <span className="under">{words.count(format.number(proposal.done), format.number(proposal.parts))}</span>
        )}
        <ul className="part-list">
          {parts.map((part) => (
            <li key={part.id}>
              <span className="strong-text">{part.text}</span>
              <span className="under">
                {[part.personName ?? "", part.organisationName, part.dueOn === null ? "" : format.day(part.dueOn)]
                  .filter((word) => word !== "")
                  .join(" · ")}
              </span>
              <SubtaskStanding part={part} />
              {part.allowed.includes("withdraw") ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => void attempt(`/api/subtasks/${part.id}/withdraw`, { revision: part.revision }, words.withdrawn)}
                >
                  {words.withdraw}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
        {mayBreak && !isOpen ? <Button onClick={() => setOpen(true)}>{words.breakDown}</Button> : null}
        {mayBreak && isOpen ? <OfferForm taskId={taskId} onClose={() => setOpen(false)} /> : null}
      </dd>
    </>
  );
}

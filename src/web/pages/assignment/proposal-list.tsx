import { Button } from "@mantine/core";
import { useState } from "react";
import type { BodyProposal } from "#plans/contract.ts";
import { Icon } from "../../components/icon.tsx";
import { SourceExcerpt } from "../../components/source-excerpt.tsx";
import { useWords } from "../../language.tsx";
import { MissingBody } from "./missing-body.tsx";

type Props = {
  readonly planId: string;
  readonly group: string;
  readonly proposals: readonly BodyProposal[];
  /** Everything here has a body: then nothing is proposed any more. */
  readonly isDone: boolean;
  /** The verb of the button with its count: "Giao 5 chỉ tiêu". */
  readonly action: string;
  readonly onAssign: (organisationId: string, name: string) => void;
};

const shownAtFirst = 3;

/** Who could answer for the group and why, in the plan's own words; one click assigns all of it. */
export function ProposalList({ planId, group, proposals, isDone, action, onAssign }: Props) {
  const words = useWords().plans.assignment;
  const [isWhole, setWhole] = useState(false);
  if (proposals.length === 0) return isDone ? null : <p className="muted t13">{words.noProposal}</p>;
  const shown = isWhole ? proposals : proposals.slice(0, shownAtFirst);
  return (
    <>
      <ul className="proposals">
        {shown.map((proposal, index) => (
          <Proposal
            key={proposal.organisationId ?? proposal.name}
            planId={planId}
            proposal={proposal}
            label={words.assignTo(action, proposal.name, group)}
            action={action}
            isFirst={index === 0}
            onAssign={onAssign}
          />
        ))}
      </ul>
      {proposals.length > shownAtFirst ? (
        <button type="button" className="quiet-button t13" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          {isWhole ? words.fewer : words.more(proposals.length - shownAtFirst)}
        </button>
      ) : null}
    </>
  );
}

type ProposalProps = {
  readonly planId: string;
  readonly proposal: BodyProposal;
  readonly label: string;
  readonly action: string;
  readonly isFirst: boolean;
  readonly onAssign: Props["onAssign"];
};

function Proposal({ planId, proposal, label, action, isFirst, onAssign }: ProposalProps) {
  const words = useWords().plans.assignment;
  const [isOpen, setOpen] = useState(false);
  const { organisationId, name, reason, quote, place } = proposal;
  const hasMore = place !== null || (quote !== null && quote !== name);
  return (
    <li className="proposal">
      <div className="proposal-line">
        <div>
          <span className="strong">{name}</span>
          <span className="under">
            {words.reasons[reason]}
            {hasMore ? (
              <button type="button" className="quiet-button small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                {isOpen ? words.quoteHide : words.quote}
              </button>
            ) : null}
          </span>
        </div>
        {organisationId === null ? (
          <MissingBody name={name} onCreated={(body) => onAssign(body.id, body.name)} />
        ) : (
          <Button
            variant={isFirst ? "filled" : "default"}
            leftSection={<Icon name="check" />}
            aria-label={label}
            onClick={() => onAssign(organisationId, name)}
          >
            {action}
          </Button>
        )}
      </div>
      {isOpen && place === null && quote !== null ? (
        <blockquote className="proposal-quote">
          <q>{quote}</q>
        </blockquote>
      ) : null}
      {isOpen && place !== null ? <SourceExcerpt planId={planId} place={place} around={1} /> : null}
    </li>
  );
}

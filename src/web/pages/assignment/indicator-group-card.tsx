import { Button } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { groupBy } from "#kernel/group-by.ts";
import type { Assignment, IndicatorRow } from "#plans/contract.ts";
import { useWords } from "../../language.tsx";
import { DeskCard, keepFocus } from "./desk-card.tsx";
import { GroupMeasure } from "./group-measure.tsx";
import { IndicatorOverrides } from "./indicator-overrides.tsx";
import { hasBody, isMeasured } from "./measure-summary.ts";
import { OtherBody } from "./other-body.tsx";
import { ProposalList } from "./proposal-list.tsx";
import type { Assign } from "./use-assign.ts";

type Props = {
  readonly planId: string;
  readonly group: Assignment["indicatorGroups"][number];
  /** The names of numerators and denominators that are set. */
  readonly rows: ReadonlyMap<string, IndicatorRow>;
  readonly assign: Assign;
  readonly accept?: ReactNode;
};

/** One group of indicators: who answers for it, how it is measured, and each of them by itself. */
export function IndicatorGroupCard({ planId, group, rows, assign, accept }: Props) {
  const { plans, evaluation } = useWords();
  const words = plans.assignment;
  const headingId = useId();
  const [isEach, setEach] = useState(false);
  const name = group.groupTitle ?? evaluation.groups[group.group];
  const { indicators, proposals } = group;
  const open = indicators.filter((one) => !hasBody(one));
  const unmeasured = indicators.filter((one) => !isMeasured(one));
  const meant = open.length === 0 ? indicators : open;
  const action = open.length === 0 ? words.assignAllIndicators(meant.length) : words.assignOpenIndicators(meant.length);
  const give = (organisationId: string) => void keepFocus(headingId, assign.assignIndicators(meant, [organisationId]));
  const reporters = proposals.filter((one) => one.reason === "reporting-clause" && one.organisationId !== null);
  return (
    <DeskCard
      headingId={headingId}
      name={name}
      doubts={[
        open.length === 0 ? "" : words.openBodies(open.length, indicators.length),
        unmeasured.length === 0 ? "" : words.openMeasures(unmeasured.length, indicators.length),
      ]}
      accept={accept}
      eachWord={words.each(indicators.length)}
      isEach={isEach}
      onEach={() => setEach(!isEach)}
      each={<IndicatorOverrides group={name} indicators={indicators} rows={rows} assign={assign} />}
    >
      <section className="desk-part" aria-label={words.of(words.bodies, name)}>
        <h4>{words.bodies}</h4>
        <Current bodies={indicators.flatMap((one) => one.responsible)} />
        <ProposalList
          planId={planId}
          group={name}
          proposals={proposals}
          isDone={open.length === 0}
          action={action}
          onAssign={give}
        />
        {reporters.length > 1 ? (
          <Button
            onClick={() =>
              void assign.assignIndicators(
                meant,
                reporters.flatMap((one) => (one.organisationId === null ? [] : [one.organisationId])),
              )
            }
          >
            {words.assignEveryReporter(reporters.length)}
          </Button>
        ) : null}
        <OtherBody
          label={words.of(words.otherBody, name)}
          action={action}
          spokenAction={(body) => words.assignTo(action, body, name)}
          onAssign={give}
        />
      </section>
      <GroupMeasure group={name} indicators={indicators} assign={assign} />
    </DeskCard>
  );
}

/** Who answers for members of the group already, and for how many. */
export function Current({ bodies }: { readonly bodies: readonly { readonly name: string }[] }) {
  const words = useWords().plans.assignment;
  if (bodies.length === 0) return null;
  const names = [...groupBy(bodies, (body) => body.name)].map(([name, all]) => words.currentOne(name, all.length));
  return <p className="t13 muted">{words.current(names.join("; "))}</p>;
}

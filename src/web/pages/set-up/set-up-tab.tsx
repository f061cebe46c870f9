import "../../records.css";
import "../../assignment.css";
import "../../set-up.css";
import { SegmentedControl } from "@mantine/core";
import { useRef, useState } from "react";
import type { SetUp } from "#reporting/contract-set-up.ts";
import { useAddress } from "../../components/address.ts";
import { LoadFailed, Loading, RefusalNotice } from "../../components/states.tsx";
import { useFurtherWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { usePlanId } from "../plans/use-plan.ts";
import { OpenRoundForm } from "../reporting/open-round-form.tsx";
import { ActList } from "./act-list.tsx";
import { CopyPart } from "./copy-part.tsx";
import { GroupsPart } from "./groups-part.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { PeopleCard } from "./people-card.tsx";
import { RouteCard } from "./route-card.tsx";
import { RulesCard } from "./rules-card.tsx";
import { SetUpChecks } from "./set-up-checks.tsx";
import { type Part, partNamed, partNames, parts } from "./set-up-parts.ts";
import { TaskTable } from "./task-table.tsx";
import { type SetUpActs, useSetUp, useSetUpActs } from "./use-set-up.ts";
import { WordsPart } from "./words-part.tsx";

/** What the plan needs before its first round, in one place: what is missing, what is proposed, and the acts that set it. */
export function SetUpTab() {
  const planId = usePlanId();
  const query = useSetUp(planId);
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  return <Desk planId={planId} desk={query.data} />;
}

function Desk({ planId, desk }: { readonly planId: string; readonly desk: SetUp }) {
  const { parts: words } = useFurtherWords().setUp;
  const { read, write } = useAddress();
  const { me } = useSession();
  const acts = useSetUpActs(planId);
  const [isOpening, setOpening] = useState(false);
  const part = partNamed(read("phan"));
  const bar = useRef<HTMLDivElement>(null);
  const go = (next: string, missing: string | null) => write({ phan: next === parts.groups ? null : next, thieu: missing });
  // A point of the checklist leads to its rows, which stand below what is in sight.
  const jump = (next: string, missing: string | null) => {
    go(next, missing);
    bar.current?.scrollIntoView({ block: "start" });
  };
  return (
    <>
      <SetUpChecks planId={planId} desk={desk} acts={acts} onGo={jump} onOpenRound={() => setOpening(true)} />
      {isOpening ? <OpenRoundForm planId={planId} today={me?.today ?? ""} opened={[]} onClose={() => setOpening(false)} /> : null}
      <div className="set-up-parts" ref={bar}>
        <SegmentedControl
          size="xs"
          aria-label={words.label}
          value={part}
          onChange={(next) => {
            const chosen = partNames.find((one) => one === next);
            if (chosen !== undefined) go(parts[chosen], null);
          }}
          data={partNames.map((one) => ({ value: one, label: words[one] }))}
        />
      </div>
      <RefusalNotice error={acts.error} />
      <PartOfDesk
        part={part}
        planId={planId}
        desk={desk}
        acts={acts}
        missing={read("thieu")}
        onAll={() => write({ thieu: null })}
      />
    </>
  );
}

type PartProps = {
  readonly part: Part;
  readonly planId: string;
  readonly desk: SetUp;
  readonly acts: SetUpActs;
  readonly missing: string;
  readonly onAll: () => void;
};

function PartOfDesk({ part, planId, desk, acts, missing, onAll }: PartProps) {
  switch (part) {
    case "indicators":
      return <IndicatorTable desk={desk} acts={acts} missing={missing} onAll={onAll} />;
    case "tasks":
      return <TaskTable desk={desk} acts={acts} missing={missing} onAll={onAll} />;
    case "words":
      return <WordsPart planId={planId} desk={desk} acts={acts} />;
    case "reporting":
      return (
        <>
          <RulesCard planId={planId} desk={desk} acts={acts} />
          <RouteCard desk={desk} acts={acts} />
          <PeopleCard desk={desk} acts={acts} />
        </>
      );
    case "copy":
      return <CopyPart planId={planId} desk={desk} acts={acts} />;
    case "acts":
      return <ActList desk={desk} acts={acts} />;
    default:
      return <GroupsPart planId={planId} desk={desk} acts={acts} />;
  }
}

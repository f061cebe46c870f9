import { Button } from "@mantine/core";
import type { MilestoneLine } from "#review/contract-cascade.ts";
import { type CoverageName, coverageMarks, type TaskCoverageName, taskCoverageMarks } from "#text/coverage-marks.ts";
import { StatusChip } from "../../components/status.tsx";
import type { Column } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { Aims, Milestones } from "./milestones.tsx";
import type { LinkDecision } from "./use-cascade.ts";

export type Pair = {
  readonly superiorId: string;
  readonly name: string;
  readonly unit: string | null;
  readonly aims: readonly MilestoneLine["superior"][];
  readonly dueOn: string | null;
  readonly milestones: readonly MilestoneLine[];
  readonly daysLater: number | null;
  readonly answer: {
    readonly id: string;
    readonly name: string;
    readonly dueOn: string | null;
    readonly state: "proposed" | "confirmed" | "rejected";
    readonly score: string | null;
    readonly isCounted: boolean;
  } | null;
} & (
  | { readonly kind: "indicator"; readonly coverage: CoverageName }
  | { readonly kind: "task"; readonly coverage: TaskCoverageName }
);

/** What the reader may do with a row; null for whoever only reads. */
export type PairActs = {
  readonly decide: (links: readonly LinkDecision[]) => Promise<void>;
  readonly choose: (pair: Pair) => void;
} | null;

export function CoverageChip({ coverage }: { readonly coverage: CoverageName }) {
  const words = useFurtherWords().review.cascade;
  return <StatusChip mark={coverageMarks[coverage]} word={words.coverage[coverage]} />;
}

function PairChip({ pair }: { readonly pair: Pair }) {
  const words = useFurtherWords().review.cascade;
  if (pair.kind === "indicator") return <CoverageChip coverage={pair.coverage} />;
  return <StatusChip mark={taskCoverageMarks[pair.coverage]} word={words.taskCoverage[pair.coverage]} />;
}

function Named({ text }: { readonly text: string }) {
  return (
    <span className="clamp-2" title={text}>
      {text}
    </span>
  );
}

function OurAnswer({ pair }: { readonly pair: Pair }) {
  const words = useFurtherWords().review.cascade;
  const { answer } = pair;
  if (answer === null) return <span className="muted">{words.noAnswer}</span>;
  return (
    <span className={answer.isCounted ? undefined : "muted"}>
      <Named text={answer.name} />
    </span>
  );
}

function LinkCell({ pair, acts }: { readonly pair: Pair; readonly acts: PairActs }) {
  const words = useFurtherWords().review.cascade;
  const format = useFormat();
  const { answer, superiorId } = pair;
  const decide = (state: LinkDecision["state"]) =>
    answer === null ? undefined : void acts?.decide([{ id: answer.id, superiorId, state }]);
  const score = answer?.score == null ? null : format.number(answer.score, 2);
  return (
    <div className="link-cell">
      {answer === null ? null : (
        <span className="small muted">
          {words.linkStates[answer.state]}
          {score === null || answer.state === "confirmed"
            ? null
            : `, ${answer.isCounted ? words.likeness(score) : words.doubtful(score)}`}
        </span>
      )}
      {acts === null ? null : (
        <span className="row row-wrap no-print">
          {answer?.state === "proposed" ? (
            <Button size="compact-xs" aria-label={`${words.superiors.confirm}: ${pair.name}`} onClick={() => decide("confirmed")}>
              {words.superiors.confirm}
            </Button>
          ) : null}
          {answer === null ? null : (
            <Button size="compact-xs" aria-label={`${words.superiors.reject}: ${pair.name}`} onClick={() => decide("rejected")}>
              {words.superiors.reject}
            </Button>
          )}
          <Button size="compact-xs" aria-label={`${words.choose}: ${pair.name}`} onClick={() => acts.choose(pair)}>
            {words.choose}
          </Button>
        </span>
      )}
    </div>
  );
}

function useEnds(acts: PairActs): { readonly first: Column<Pair>; readonly last: readonly Column<Pair>[] } {
  const { columns } = useFurtherWords().review.cascade;
  return {
    first: { key: "superior", header: columns.superior, width: "auto", cell: (pair) => <Named text={pair.name} /> },
    last: [
      { key: "state", header: columns.state, width: 130, cell: (pair) => <PairChip pair={pair} /> },
      { key: "link", header: columns.link, width: 190, cell: (pair) => <LinkCell pair={pair} acts={acts} /> },
    ],
  };
}

export function useIndicatorColumns(acts: PairActs): Column<Pair>[] {
  const { columns } = useFurtherWords().review.cascade;
  const { first, last } = useEnds(acts);
  return [
    first,
    { key: "aims", header: columns.superiorTargets, width: 120, cell: (pair) => <Aims aims={pair.aims} /> },
    { key: "ours", header: columns.ours, width: 210, cell: (pair) => <OurAnswer pair={pair} /> },
    {
      key: "milestones",
      header: columns.milestones,
      width: 190,
      cell: (pair) => <Milestones milestones={pair.milestones} unit={pair.unit} />,
    },
    ...last,
  ];
}

export function useTaskColumns(acts: PairActs): Column<Pair>[] {
  const words = useFurtherWords().review.cascade;
  const format = useFormat();
  const { first, last } = useEnds(acts);
  const day = (on: string | null) => (on === null ? <span className="muted">{words.noDay}</span> : format.day(on));
  return [
    first,
    {
      key: "asked",
      header: words.columns.superiorDue,
      width: 120,
      cell: (pair) => <span className="num">{day(pair.dueOn)}</span>,
    },
    { key: "ours", header: words.columns.ours, width: 300, cell: (pair) => <OurAnswer pair={pair} /> },
    {
      key: "due",
      header: words.columns.due,
      width: 150,
      cell: (pair) =>
        pair.answer === null ? null : (
          <span className="num">
            {day(pair.answer.dueOn)}
            {pair.daysLater === null ? null : <span className="under">{words.daysLater(format.number(pair.daysLater))}</span>}
          </span>
        ),
    },
    ...last,
  ];
}

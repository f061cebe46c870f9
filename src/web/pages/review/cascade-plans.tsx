import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { CascadePlans as Plans } from "#review/contract-cascade.ts";
import { coverageOrder } from "#text/coverage-marks.ts";
import { useAddress } from "../../components/address.ts";
import { FilterChip } from "../../components/filter-chip.tsx";
import { Icon } from "../../components/icon.tsx";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFurtherWords } from "../../language.tsx";
import { Aims, Milestones } from "./milestones.tsx";
import { CoverageChip } from "./pair-columns.tsx";
import { useCascadePlans } from "./use-cascade.ts";

type Row = Plans["plans"][number];
type Props = { readonly planId: string; readonly indicatorId: string; readonly onBack: () => void };

/** One indicator of the plan, plan by plan: who promises less comes first. */
export function CascadePlans({ planId, indicatorId, onBack }: Props) {
  const words = useFurtherWords().review.cascade;
  const { read, write } = useAddress();
  const query = useCascadePlans(planId, indicatorId);
  const columns = useColumns();
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const { superior, plans } = query.data;
  const chosen = read("kq");
  const items: TableItem<Row>[] = coverageOrder
    .flatMap((coverage) => plans.filter((row) => row.coverage === coverage))
    .filter((row) => chosen === "" || row.coverage === chosen)
    .map((row) => ({ kind: "row", key: row.plan.planId, row }));
  return (
    <>
      <div className="toolbar">
        <Button leftSection={<Icon name="back" />} onClick={onBack}>
          {words.back}
        </Button>
        {coverageOrder.map((name) => {
          const count = plans.filter((row) => row.coverage === name).length;
          const isOn = chosen === name;
          return count === 0 && !isOn ? null : (
            <FilterChip
              key={name}
              isOn={isOn}
              onClick={() => write({ kq: isOn ? null : name })}
              word={words.coverage[name]}
              count={count}
            />
          );
        })}
      </div>
      <section className="card">
        <header>
          <h2>{superior.name}</h2>
        </header>
        <div className="pad">
          <Aims aims={superior.aims} />
        </div>
        <VirtualTable caption={superior.name} columns={columns} items={items} minWidth={900} stacksOnPhone />
      </section>
    </>
  );
}

function useColumns(): Column<Row>[] {
  const words = useFurtherWords().review.cascade;
  const { planColumns } = words;
  return [
    {
      key: "plan",
      header: planColumns.plan,
      width: "auto",
      cell: ({ plan }) => (
        <>
          <Link className="row-link strong" to="/ke-hoach/$planId/cap-tren" params={{ planId: plan.planId }}>
            {plan.organisationName}
          </Link>
          <span className="under">{plan.documentNumber ?? plan.title}</span>
        </>
      ),
    },
    { key: "state", header: planColumns.state, width: 160, cell: (row) => <CoverageChip coverage={row.coverage} /> },
    {
      key: "ours",
      header: planColumns.ours,
      width: 300,
      cell: ({ answer }) =>
        answer === null ? (
          <span className="muted">{words.noAnswer}</span>
        ) : (
          <span className="clamp-2" title={answer.ours.name}>
            {answer.ours.name}
          </span>
        ),
    },
    {
      key: "milestones",
      header: planColumns.milestones,
      width: 260,
      cell: ({ answer }) => (answer === null ? null : <Milestones milestones={answer.milestones} unit={answer.ours.unit} />),
    },
  ];
}

import { Link } from "@tanstack/react-router";
import type { FollowingRow } from "#plans/contract-definitions.ts";
import { targetLabel } from "#text/target-label.ts";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useAllWords, useFormat, useLanguage } from "../../language.tsx";

/** The indicators of all readable plans that follow the definition, in the plan's own words. */
export function FollowingTable({ indicators }: { readonly indicators: readonly FollowingRow[] }) {
  const { language } = useLanguage();
  const all = useAllWords();
  const words = all.definitions;
  const format = useFormat();
  const columns: Column<FollowingRow>[] = [
    {
      key: "name",
      header: words.indicator,
      width: "auto",
      cell: (one) => (
        <Link className="row-link clamp-2" to="/chi-tieu/$indicatorId" params={{ indicatorId: one.id }} title={one.name}>
          {one.name}
        </Link>
      ),
    },
    {
      key: "plan",
      header: words.plan,
      width: 260,
      cell: (one) => (
        <span className="stack-tight">
          <Link className="inline-link clamp-2" to="/ke-hoach/$planId" params={{ planId: one.planId }} title={one.planTitle}>
            {one.documentNumber ?? one.planTitle}
          </Link>
          <span className="small muted clamp-2">
            {[
              one.organisationName,
              one.issuedOn === null ? "" : format.day(one.issuedOn),
              one.planState === "in-force" ? "" : all.plans.states[one.planState],
            ]
              .filter(Boolean)
              .join(", ")}
          </span>
        </span>
      ),
    },
    {
      key: "targets",
      header: words.targets,
      width: 230,
      cell: (one) => (
        <ul className="aims">
          {one.targets.map((target, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two targets of one milestone may read the same; the list never changes in place.
            <li key={at}>
              <span className="muted num">
                {target.milestoneTo === null ? target.milestoneYear : `${target.milestoneYear}–${target.milestoneTo}`}
              </span>{" "}
              <span className="clamp-2">{targetLabel(target, language)}</span>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  const items = indicators.map((row) => ({ kind: "row" as const, key: row.id, row }));
  return (
    <div className="card">
      <header>
        <h2>{words.following}</h2>
        <span className="muted num">{format.number(indicators.length)}</span>
      </header>
      {indicators.length === 0 ? (
        <p className="pad muted t13">{words.followingEmpty}</p>
      ) : (
        <VirtualTable caption={words.following} columns={columns} items={items} minWidth={680} height="480px" stacksOnPhone />
      )}
    </div>
  );
}

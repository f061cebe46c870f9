import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { PlanSummary } from "#plans/contract.ts";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { useAsOf } from "../amendments/as-of.tsx";

const active = { exact: true, includeSearch: false };

/** The parts of a plan, each with how much it holds; assignment only for whoever may assign. */
export function PlanTabs({ plan }: { readonly plan: PlanSummary }) {
  const { plans } = useWords();
  const { planLinks, amendments, review, definitions } = useFurtherWords();
  const words = plans.page.tabs;
  const format = useFormat();
  const { pathname } = useLocation();
  const bar = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone the tab of the new address is brought into sight.
  useEffect(() => {
    bar.current?.querySelector('[data-status="active"]')?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  const day = useAsOf();
  const search = day === null ? {} : { ngay: day };
  const unassigned = plan.unassignedIndicators + plan.unassignedTasks;
  const tabs = [
    { to: "/ke-hoach/$planId", word: words.overview, count: null },
    { to: "/ke-hoach/$planId/chi-tieu", word: words.indicators, count: plan.indicatorCount },
    { to: "/ke-hoach/$planId/nhiem-vu", word: words.tasks, count: plan.taskCount },
    ...(plan.indicatorCount > 0 && plan.taskCount > 0
      ? [{ to: "/ke-hoach/$planId/lien-ket", word: planLinks.tab, count: null } as const]
      : []),
    ...(plan.allowed.includes("assign")
      ? [{ to: "/ke-hoach/$planId/phan-cong", word: words.assignment, count: unassigned === 0 ? null : unassigned } as const]
      : []),
    { to: "/ke-hoach/$planId/gan-danh-muc", word: definitions.links.tab, count: null },
    { to: "/ke-hoach/$planId/ky-bao-cao", word: words.rounds, count: null },
    { to: "/ke-hoach/$planId/cap-tren", word: review.cascade.tab, count: null },
    { to: "/ke-hoach/$planId/chat-luong", word: review.plan.tab, count: null },
    { to: "/ke-hoach/$planId/van-ban", word: words.document, count: null },
    { to: "/ke-hoach/$planId/sua-doi", word: amendments.tab, count: null },
  ] as const;
  return (
    <nav className="tabs" aria-label={words.label} ref={bar}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} params={{ planId: plan.id }} search={search} className="tab" activeOptions={active}>
          {tab.word}
          {tab.count === null ? null : <span className="num">{format.number(tab.count)}</span>}
        </Link>
      ))}
    </nav>
  );
}

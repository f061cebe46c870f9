import { Link, type LinkProps } from "@tanstack/react-router";
import { Due } from "../../components/due.tsx";
import { Icon } from "../../components/icon.tsx";
import { useFormat, useWords } from "../../language.tsx";
import type { WorkItem } from "./work-groups.ts";

function useTarget(item: WorkItem): LinkProps {
  // "mo" opens the task in its plan, with its source beside it.
  const opened = item.taskId === null ? {} : { mo: item.taskId };
  if (item.roundId === null) return { to: "/ke-hoach/$planId/nhiem-vu", params: { planId: item.planId }, search: opened };
  const params = { roundId: item.roundId, organisationId: item.organisationId };
  // "o" (ô) opens the form at its first empty cell.
  const search = item.kind === "owed" || item.kind === "returned" ? { o: "dau" } : {};
  return { to: "/ky-bao-cao/$roundId/don-vi/$organisationId", params, search };
}

/** One thing to do: what, where it belongs, until when, and one button that goes straight there. */
export function WorkLine({
  item,
  today,
  isFirst,
}: {
  readonly item: WorkItem;
  readonly today: string;
  readonly isFirst: boolean;
}) {
  const { reporting } = useWords();
  const words = reporting.work;
  const format = useFormat();
  const target = useTarget(item);
  const period = format.period(item.periodId);
  const isTask = item.roundId === null;
  const title = isTask ? item.title : titleOf();
  const context = [
    isTask ? item.planTitle : item.title,
    isTask ? item.organisationName : item.title === item.planTitle ? "" : item.planTitle,
    item.owed === null || item.owed === 0 ? "" : words.filled(format.number(item.filled ?? 0), format.number(item.owed)),
  ].filter((part) => part !== "");
  return (
    <li className="work-line">
      <Icon name={isTask ? "task" : "report"} />
      <div className="work-what">
        <p className="work-title clamp-2" title={title}>
          {title}
        </p>
        <p className="small muted clamp-2" title={context.join(" · ")}>
          {context.join(" · ")}
        </p>
        {item.quote === null ? null : <p className="t13 work-quote">{words.quote(item.quote)}</p>}
      </div>
      <Due day={item.dueOn} today={today} />
      <Link {...target} className={`button-link ${isFirst ? "filled" : ""}`} aria-label={`${actionWord()}: ${title}`}>
        {actionWord()}
      </Link>
    </li>
  );

  function titleOf(): string {
    if (item.kind === "to-sign") return words.sign(period, item.organisationName);
    if (item.kind === "to-approve") return words.approve(period, item.organisationName);
    return words.report(period, item.organisationName);
  }
  function actionWord(): string {
    if (isTask) return words.actions.task;
    if (item.kind === "returned") return words.actions.correct;
    if (item.kind === "to-sign") return words.actions.sign;
    if (item.kind === "to-approve") return words.actions.approve;
    return (item.filled ?? 0) > 0 ? words.actions.goOn : words.actions.begin;
  }
}

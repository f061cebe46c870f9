import "../../amendments.css";
import { Button, Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { historyAnswer, type RecordHistory, type TargetVersionRow } from "#plans/contract-amendments.ts";
import { targetLabel } from "#text/target-label.ts";
import { get, withQuery } from "../../api.ts";
import { Icon } from "../../components/icon.tsx";
import { useOrganisations } from "../../components/organisation-select.tsx";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { usePlanId } from "../plans/use-plan.ts";
import { useValueWords } from "./field-words.ts";

type Props = { readonly subject: "indicator" | "task"; readonly recordId: string };

/** What became of one record, in one click: versions, decisions, who did what. */
export function RecordHistoryButton({ subject, recordId }: Props) {
  const words = useFurtherWords().amendments.history;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" leftSection={<Icon name="clock" />} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {isOpen ? <HistoryDrawer subject={subject} recordId={recordId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function HistoryDrawer({ subject, recordId, onClose }: Props & { readonly onClose: () => void }) {
  const { shell } = useWords();
  const { amendments } = useFurtherWords();
  const planId = usePlanId();
  const query = useQuery({
    queryKey: ["history", planId, subject, recordId],
    queryFn: () => get(withQuery(`/api/plans/${planId}/history`, { subject, recordId }), historyAnswer),
  });
  return (
    <Drawer opened onClose={onClose} title={amendments.history.title} closeButtonProps={{ "aria-label": shell.close }}>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
      {query.data === undefined ? null : <History history={query.data} subject={subject} />}
    </Drawer>
  );
}

function History({ history, subject }: { readonly history: RecordHistory; readonly subject: Props["subject"] }) {
  const words = useFurtherWords().amendments.history;
  return (
    <div className="stack">
      {history.targets.length === 0 ? null : (
        <section aria-label={words.targets}>
          <h3 className="t13">{words.targets}</h3>
          <ul className="fault-list">
            {history.targets.map((version) => (
              <TargetVersion key={`${version.milestoneYear} ${version.position} ${version.version}`} version={version} />
            ))}
          </ul>
        </section>
      )}
      <section aria-label={words.decisions}>
        <h3 className="t13">{words.decisions}</h3>
        {history.decisions.length === 0 ? <p className="t13 muted">{words.noDecisions}</p> : null}
        <ul className="fault-list">
          {history.decisions.map((one) => (
            <Decision key={`${one.amendmentId}`} decision={one} subject={subject} />
          ))}
        </ul>
      </section>
      <AuditLines audit={history.audit} />
    </div>
  );
}

function TargetVersion({ version }: { readonly version: TargetVersionRow }) {
  const words = useFurtherWords().amendments.history;
  const format = useFormat();
  const { milestoneYear, milestoneTo, effectiveOn, decisionNumber, recordedBy, withdrawn } = version;
  const years = milestoneTo === null ? String(milestoneYear) : `${milestoneYear}–${milestoneTo}`;
  const origin = decisionNumber === null ? words.original : words.byDecision(decisionNumber);
  const since = effectiveOn === null ? "" : `, ${words.from(format.day(effectiveOn))}`;
  const by = recordedBy === null ? "" : `, ${recordedBy}`;
  return (
    <li>
      <span className="strong">{`${years}: ${withdrawn ? words.withdrawn : targetLabel(version, format.language)}`}</span>
      <span className="under">{`${origin}${since}${by}`}</span>
    </li>
  );
}

function Decision({
  decision,
  subject,
}: {
  readonly decision: RecordHistory["decisions"][number];
  readonly subject: Props["subject"];
}) {
  const { amendments } = useFurtherWords();
  const format = useFormat();
  const organisations = useOrganisations();
  const wordsOf = useValueWords((id) => organisations.find((body) => body.id === id)?.name ?? null);
  const { number, effectiveOn, appliedBy, action, before, after } = decision;
  const fields = action === "change" ? Object.keys(after ?? {}) : [];
  return (
    <li>
      <span className="strong">{`${amendments.actions[action]}: ${number ?? amendments.unnamed}`}</span>
      <span className="under">
        {`${amendments.history.from(format.day(effectiveOn))}${appliedBy === null ? "" : `, ${appliedBy}`}`}
      </span>
      {fields.map((field) => (
        <div key={field}>
          <span className="muted">{`${amendments.fieldName(field)}: `}</span>
          <span className="change-was">{wordsOf(subject, field, before?.[field])}</span>
          {" → "}
          <span className="change-will">{wordsOf(subject, field, after?.[field])}</span>
        </div>
      ))}
    </li>
  );
}

function AuditLines({ audit }: { readonly audit: RecordHistory["audit"] }) {
  const { people } = useWords();
  const { amendments } = useFurtherWords();
  const format = useFormat();
  return (
    <section aria-label={amendments.history.audit}>
      <h3 className="t13">{amendments.history.audit}</h3>
      {audit.length === 0 ? <p className="t13 muted">{amendments.history.noAudit}</p> : null}
      <ul className="fault-list">
        {audit.map((record) => (
          <li key={record.id}>
            {people.audit.operationName(record.operation)}
            <span className="under">{`${format.localInstant(record.recordedAt)}, ${record.actor}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

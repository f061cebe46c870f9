import "../../amendments.css";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { AmendableRecord, AmendmentDetail, ChangeRow } from "#plans/contract-amendments.ts";
import { useOrganisations } from "../../components/organisation-select.tsx";
import { LoadFailed, Loading, RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFurtherWords } from "../../language.tsx";
import { usePlanId } from "../plans/use-plan.ts";
import { AmendmentHead } from "./amendment-head.tsx";
import { ChangeList } from "./change-list.tsx";
import { CheckCard } from "./check-card.tsx";
import { DecisionCard } from "./decision-card.tsx";
import { type EditedRecord, editedGroup, newRecord } from "./draft-values.ts";
import { RecordChooser } from "./record-chooser.tsx";
import { RecordEditor } from "./record-editor.tsx";
import { useAmendable, useAmendment, useAmendmentId, useDraftStep } from "./use-amendments.ts";

/** One amendment: its decision, its changes, its check; while it is a draft all of them can be edited here. */
export function AmendmentPage() {
  const query = useAmendment(useAmendmentId());
  const planId = usePlanId();
  const words = useFurtherWords().amendments;
  const records = useAmendable(planId);
  if (query.isPending || records.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  if (records.isError) return <LoadFailed error={records.error} retry={() => void records.refetch()} />;
  return (
    <div className="stack">
      <p className="crumbs">
        <Link className="inline-link" to="/ke-hoach/$planId/sua-doi" params={{ planId }}>
          {words.back}
        </Link>
      </p>
      <Amendment detail={query.data} records={records.data.records} bodies={records.data.bodies} />
    </div>
  );
}

type Props = {
  readonly detail: AmendmentDetail;
  readonly records: readonly AmendableRecord[];
  readonly bodies: Readonly<Record<string, string>>;
};

type Editing = { readonly title: string; readonly records: readonly EditedRecord[]; readonly key: string };

function Amendment({ detail, records, bodies }: Props) {
  const words = useFurtherWords().amendments;
  const organisations = useOrganisations();
  const toast = useToast();
  const step = useDraftStep(detail);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [error, setError] = useState<unknown>(null);
  const nameOf = (id: string) => bodies[id] ?? organisations.find((body) => body.id === id)?.name ?? null;
  const bodyCalled = (name: string) => organisations.find((body) => body.name === name)?.id ?? null;
  const open = (record: Pick<AmendableRecord, "subject" | "id" | "label">) =>
    setEditing({ title: record.label, key: `${record.subject}/${record.id}`, records: editedGroup(record, records, detail) });
  const edit = ({ subject, recordId, label }: ChangeRow) => {
    const [indicatorId = ""] = recordId.split(":");
    const indicator =
      subject === "target" ? records.find((one) => one.subject === "indicator" && one.id === indicatorId) : undefined;
    open(
      indicator ?? {
        subject: subject === "target" ? "indicator" : subject,
        id: subject === "target" ? indicatorId : recordId,
        label,
      },
    );
  };
  const remove = async (change: ChangeRow) => {
    setError(null);
    try {
      await step("changes/remove", { changeIds: [change.id] });
      setEditing(null);
      toast(words.changes.removed);
    } catch (refused) {
      setError(refused);
    }
  };
  const saved = () => {
    setEditing(null);
    toast(words.changes.saved);
  };
  return (
    <>
      <AmendmentHead detail={detail} step={step} />
      <RefusalNotice error={error} />
      <div className="amendment-columns">
        <div className="stack">
          {editing === null ? null : (
            <RecordEditor
              key={editing.key}
              title={editing.title}
              records={editing.records}
              nameOf={nameOf}
              bodyCalled={bodyCalled}
              onSave={(changes) => step("changes", { changes })}
              onSaved={saved}
              onClose={() => setEditing(null)}
            />
          )}
          <ChangeList detail={detail} nameOf={nameOf} onEdit={edit} onRemove={(change) => void remove(change)} />
          {detail.mayAmend && editing === null ? (
            <RecordChooser
              records={records}
              onChoose={open}
              onNew={(subject) => {
                const title = subject === "indicator" ? words.changes.newIndicator : words.changes.newTask;
                setEditing({ title, key: `new/${subject}`, records: [newRecord(subject, `new/${subject}`)] });
              }}
            />
          ) : null}
        </div>
        <div className="stack">
          <DecisionCard detail={detail} step={step} />
          {detail.amendment.state === "draft" ? <CheckCard detail={detail} /> : null}
        </div>
      </div>
    </>
  );
}

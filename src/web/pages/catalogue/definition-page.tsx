import "../../catalogue.css";
import "../../evaluation.css";
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type DefinitionRow, definitionAnswer } from "#catalogue/contract.ts";
import { definitionSeriesAnswer } from "#evaluation/contract-definition-series.ts";
import { definitionPageAnswer } from "#plans/contract-definitions.ts";
import { change, get } from "../../api.ts";
import { PageHead } from "../../components/page-head.tsx";
import { ReasonDialog } from "../../components/reason-dialog.tsx";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { DefinitionDialog } from "./definition-dialog.tsx";
import { DefinitionFacts } from "./definition-facts.tsx";
import { DefinitionVersions } from "./definition-versions.tsx";
import { FollowingTable } from "./following-table.tsx";
import { SeriesCard } from "./series-card.tsx";

/** One definition: what it says, its versions, the indicators that follow it, and their figures as one series. */
export function DefinitionPage() {
  const { definitionId = "" } = useParams({ strict: false });
  const page = useQuery({
    queryKey: ["definition", definitionId],
    queryFn: () => get(`/api/definitions/${definitionId}`, definitionPageAnswer),
  });
  const series = useQuery({
    queryKey: ["definition", definitionId, "series"],
    queryFn: () => get(`/api/definitions/${definitionId}/series`, definitionSeriesAnswer),
  });
  const failed = page.error ?? series.error;
  if (failed !== null) return <LoadFailed error={failed} retry={() => void page.refetch().then(() => series.refetch())} />;
  if (page.data === undefined || series.data === undefined) return <Loading />;
  const { definition, versions, indicators } = page.data;
  return (
    <>
      <DefinitionHead definition={definition} />
      <div className="columns">
        <div className="stack">
          <SeriesCard name={definition.name} lines={series.data.lines} />
          <FollowingTable indicators={indicators} />
        </div>
        <div className="stack">
          <DefinitionFacts definition={definition} />
          <DefinitionVersions versions={versions} />
        </div>
      </div>
    </>
  );
}

function DefinitionHead({ definition }: { readonly definition: DefinitionRow }) {
  const { evaluation } = useWords();
  const { definitions: words } = useFurtherWords();
  const format = useFormat();
  const [open, setOpen] = useState<"revise" | "retire" | null>(null);
  const isRetired = definition.retiredOn !== null;
  return (
    <>
      <PageHead
        crumbs={
          <>
            <Link className="inline-link" to="/danh-muc">
              {words.title}
            </Link>
            {` / ${definition.code}`}
          </>
        }
        title={definition.name}
        note={
          <span className="row-wrap">
            <span>{evaluation.groups[definition.group]}</span>
            <span>{definition.ownerName ?? words.common}</span>
            {definition.retiredOn === null ? null : (
              <span className="chip grey">{words.retiredOn(format.day(definition.retiredOn))}</span>
            )}
          </span>
        }
        actions={
          definition.mayKeep ? (
            <>
              <Button onClick={() => setOpen("retire")}>{isRetired ? words.restore : words.retire}</Button>
              {isRetired ? null : (
                <Button variant="filled" onClick={() => setOpen("revise")}>
                  {words.revise}
                </Button>
              )}
            </>
          ) : undefined
        }
      />
      {open === "revise" ? (
        <DefinitionDialog definition={definition} mayCreateCommon={false} onClose={() => setOpen(null)} />
      ) : null}
      {open === "retire" ? <RetireDialog definition={definition} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function RetireDialog({ definition, onClose }: { readonly definition: DefinitionRow; readonly onClose: () => void }) {
  const { definitions: words } = useFurtherWords();
  const client = useQueryClient();
  const toast = useToast();
  const isRetired = definition.retiredOn !== null;
  const confirm = async (reason: string) => {
    await change("POST", `/api/definitions/${definition.id}/${isRetired ? "restore" : "retire"}`, { reason }, definitionAnswer);
    await client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === "definitions" || queryKey[0] === "definition",
    });
    toast(isRetired ? words.restoreDone : words.retireDone);
    onClose();
  };
  return (
    <ReasonDialog
      title={isRetired ? words.restore : words.retire}
      body={isRetired ? words.restoreBody(definition.name) : words.retireBody(definition.name)}
      label={words.reason}
      hint={words.reasonHint}
      action={isRetired ? words.restore : words.retire}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}

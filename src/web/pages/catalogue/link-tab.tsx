import "../../catalogue.css";
import { Button } from "@mantine/core";
import { useState } from "react";
import { fold } from "#kernel/fold.ts";
import type { DefinitionLinks, LinkRow } from "#plans/contract-definitions.ts";
import { useAddress } from "../../components/address.ts";
import { FilterChip } from "../../components/filter-chip.tsx";
import { EmptyState, LoadFailed, Loading, RefusalNotice } from "../../components/states.tsx";
import { TextFilter } from "../../components/text-filter.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { usePlanId } from "../plans/use-plan.ts";
import { LinkPanel } from "./link-panel.tsx";
import { LinkTable } from "./link-table.tsx";
import { useLinkKeys } from "./use-link-keys.ts";
import { useLinking, useLinks } from "./use-links.ts";

/** The indicators of a plan against the catalogue: three suggestions each, one key to pick. */
export function LinkTab() {
  const planId = usePlanId();
  const query = useLinks(planId);
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  return <LinkDesk planId={planId} links={query.data} />;
}

function LinkDesk({ planId, links }: { readonly planId: string; readonly links: DefinitionLinks }) {
  const { definitions } = useFurtherWords();
  const words = definitions.links;
  const { read, write } = useAddress();
  const linking = useLinking(planId);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const isAll = read("xem") === "tat-ca";
  const open = links.indicators.filter((row) => row.definitionId === null);
  const shown = matching(isAll ? links.indicators : open, read("loc"));
  const current = currentOf(shown, read("muc"), skipped);
  const go = (row: LinkRow | null) => write({ muc: row?.id ?? null });
  /** What is linked leaves the list of open ones, and its neighbour takes its place. */
  const goOn = () => {
    const at = shown.findIndex((row) => row.id === current?.id);
    const rest = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))];
    go(rest.find((row) => row.definitionId === null && !skipped.has(row.id)) ?? null);
  };
  const pick = (definitionId: string | null) => {
    if (current === null || !links.mayLink) return;
    void linking.link([current], () => definitionId);
    if (definitionId !== null) goOn();
  };
  const acts = {
    pick: (place: number) => {
      const suggestion = current?.suggestions[place];
      if (suggestion !== undefined) pick(suggestion.definitionId);
    },
    make: () => {
      if (current === null || !links.mayLink || current.definitionId !== null) return;
      void linking.define(current);
      goOn();
    },
    skip: () => {
      if (current === null) return;
      setSkipped((before) => new Set([...before, current.id]));
      goOn();
    },
    undo: linking.undo,
  };
  useLinkKeys(acts);
  if (links.indicators.length === 0)
    return (
      <div className="card">
        <EmptyState title={words.empty} />
      </div>
    );
  return (
    <>
      <LinkHead links={links} open={open} onLinkSure={(rows) => void linking.link(rows, sureOf)} />
      <div className="toolbar">
        <TextFilter label={words.filter} value={read("loc")} onChange={(text) => write({ loc: text })} />
        <FilterChip isOn={!isAll} onClick={() => write({ xem: null })} word={words.views.open} count={open.length} />
        <FilterChip
          isOn={isAll}
          onClick={() => write({ xem: "tat-ca" })}
          word={words.views.all}
          count={links.indicators.length}
        />
        {links.mayLink ? (
          <span className="small muted link-keys">{words.keys}</span>
        ) : (
          <span className="small muted">{words.readOnly}</span>
        )}
      </div>
      <RefusalNotice error={linking.error} />
      {shown.length === 0 ? (
        <div className="card">
          {open.length === 0 && read("loc") === "" ? (
            <EmptyState
              title={words.finished}
              action={<Button onClick={() => write({ xem: "tat-ca" })}>{words.views.all}</Button>}
            >
              {words.finishedBody}
            </EmptyState>
          ) : (
            <EmptyState title={words.emptyFilter} />
          )}
        </div>
      ) : (
        <div className="columns link-columns">
          <LinkTable links={links} rows={shown} currentId={current?.id ?? null} onOpen={go} />
          {current === null ? null : <LinkPanel links={links} row={current} acts={acts} onPick={pick} />}
        </div>
      )}
    </>
  );
}

function LinkHead(props: {
  readonly links: DefinitionLinks;
  readonly open: readonly LinkRow[];
  readonly onLinkSure: (rows: readonly LinkRow[]) => void;
}) {
  const { links, open } = props;
  const words = useFurtherWords().definitions.links;
  const format = useFormat();
  const total = links.indicators.length;
  const sure = open.filter((row) => sureOf(row) !== null);
  return (
    <div className="row-wrap link-head">
      <div>
        <h2 className="t16">
          <span role="status">{words.progress(format.number(total - open.length), format.number(total))}</span>
        </h2>
        <p className="small muted">{words.note}</p>
      </div>
      {sure.length > 0 && links.mayLink ? (
        <Button variant="filled" onClick={() => props.onLinkSure(sure)}>
          {words.linkSure(sure.length)}
        </Button>
      ) : null}
    </div>
  );
}

/** The first suggestion where it may stand without reading on. */
function sureOf(row: LinkRow): string | null {
  const [first] = row.suggestions;
  return first?.sure === true ? first.definitionId : null;
}

/** The one of the address, else the first that is open and not put off. */
function currentOf(shown: readonly LinkRow[], id: string, skipped: ReadonlySet<string>): LinkRow | null {
  const open = shown.filter((row) => row.definitionId === null);
  return shown.find((row) => row.id === id) ?? open.find((row) => !skipped.has(row.id)) ?? open[0] ?? shown[0] ?? null;
}

function matching(rows: readonly LinkRow[], text: string): readonly LinkRow[] {
  const words = fold(text).split(" ");
  return rows.filter((row) => words.every((word) => fold(`${row.rowLabel ?? ""} ${row.name}`).includes(word)));
}

import { Button, FileInput, Select } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type UnitListRequest, type UnitPreview, unitPreviewAnswer, unitsImportedAnswer } from "#organisations/contract-units.ts";
import { change } from "../../api.ts";
import { DayField } from "../../components/day-field.tsx";
import { OrganisationSelect, useOrganisations } from "../../components/organisation-select.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";

type Row = UnitPreview["rows"][number];
type Answers = UnitListRequest["answers"];
type Line = UnitListRequest["line"];

/** A list of bodies from a file: what it would do is shown first, then it enters the register whole. */
export function ImportPage() {
  const { people } = useWords();
  const { bodies } = useFurtherWords();
  const words = bodies.list;
  const { me } = useSession();
  const all = useOrganisations();
  const [file, setFile] = useState<File | null>(null);
  const [asOf, setAsOf] = useState(me?.today ?? "");
  const [under, setUnder] = useState<string | null>(null);
  const [line, setLine] = useState<Line>("government");
  const [answers, setAnswers] = useState<Answers>({});
  const [preview, setPreview] = useState<UnitPreview | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const client = useQueryClient();
  const navigate = useNavigate();
  const above = under ?? all.find((body) => body.parentId === null)?.id ?? null;
  const lines: readonly Line[] = ["government", "party", "front"];

  const send = async (work: (request: UnitListRequest) => Promise<void>, given: Answers) => {
    if (file === null) return;
    setBusy(true);
    setError(null);
    try {
      await work({ fileName: file.name, content: await base64Of(file), asOf, under: above, line, answers: given });
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const look = (given: Answers) =>
    send(async (request) => {
      setPreview(await change("POST", "/api/organisation-lists/preview", request, unitPreviewAnswer));
    }, given);
  const answer = (codes: readonly string[], word: "rename" | "other") => {
    const given = { ...answers, ...Object.fromEntries(codes.map((code) => [code, word])) };
    setAnswers(given);
    void look(given);
  };
  const apply = () =>
    send(async (request) => {
      const done = await change("POST", "/api/organisation-lists", request, unitsImportedAnswer);
      await client.invalidateQueries();
      toast(words.done(done.created, done.changed, done.same));
      await navigate({ to: "/don-vi", search: { ngay: asOf } });
    }, answers);
  const restart = () => {
    setPreview(null);
    setAnswers({});
    setError(null);
  };

  const asking = preview?.rows.flatMap((row) => (row.outcome === "asks" && row.code !== null ? [row.code] : [])) ?? [];
  const isClear = preview !== null && preview.counts.refused === 0 && preview.counts.asks === 0;
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/don-vi" className="plain-link">
            {bodies.page.crumb}
          </Link>
        }
        title={words.title}
        note={words.note}
      />
      <div className="stack change-page">
        <section className="card pad stack" aria-label={words.title}>
          <div className="change-day">
            <FileInput
              label={words.file}
              description={words.fileHint}
              placeholder={words.choose}
              accept=".json,.csv,.xlsx"
              value={file}
              onChange={(chosen) => {
                setFile(chosen);
                restart();
              }}
              size="xs"
            />
            <DayField
              label={words.asOf}
              description={words.asOfHint}
              value={asOf}
              onChange={(day) => {
                setAsOf(day);
                restart();
              }}
            />
            <OrganisationSelect
              label={words.under}
              nothingFound={bodies.change.nothingFound}
              bodies={all}
              value={above}
              onChange={(id) => {
                setUnder(id);
                restart();
              }}
            />
            <Select
              label={bodies.change.newLine}
              data={lines.map((value) => ({ value, label: people.lines[value] }))}
              value={line}
              allowDeselect={false}
              onChange={(chosen) => {
                setLine(lines.find((one) => one === chosen) ?? line);
                restart();
              }}
            />
          </div>
          <div>
            <Button
              variant={preview === null ? "filled" : "default"}
              loading={isBusy}
              disabled={file === null || asOf === ""}
              onClick={() => void look(answers)}
            >
              {words.preview}
            </Button>
          </div>
        </section>
        <RefusalNotice error={error} />
        {preview === null ? null : (
          <div className="card">
            <header>
              <h2>{words.result}</h2>
              <span className="muted">{words.counts(preview.counts)}</span>
            </header>
            {asking.length === 0 ? null : (
              <div className="pad row-wrap">
                <span className="t13">{words.asking(asking.length)}</span>
                <Button size="compact-xs" onClick={() => answer(asking, "other")}>
                  {words.allOther}
                </Button>
                <Button size="compact-xs" onClick={() => answer(asking, "rename")}>
                  {words.allRename}
                </Button>
              </div>
            )}
            <PreviewTable rows={preview.rows} answer={(code, word) => answer([code], word)} />
          </div>
        )}
        {preview === null ? null : (
          <div className="row-wrap">
            <Button variant="filled" loading={isBusy} disabled={!isClear} onClick={() => void apply()}>
              {words.apply(preview.counts.new + preview.counts.changed)}
            </Button>
            {isClear ? null : <span className="small muted">{words.notClear}</span>}
          </div>
        )}
      </div>
    </>
  );
}

type TableProps = { readonly rows: readonly Row[]; readonly answer: (code: string, word: "rename" | "other") => void };

function PreviewTable({ rows, answer }: TableProps) {
  const { people } = useWords();
  const { bodies } = useFurtherWords();
  const words = bodies.list;
  const kinds: Readonly<Record<string, string>> = people.kinds;
  const columns: Column<Row>[] = [
    { key: "row", header: words.row, width: 64, align: "right", cell: (row) => <span className="num">{row.row}</span> },
    {
      key: "name",
      header: bodies.page.name,
      width: "auto",
      cell: (row) => (
        <>
          {row.name}
          {row.before === null ? null : <p className="small muted">{words.before(row.before)}</p>}
        </>
      ),
    },
    { key: "code", header: bodies.page.code, width: 90, cell: (row) => row.code ?? "" },
    { key: "parent", header: bodies.page.parent, width: 130, cell: (row) => row.parent ?? "" },
    { key: "kind", header: bodies.page.kind, width: 150, cell: (row) => kinds[row.kind] ?? row.kind },
    {
      key: "outcome",
      header: words.outcome,
      width: 240,
      cell: (row) => {
        const { code } = row;
        if (row.outcome === "asks" && code !== null) {
          return (
            <span className="row-wrap">
              <Button size="compact-xs" aria-label={`${words.other}: ${row.name}`} onClick={() => answer(code, "other")}>
                {words.other}
              </Button>
              <Button size="compact-xs" aria-label={`${words.rename}: ${row.name}`} onClick={() => answer(code, "rename")}>
                {words.rename}
              </Button>
            </span>
          );
        }
        if (row.problem !== null) return <span className="red">{words.problems[row.problem] ?? row.problem}</span>;
        const changes = row.changes.map((one) => words.changes[one]).join(", ");
        return changes === "" ? words.outcomes[row.outcome] : `${words.outcomes[row.outcome]}: ${changes}`;
      },
    },
  ];
  return (
    <VirtualTable
      caption={words.result}
      columns={columns}
      items={rows.map((row) => ({ kind: "row", key: String(row.row), row }))}
      minWidth={820}
      height="480px"
      stacksOnPhone
    />
  );
}

/** The file's bytes as text of a JSON request. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

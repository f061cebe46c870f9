import type { ReactNode } from "react";
import type { BodyAnswer } from "#organisations/contract-bodies.ts";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { BodyLink } from "./body-link.tsx";

type Span = { readonly validFrom: string | null; readonly validTo: string | null };

/** What the body was called and where it stood, span by span, newest first. */
export function BodyHistory({ body }: { readonly body: BodyAnswer["body"] }) {
  const { people } = useWords();
  const { bodies } = useFurtherWords();
  const words = bodies.page;
  const names = body.names.toReversed().map((name) => (
    <tr key={`${name.validFrom}`}>
      <td>
        {name.name}
        {name.shortName === null ? null : <span className="muted"> ({name.shortName})</span>}
      </td>
      <SpanCells span={name} />
    </tr>
  ));
  const places = body.places.toReversed().map((place) => (
    <tr key={`${place.line}${place.validFrom}`}>
      <td>{place.parent === null ? words.top : <BodyLink body={place.parent} />}</td>
      <td>{people.lines[place.line]}</td>
      <SpanCells span={place} />
    </tr>
  ));
  return (
    <div className="card">
      <SpanTable title={words.names} heads={<th scope="col">{words.name}</th>} rows={names} />
      <SpanTable
        title={words.places}
        heads={
          <>
            <th scope="col">{words.parent}</th>
            <th scope="col" style={{ width: 130 }}>
              {words.line}
            </th>
          </>
        }
        rows={places}
      />
    </div>
  );
}

function SpanCells({ span: { validFrom, validTo } }: { readonly span: Span }) {
  const words = useFurtherWords().bodies.page;
  const format = useFormat();
  return (
    <>
      <td className="num">{validFrom === null ? words.always : format.day(validFrom)}</td>
      <td className="num">{validTo === null ? words.open : format.day(validTo)}</td>
    </>
  );
}

type SpanTableProps = { readonly title: string; readonly heads: ReactNode; readonly rows: ReactNode };

/** A heading and rows that each end with their span. */
function SpanTable({ title, heads, rows }: SpanTableProps) {
  const words = useFurtherWords().bodies.page;
  return (
    <>
      <header>
        <h2>{title}</h2>
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: the card around the tables is the landmark; a fieldset would be for fields. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1). */}
      <section className="table-scroll" tabIndex={0} role="group" aria-label={title}>
        <table className="table" style={{ minWidth: 460 }}>
          <thead>
            <tr>
              {heads}
              <th scope="col" style={{ width: 110 }}>
                {words.from}
              </th>
              <th scope="col" style={{ width: 110 }}>
                {words.to}
              </th>
            </tr>
          </thead>
          <tbody>{rows}</tbody>
        </table>
      </section>
    </>
  );
}

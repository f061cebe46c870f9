import type { BodyAnswer } from "#organisations/contract-bodies.ts";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { BodyLink } from "./body-link.tsx";

type Span = { readonly validFrom: string | null; readonly validTo: string | null };

/** What the body was called and where it stood, span by span, newest first. */
export function BodyHistory({ body }: { readonly body: BodyAnswer["body"] }) {
  const { people } = useWords();
  const { bodies } = useFurtherWords();
  const words = bodies.page;
  const format = useFormat();
  const spanCells = ({ validFrom, validTo }: Span) => (
    <>
      <td className="num">{validFrom === null ? words.always : format.day(validFrom)}</td>
      <td className="num">{validTo === null ? words.open : format.day(validTo)}</td>
    </>
  );
  return (
    <section className="card" aria-label={words.names}>
      <header>
        <h2>{words.names}</h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1). */}
      <section className="table-scroll" tabIndex={0} aria-label={words.names}>
        <table className="table" style={{ minWidth: 460 }}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col" style={{ width: 110 }}>
                {words.from}
              </th>
              <th scope="col" style={{ width: 110 }}>
                {words.to}
              </th>
            </tr>
          </thead>
          <tbody>
            {body.names.toReversed().map((name) => (
              <tr key={`${name.validFrom}`}>
                <td>
                  {name.name}
                  {name.shortName === null ? null : <span className="muted"> ({name.shortName})</span>}
                </td>
                {spanCells(name)}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <header>
        <h2>{words.places}</h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1). */}
      <section className="table-scroll" tabIndex={0} aria-label={words.places}>
        <table className="table" style={{ minWidth: 460 }}>
          <thead>
            <tr>
              <th scope="col">{words.parent}</th>
              <th scope="col" style={{ width: 130 }}>
                {words.line}
              </th>
              <th scope="col" style={{ width: 110 }}>
                {words.from}
              </th>
              <th scope="col" style={{ width: 110 }}>
                {words.to}
              </th>
            </tr>
          </thead>
          <tbody>
            {body.places.toReversed().map((place) => (
              <tr key={`${place.line}${place.validFrom}`}>
                <td>{place.parent === null ? words.top : <BodyLink body={place.parent} />}</td>
                <td>{people.lines[place.line]}</td>
                {spanCells(place)}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

import { Button, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { done } from "#kernel/wire.ts";
import { termsAnswer } from "#organisations/contract-committees.ts";
import { change, get } from "../../api.ts";
import { DayField } from "../../components/day-field.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";

/** The terms of a body, newest first. */
export function BodyTerms({ organisationId }: { readonly organisationId: string }) {
  const words = useFurtherWords().bodies.terms;
  const format = useFormat();
  const client = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [name, setName] = useState("");
  const [startsOn, setStartsOn] = useState("");
  const [endsOn, setEndsOn] = useState("");
  const path = `/api/organisations/${organisationId}/terms`;
  const query = useQuery({ queryKey: ["organisations", organisationId, "terms"], queryFn: () => get(path, termsAnswer) });
  const after = async (work: () => Promise<unknown>) => {
    setError(null);
    try {
      await work();
      await client.invalidateQueries({ queryKey: ["organisations", organisationId, "terms"] });
      setAdding(false);
    } catch (refused) {
      setError(refused);
    }
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void after(() => change("POST", path, { name, startsOn, endsOn }, done));
  };
  const terms = query.data?.terms ?? [];
  const mayChange = query.data?.mayChange === true;
  return (
    <section className="card" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        {mayChange && !isAdding ? (
          <Button className="push-right" size="compact-xs" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        ) : null}
      </header>
      {terms.length === 0 ? <p className="pad muted t13">{words.empty}</p> : null}
      <ul className="pad stack">
        {terms.map((term) => (
          <li key={term.id} className="row-wrap t13">
            <span className="strong">{term.name}</span>
            <span className="muted num">{words.span(format.day(term.startsOn), format.day(term.endsOn))}</span>
            {mayChange ? (
              <Button
                size="compact-xs"
                aria-label={`${words.remove}: ${term.name}`}
                onClick={() => void after(() => change("DELETE", `${path}/${term.id}`, {}, done))}
              >
                {words.remove}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {isAdding ? (
        <form className="pad stack" onSubmit={save}>
          <TextInput
            label={words.name}
            placeholder="2025–2030"
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            required
          />
          <DayField label={words.from} value={startsOn} onChange={setStartsOn} required />
          <DayField label={words.to} value={endsOn} onChange={setEndsOn} required />
          <div className="row">
            <Button type="submit" variant="filled">
              {words.add}
            </Button>
            <Button onClick={() => setAdding(false)}>{words.cancel}</Button>
          </div>
        </form>
      ) : null}
      {error === null ? null : (
        <div className="pad">
          <RefusalNotice error={error} />
        </div>
      )}
    </section>
  );
}

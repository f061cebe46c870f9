import { Button, FileInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { call } from "../../api.ts";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { addressOf, type DescribedRoute } from "./described-routes.ts";
import { fieldsOf, type JsonSchema, kindOf, sampleOf } from "./sample-body.ts";

type Outcome =
  | { readonly kind: "not-sent"; readonly words: string }
  | { readonly kind: "answered"; readonly status: number; readonly ms: number; readonly text: string };

/** One call: what it asks for, what it gives, and a form to try it with. */
export function TryRoute({ route }: { readonly route: DescribedRoute }) {
  const words = useFurtherWords().api;
  const format = useFormat();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [body, setBody] = useState(() => (route.body === null ? "" : JSON.stringify(sampleOf(route.body), null, 2)));
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const policies: Readonly<Record<string, string>> = words.policies;

  const send = async () => {
    const missing = route.parameters.filter((one) => one.required && !values[one.name]).map((one) => one.name);
    if (missing.length > 0) return setOutcome({ kind: "not-sent", words: words.missing(missing.join(", ")) });
    if (route.body !== null && !isJson(body)) return setOutcome({ kind: "not-sent", words: words.notJson });
    if (route.takesFile && file === null) return setOutcome({ kind: "not-sent", words: words.missing(words.file) });
    setBusy(true);
    const started = performance.now();
    try {
      const response = await call(route.method, addressOf(route, values), file ?? (route.body === null ? null : body));
      const ms = Math.round(performance.now() - started);
      const text = await shown(response, (size) => words.asFile(format.number(size)));
      setOutcome({ kind: "answered", status: response.status, ms, text });
    } catch {
      // fetch fails without an answer only where nobody listens.
      setOutcome({ kind: "not-sent", words: words.notReached });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="api-try">
      <p>
        {words.policy}: <code>{policies[route.policy] ?? route.policy}</code>
      </p>
      {route.parameters.length === 0 ? null : (
        <fieldset>
          <legend>{words.parameters}</legend>
          {route.parameters.map((one) => (
            <TextInput
              key={one.name}
              label={one.name}
              description={kindOf(one.schema)}
              required={one.required}
              value={values[one.name] ?? ""}
              onChange={(event) => setValues((before) => ({ ...before, [one.name]: event.target.value }))}
            />
          ))}
        </fieldset>
      )}
      {route.body === null ? null : (
        <>
          <Textarea
            label={words.body}
            value={body}
            onChange={(event) => setBody(event.target.value)}
            autosize
            minRows={3}
            maxRows={16}
            classNames={{ input: "api-code" }}
          />
          <Shape schema={route.body} />
        </>
      )}
      {route.takesFile ? (
        <FileInput label={words.chooseFile} description={words.takesFile} value={file} onChange={setFile} />
      ) : null}
      <Button onClick={() => void send()} loading={busy}>
        {route.method === "GET" ? words.send : words.sendChange}
      </Button>
      <div aria-live="polite">
        {outcome?.kind === "not-sent" ? <p className="field-error">{outcome.words}</p> : null}
        {outcome?.kind === "answered" ? (
          <>
            <p className="num">
              {outcome.status} · {words.took(format.number(outcome.ms))}
            </p>
            <pre className="api-code">{outcome.text}</pre>
          </>
        ) : null}
      </div>
      {route.answer === null ? null : (
        <details>
          <summary>{words.answer}</summary>
          <Shape schema={route.answer} />
        </details>
      )}
    </div>
  );
}

function Shape({ schema }: { readonly schema: JsonSchema }) {
  const words = useFurtherWords().api;
  return (
    <details>
      <summary>{words.shape}</summary>
      <ul className="api-shape">
        {fieldsOf(schema).map(([name, field, must]) => (
          <li key={name}>
            <code>{name}</code> <span>{kindOf(field)}</span>
            {must ? <span> · {words.required}</span> : null}
          </li>
        ))}
      </ul>
      <pre className="api-code">{JSON.stringify(schema, null, 2)}</pre>
    </details>
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const mostShown = 200_000;

async function shown(response: Response, asFile: (size: number) => string): Promise<string> {
  if (!(response.headers.get("content-type") ?? "").includes("json")) return asFile((await response.blob()).size);
  return JSON.stringify(await response.json(), null, 2).slice(0, mostShown);
}

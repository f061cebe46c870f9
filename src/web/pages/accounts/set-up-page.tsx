import { Button, PasswordInput, Select, TextInput, type TextInputProps } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { meAnswer } from "#accounts/contract.ts";
import { change, rememberCsrf } from "../../api.ts";
import { RefusalNotice } from "../../components/states.tsx";
import { useWords } from "../../language.tsx";
import { forgetOthers } from "../../session.tsx";
import { Door } from "./door.tsx";

const blank = { code: "", name: "", login: "", password: "", organisation: "", level: "commune", line: "party" };

/** The first run: who administers, and whose register this is. Open only against the code on the console. */
export function SetUpPage() {
  const { people } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState(blank);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const set = (key: keyof typeof blank) => (value: string | null) => setForm((f) => ({ ...f, [key]: value ?? "" }));
  const field = (key: "code" | "name" | "login" | "organisation") => ({ value: form[key], onText: set(key) });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const { code, name, login, password, organisation, level, line } = form;
      const me = await change(
        "POST",
        "/api/setup",
        { code, name, login, password, organisation: { name: organisation, level, line } },
        meAnswer,
      );
      rememberCsrf(me.csrfToken);
      forgetOthers(client);
      client.setQueryData(["me"], me);
      await navigate({ to: "/ke-hoach", replace: true });
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const words = people.setup;
  return (
    <Door title={words.title} intro={words.intro}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Field
          {...field("code")}
          label={words.code}
          description={words.codeHint}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <fieldset className="plain-fieldset stack">
          <legend className="strong">{words.administrator}</legend>
          <Field {...field("name")} label={words.name} autoComplete="name" />
          <Field
            {...field("login")}
            label={words.login}
            description={words.loginHint}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <PasswordInput
            size="sm"
            label={words.password}
            description={words.passwordHint}
            value={form.password}
            onChange={(e) => set("password")(e.currentTarget.value)}
            autoComplete="new-password"
            minLength={10}
            required
          />
        </fieldset>
        <fieldset className="plain-fieldset stack">
          <legend className="strong">{words.organisation}</legend>
          <Field {...field("organisation")} label={words.organisationName} description={words.organisationHint} />
          <Choice label={words.level} names={people.levels} value={form.level} onChoose={set("level")} />
          <Choice label={words.line} names={people.lines} value={form.line} onChoose={set("line")} />
        </fieldset>
        <RefusalNotice error={error} />
        <Button type="submit" variant="filled" size="sm" loading={isBusy}>
          {words.action}
        </Button>
      </form>
    </Door>
  );
}

type FieldProps = Omit<TextInputProps, "onChange"> & { readonly onText: (text: string) => void };

function Field({ onText, ...field }: FieldProps) {
  return <TextInput size="sm" required onChange={(event) => onText(event.currentTarget.value)} {...field} />;
}

type ChoiceProps = {
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChoose: (value: string | null) => void;
};

function Choice({ label, names, value, onChoose }: ChoiceProps) {
  const data = Object.entries(names).map(([key, name]) => ({ value: key, label: name }));
  return <Select size="sm" label={label} value={value} onChange={onChoose} allowDeselect={false} data={data} />;
}

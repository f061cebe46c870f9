import { Button, PasswordInput, Select, TextInput } from "@mantine/core";
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
        <TextInput
          size="sm"
          label={words.code}
          description={words.codeHint}
          value={form.code}
          onChange={(e) => set("code")(e.currentTarget.value)}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <fieldset className="plain-fieldset stack">
          <legend className="strong">{words.administrator}</legend>
          <TextInput
            size="sm"
            label={words.name}
            value={form.name}
            onChange={(e) => set("name")(e.currentTarget.value)}
            autoComplete="name"
            required
          />
          <TextInput
            size="sm"
            label={words.login}
            description={words.loginHint}
            value={form.login}
            onChange={(e) => set("login")(e.currentTarget.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
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
          <TextInput
            size="sm"
            label={words.organisationName}
            description={words.organisationHint}
            value={form.organisation}
            onChange={(e) => set("organisation")(e.currentTarget.value)}
            required
          />
          <Select
            size="sm"
            label={words.level}
            value={form.level}
            onChange={set("level")}
            allowDeselect={false}
            data={Object.entries(people.levels).map(([value, label]) => ({ value, label }))}
          />
          <Select
            size="sm"
            label={words.line}
            value={form.line}
            onChange={set("line")}
            allowDeselect={false}
            data={Object.entries(people.lines).map(([value, label]) => ({ value, label }))}
          />
        </fieldset>
        <RefusalNotice error={error} />
        <Button type="submit" variant="filled" size="sm" loading={isBusy}>
          {words.action}
        </Button>
      </form>
    </Door>
  );
}

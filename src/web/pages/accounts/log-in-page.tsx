import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { RefusalNotice } from "../../components/states.tsx";
import { useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { Door } from "./door.tsx";

// Only an address of this program may follow a log-in.
function nextAddress(search: unknown): string {
  const next = typeof search === "object" && search !== null && "tiep" in search ? search.tiep : null;
  return typeof next === "string" && /^\/[a-z0-9]/i.test(next) ? next : "/";
}

export function LogInPage() {
  const { people } = useWords();
  const { logIn } = useSession();
  const navigate = useNavigate();
  const search: unknown = useSearch({ strict: false });
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const me = await logIn(login, password);
      await navigate({ to: me.mustChangePassword ? "/doi-mat-khau" : nextAddress(search), replace: true });
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Door title={people.logIn.title} intro={people.logIn.intro}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextInput
          size="sm"
          label={people.logIn.login}
          value={login}
          onChange={(e) => setLogin(e.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          data-autofocus
        />
        <PasswordInput
          size="sm"
          label={people.logIn.password}
          value={password}
          onChange={(e) => setPassword(e.currentTarget.value)}
          autoComplete="current-password"
          required
        />
        <RefusalNotice error={error} />
        <Button type="submit" variant="filled" size="sm" loading={isBusy}>
          {people.logIn.action}
        </Button>
        <p className="small muted">{people.logIn.forgotten}</p>
      </form>
    </Door>
  );
}

import { Button, PasswordInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { done } from "#kernel/wire.ts";
import { change } from "../../api.ts";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { Door } from "./door.tsx";

export function PasswordPage() {
  const { people, shell } = useWords();
  const { me, refresh } = useSession();
  const navigate = useNavigate();
  const toast = useToast();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const shortFault = isTried && next.length < 10 ? people.password.tooShort : null;
  const againFault = isTried && next !== again ? people.password.differs : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (next.length < 10 || next !== again) return;
    setBusy(true);
    setError(null);
    try {
      await change("POST", "/api/me/password", { current, next }, done);
      await refresh();
      toast(people.password.done);
      await navigate({ to: "/", replace: true });
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Door title={people.password.title} intro={me?.mustChangePassword === true ? people.password.forced : (me?.name ?? "")}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <PasswordInput
          size="sm"
          label={people.password.current}
          value={current}
          onChange={(e) => setCurrent(e.currentTarget.value)}
          autoComplete="current-password"
          required
        />
        <PasswordInput
          size="sm"
          label={people.password.next}
          description={people.password.nextHint}
          value={next}
          onChange={(e) => setNext(e.currentTarget.value)}
          error={shortFault}
          autoComplete="new-password"
          required
        />
        <PasswordInput
          size="sm"
          label={people.password.again}
          value={again}
          onChange={(e) => setAgain(e.currentTarget.value)}
          error={againFault}
          autoComplete="new-password"
          required
        />
        <RefusalNotice error={error} />
        <div className="row">
          <Button type="submit" variant="filled" size="sm" loading={isBusy}>
            {people.password.action}
          </Button>
          {me?.mustChangePassword === true ? null : (
            <Button size="sm" onClick={() => void navigate({ to: "/" })}>
              {shell.cancel}
            </Button>
          )}
        </div>
      </form>
    </Door>
  );
}

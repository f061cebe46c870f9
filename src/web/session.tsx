import { notifyManager, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useCallback, useMemo } from "react";
import type { z } from "zod";
import { type Me, meAnswer, type roleName } from "#accounts/contract.ts";
import { done } from "#kernel/wire.ts";
import { ApiRefusal, change, get, rememberCsrf } from "./api.ts";

export type RoleName = z.infer<typeof roleName>;

type Session = {
  /** null: nobody is logged in; undefined: not known yet. */
  readonly me: Me | null | undefined;
  readonly error: unknown;
  readonly logIn: (login: string, password: string) => Promise<Me>;
  readonly logOut: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly has: (...roles: readonly RoleName[]) => boolean;
};

const nobody: Session = {
  me: undefined,
  error: null,
  logIn: () => Promise.reject(new Error("no session provider")),
  logOut: () => Promise.resolve(),
  refresh: () => Promise.resolve(),
  has: () => false,
};
const SessionContext = createContext<Session>(nobody);

async function fetchMe(): Promise<Me | null> {
  try {
    const me = await get("/api/me", meAnswer);
    rememberCsrf(me.csrfToken);
    return me;
  } catch (error) {
    if (error instanceof ApiRefusal && error.status === 401) return null;
    throw error;
  }
}

/** Nothing of one person's pages is shown to the next; the query of the session itself stays, since the frame listens to it. */
export function forgetOthers(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const query = useQuery({ queryKey: ["me"], queryFn: fetchMe, staleTime: 5 * 60_000, retry: false });
  const me = query.data;
  const logIn = useCallback(
    async (login: string, password: string) => {
      const answer = await change("POST", "/api/session", { login, password }, meAnswer);
      rememberCsrf(answer.csrfToken);
      forgetOthers(client);
      client.setQueryData(["me"], answer);
      return answer;
    },
    [client],
  );
  const logOut = useCallback(async () => {
    await change("DELETE", "/api/session", {}, done);
    forgetOthers(client);
    client.setQueryData(["me"], null);
  }, [client]);
  const refresh = useCallback(async () => {
    await client.invalidateQueries({ queryKey: ["me"] });
    // The pages are told a moment after the answer is here; whoever moves on before would be sent back by the gate.
    await new Promise<void>((told) => notifyManager.schedule(told));
  }, [client]);
  const has = useCallback((...roles: readonly RoleName[]) => me?.grants.some((g) => roles.includes(g.role)) ?? false, [me]);
  const value = useMemo(
    () => ({ me: query.isError ? null : me, error: query.error, logIn, logOut, refresh, has }),
    [me, query.error, query.isError, logIn, logOut, refresh, has],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): Session {
  return use(SessionContext);
}

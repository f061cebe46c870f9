import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type AccountRow, accountsAnswer, firstPasswordAnswer } from "#accounts/contract.ts";
import { fold } from "#kernel/fold.ts";
import { done } from "#kernel/wire.ts";
import { change, get } from "../../api.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Icon } from "../../components/icon.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { EmptyState, LoadFailed, Loading, RefusalNotice } from "../../components/states.tsx";
import { TextFilter } from "../../components/text-filter.tsx";
import { useToast } from "../../components/toasts.tsx";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { AccountDialog } from "./account-dialog.tsx";
import { FirstPasswordDialog } from "./first-password-dialog.tsx";

export function AccountsPage() {
  const { people, shell } = useWords();
  const words = people.accounts;
  const [filter, setFilter] = useState("");
  const format = useFormat();
  const client = useQueryClient();
  const toast = useToast();
  const { me } = useSession();
  const [isAdding, setAdding] = useState(false);
  const [resetting, setResetting] = useState<AccountRow | null>(null);
  const [first, setFirst] = useState<{ readonly name: string; readonly password: string } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const query = useQuery({ queryKey: ["accounts"], queryFn: () => get("/api/accounts", accountsAnswer) });
  const accounts = query.data?.accounts ?? [];

  const setDisabled = async (account: AccountRow, disabled: boolean, isUndo = false) => {
    setError(null);
    try {
      await change("POST", `/api/accounts/${account.id}/disabled`, { disabled }, done);
      await client.invalidateQueries({ queryKey: ["accounts"] });
      const said = disabled ? words.disabledToast(account.name) : words.enabledToast(account.name);
      toast(said, isUndo ? undefined : () => void setDisabled(account, !disabled, true));
    } catch (refused) {
      setError(refused);
    }
  };
  const reset = async (account: AccountRow) => {
    const answer = await change("POST", `/api/accounts/${account.id}/reset-password`, {}, firstPasswordAnswer);
    setResetting(null);
    setFirst({ name: account.name, password: answer.firstPassword });
    await client.invalidateQueries({ queryKey: ["accounts"] });
  };

  const columns: Column<AccountRow>[] = [
    { key: "name", header: words.name, width: 190, cell: (a) => <span className="strong">{a.name}</span> },
    { key: "login", header: words.login, width: 140, cell: (a) => a.login },
    {
      key: "grants",
      header: words.grants,
      width: "auto",
      cell: (a) => (
        <ul>
          {a.grants.map((g) => (
            <li key={`${g.role}${g.organisationId}`}>
              {people.roles[g.role]} <span className="muted">· {g.organisationName}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: "seen",
      header: words.lastSeen,
      width: 172,
      cell: (a) => (a.lastSeenAt === null ? <span className="muted">{words.never}</span> : format.localInstant(a.lastSeenAt)),
    },
    {
      key: "state",
      header: words.state,
      width: 128,
      cell: (a) => (a.disabled ? words.disabled : a.mustChangePassword ? words.mustChange : words.active),
    },
    {
      key: "actions",
      header: <span className="hidden-word">{words.actions}</span>,
      width: 262,
      align: "right",
      cell: (a) => (
        <span className="row-wrap">
          <Button size="compact-xs" aria-label={`${words.reset}: ${a.name}`} onClick={() => setResetting(a)}>
            {words.reset}
          </Button>
          {a.id === me?.accountId ? null : (
            <Button
              size="compact-xs"
              aria-label={`${a.disabled ? words.enable : words.disable}: ${a.name}`}
              onClick={() => void setDisabled(a, !a.disabled)}
            >
              {a.disabled ? words.enable : words.disable}
            </Button>
          )}
        </span>
      ),
    },
  ];
  const wanted = fold(filter);
  const shown = accounts.filter((account) => namesOf(account).includes(wanted));
  const items: TableItem<AccountRow>[] = shown.map((row) => ({ kind: "row", key: row.id, row }));
  return (
    <>
      <PageHead
        title={words.title}
        note={words.note(accounts.length)}
        actions={
          <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        }
      />
      <RefusalNotice error={error} />
      <div className="toolbar">
        <TextFilter label={words.filter} value={filter} onChange={setFilter} />
        <span className="t13 muted num" role="status">
          {shell.of(format.number(shown.length), format.number(accounts.length))}
        </span>
      </div>
      <div className="card">
        {query.isPending ? <Loading /> : null}
        {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isSuccess && accounts.length === 0 ? <EmptyState title={words.empty} /> : null}
        {accounts.length > 0 && items.length === 0 ? (
          <EmptyState
            title={words.emptyFilter(filter)}
            action={<Button onClick={() => setFilter("")}>{shell.clearFilter}</Button>}
          />
        ) : null}
        {items.length > 0 ? (
          <VirtualTable caption={words.title} columns={columns} items={items} minWidth={980} stacksOnPhone />
        ) : null}
      </div>
      {isAdding ? (
        <AccountDialog
          onClose={() => setAdding(false)}
          onCreated={(name, password) => {
            setAdding(false);
            setFirst({ name, password });
            void client.invalidateQueries({ queryKey: ["accounts"] });
          }}
        />
      ) : null}
      {resetting === null ? null : (
        <ConfirmDialog
          title={words.reset}
          body={words.resetConfirm(resetting.name)}
          action={words.reset}
          onConfirm={() => reset(resetting)}
          onClose={() => setResetting(null)}
        />
      )}
      {first === null ? null : <FirstPasswordDialog name={first.name} password={first.password} onClose={() => setFirst(null)} />}
    </>
  );
}

/** Whatever an account can be found by: person, log-in, bodies. */
function namesOf({ name, login, grants }: AccountRow): string {
  return fold([name, login, ...grants.map((grant) => grant.organisationName)].join(" "));
}

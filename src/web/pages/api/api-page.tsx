import { Anchor, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { fold } from "#kernel/fold.ts";
import { get } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { PageHead } from "../../components/page-head.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { useFurtherWords, useLanguage } from "../../language.tsx";
import { type DescribedRoute, descriptionAnswer, routesOf } from "./described-routes.ts";
import { TryRoute } from "./try-route.tsx";
import "./api.css";

/** What other programs may ask, told by the program itself, each to be tried on the spot. */
export function ApiPage() {
  const words = useFurtherWords().api;
  const { language } = useLanguage();
  const { read, write } = useAddress();
  const source = `/api/openapi.json?lang=${language}`;
  const query = useQuery({ queryKey: ["openapi", language], queryFn: () => get(source, descriptionAnswer) });
  const routes = query.data === undefined ? [] : routesOf(query.data);
  const wanted = fold(read("tim")).split(" ");
  const found = routes.filter((route) => {
    const key = fold(`${route.method} ${route.path} ${route.summary}`);
    return wanted.every((word) => key.includes(word));
  });
  const opened = read("goi");
  return (
    <>
      <PageHead title={words.title} note={words.note(String(routes.length))} />
      <div className="toolbar">
        <TextInput
          aria-label={words.find}
          placeholder={words.find}
          value={read("tim")}
          onChange={(event) => write({ tim: event.target.value })}
          w={320}
        />
        <Anchor href={source} download="openapi.json">
          {words.download}
        </Anchor>
      </div>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && found.length === 0 ? <EmptyState title={words.none} /> : null}
      {(query.data?.tags ?? []).map(({ name, "x-displayName": title }) => {
        const inTag = found.filter((route) => route.tag === name);
        return inTag.length === 0 ? null : (
          <section key={name} className="card api-tag" aria-label={title}>
            <h2>{title}</h2>
            {inTag.map((route) => (
              <RouteRow key={route.id} route={route} open={opened === route.id} toggle={(id) => write({ goi: id })} />
            ))}
          </section>
        );
      })}
    </>
  );
}

type RowProps = { readonly route: DescribedRoute; readonly open: boolean; readonly toggle: (id: string | null) => void };

function RouteRow({ route, open, toggle }: RowProps) {
  return (
    <article className="api-route">
      <button type="button" aria-expanded={open} onClick={() => toggle(open ? null : route.id)}>
        <span className="api-method" data-method={route.method}>
          {route.method}
        </span>
        <code>{route.path}</code>
        <span className="api-summary">{route.summary}</span>
      </button>
      {open ? <TryRoute route={route} /> : null}
    </article>
  );
}

import { Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { searchAnswer } from "#plans/contract.ts";
import { get, withQuery } from "../../api.ts";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../language.tsx";

type Hit = { readonly kind: "plan" | "indicator" | "task" | "organisation"; readonly id: string; readonly planId: string | null };

function addressOf(hit: Hit): string {
  if (hit.kind === "plan") return `/ke-hoach/${hit.id}`;
  if (hit.kind === "indicator") return `/chi-tieu/${hit.id}`;
  if (hit.kind === "task") return `/ke-hoach/${hit.planId ?? ""}/nhiem-vu?mo=${hit.id}`;
  return "/don-vi";
}

/** Go to a plan, indicator, task or body by a few letters, with or without diacritics. Ctrl K comes here from anywhere. */
export function SearchBox() {
  const words = useWords();
  const navigate = useNavigate();
  const box = useCombobox();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const wait = setTimeout(() => setAsked(text.trim()), 150);
    return () => clearTimeout(wait);
  }, [text]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        input.current?.focus();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const query = useQuery({
    queryKey: ["search", asked],
    queryFn: () => get(withQuery("/api/search", { q: asked }), searchAnswer),
    enabled: asked.length > 0,
  });
  const hits = query.data?.hits ?? [];
  const open = (id: string) => {
    const hit = hits.find((h) => `${h.kind}:${h.id}` === id);
    if (!hit) return;
    box.closeDropdown();
    setText("");
    void navigate({ to: addressOf(hit) });
  };
  return (
    <Combobox store={box} onOptionSubmit={open} width={420} position="bottom-end">
      <Combobox.Target>
        <TextInput
          ref={input}
          className="search-box"
          aria-label={words.shell.search.label}
          placeholder={words.shell.search.placeholder}
          leftSection={<Icon name="search" />}
          rightSection={query.isFetching ? <Loader size={12} /> : null}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            box.openDropdown();
            box.resetSelectedOption();
          }}
          onFocus={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className="search-hits">
          {hits.map((hit) => (
            <Combobox.Option key={`${hit.kind}:${hit.id}`} value={`${hit.kind}:${hit.id}`}>
              <span className="t13 strong clamp-2">{hit.title}</span>
              <span className="small muted">
                {words.shell.search.kinds[hit.kind]}
                {hit.context === "" ? "" : ` · ${hit.context}`}
              </span>
            </Combobox.Option>
          ))}
          {hits.length === 0 ? (
            <Combobox.Empty>
              {asked === "" || query.isFetching ? words.shell.search.hint : words.shell.search.none(asked)}
            </Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { suggestionsAnswer } from "#plans/contract-definitions.ts";
import { get, withQuery } from "../../api.ts";
import { useFormat, useFurtherWords } from "../../language.tsx";

type Props = { readonly name: string; readonly unit: string };

const pause = 400;

/** While somebody types a new definition: what the catalogue has already, so that nothing is defined twice. */
export function AlikeDefinitions({ name, unit }: Props) {
  const words = useFurtherWords().definitions;
  const format = useFormat();
  const [typed] = useDebouncedValue(name.trim(), pause);
  const query = useQuery({
    queryKey: ["definitions", "suggestions", typed, unit],
    queryFn: () =>
      get(withQuery("/api/definitions/suggestions", { name: typed, unit: unit === "" ? null : unit }), suggestionsAnswer),
    enabled: typed.length > 5,
  });
  const alike = query.data?.suggestions ?? [];
  if (alike.length === 0) return null;
  return (
    <div className="small" role="status">
      <p className="muted">{words.alike}</p>
      <ul className="aims">
        {alike.map(({ definition, score, differing }) => (
          <li key={definition.id}>
            <Link className="inline-link" to="/danh-muc/$definitionId" params={{ definitionId: definition.id }}>
              {definition.code} {definition.name}
            </Link>
            <span className="muted">
              {[
                words.links.likeness(format.number(Math.round(score * 100))),
                differing.length === 0
                  ? ""
                  : words.links.differs(differing.map((slot) => words.links.scopes[slot] ?? slot).join(", ")),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

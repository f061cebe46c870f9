import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { indicatorDefinitionAnswer } from "#plans/contract-definitions.ts";
import { get } from "../../api.ts";
import { useFurtherWords } from "../../language.tsx";

/** The definition that an indicator follows, where its figures stand beside those of other plans; nothing while it follows none. */
export function DefinitionLink({ indicatorId }: { readonly indicatorId: string }) {
  const words = useFurtherWords().definitions;
  const query = useQuery({
    queryKey: ["definition", "of-indicator", indicatorId],
    queryFn: () => get(`/api/indicators/${indicatorId}/definition`, indicatorDefinitionAnswer),
  });
  const definition = query.data?.definition ?? null;
  if (definition === null) return null;
  return (
    <Link className="inline-link" to="/danh-muc/$definitionId" params={{ definitionId: definition.id }} title={definition.name}>
      {words.inCatalogue(definition.code)}
    </Link>
  );
}

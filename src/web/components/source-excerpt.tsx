import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { type Place, sourceAnswer } from "#plans/contract.ts";
import { get, withQuery } from "../api.ts";
import { SourceLines } from "./source-lines.tsx";
import { Loading, RefusalNotice } from "./states.tsx";
import { useDoubtfulWords } from "./use-pages.ts";

type Props = { readonly planId: string; readonly place: Place; readonly around: number };

// A passage of a whole table would fill the panel many times over: its beginning is shown, the whole text is a click away.
const longest = 60;

/** The passage in its surroundings, as it stands in the document. */
export function SourceExcerpt({ planId, place, around }: Props) {
  const from = Math.max(1, place.lines.from - around);
  const to = Math.min(place.lines.to, place.lines.from + longest) + around;
  const query = useQuery({
    queryKey: ["source", planId, from, to],
    queryFn: () => get(withQuery(`/api/plans/${planId}/source`, { from, to }), sourceAnswer),
    staleTime: Number.POSITIVE_INFINITY, // the text of a document never changes
  });
  const doubts = useDoubtfulWords(planId, { from, to });
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new passage is brought into sight when its lines are there.
  useEffect(() => {
    box.current?.querySelector("mark")?.scrollIntoView({ block: "nearest" });
  }, [query.data, place]);
  if (query.isPending) return <Loading />;
  if (query.isError) return <RefusalNotice error={query.error} />;
  return (
    <div className="source-excerpt" ref={box}>
      <SourceLines {...query.data} span={place.span} doubts={doubts} />
    </div>
  );
}

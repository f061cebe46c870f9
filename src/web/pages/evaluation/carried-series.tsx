import "../../catalogue.css";
import { useQuery } from "@tanstack/react-query";
import { definitionSeriesAnswer } from "#evaluation/contract-definition-series.ts";
import { get } from "../../api.ts";
import { useFurtherWords } from "../../language.tsx";
import { SeriesCard } from "../catalogue/series-card.tsx";

/** The indicator in the plans before and after its own, where it was carried over or its plan was replaced; else nothing. */
export function CarriedSeries({ indicatorId, name }: { readonly indicatorId: string; readonly name: string }) {
  const words = useFurtherWords().definitions.series.carried;
  const series = useQuery({
    queryKey: ["indicator", indicatorId, "series"],
    queryFn: () => get(`/api/indicators/${indicatorId}/series`, definitionSeriesAnswer),
  });
  const lines = series.data?.lines ?? [];
  if (lines.every((line) => line.indicatorId === indicatorId)) return null;
  return <SeriesCard name={name} lines={lines} title={words.title} note={words.note} />;
}

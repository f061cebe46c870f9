import { Button } from "@mantine/core";
import { targetLabel } from "#text/target-label.ts";
import { useOrganisations } from "../../components/organisation-select.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { useMeasureWords } from "../assignment/measure-select.tsx";
import { differences, type IndicatorDraft, type RecordDraft, type TaskDraft, targetGiven } from "./record-draft.ts";

type Props = {
  readonly mine: RecordDraft;
  readonly theirs: RecordDraft;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

/** Two people saved one record: both side by side, and a person chooses; the last one to save never simply wins. */
export function StaleNotice({ mine, theirs, onKeepMine, onTakeTheirs }: Props) {
  const words = useFurtherWords().reviewDesk.stale;
  const said = useSaid();
  const name = useFieldNames();
  const lines = differences(mine, theirs, said);
  return (
    <section className="notice red desk-stale" role="alert">
      <h3>{words.title}</h3>
      <p>{lines.length === 0 ? words.same : words.body}</p>
      {lines.length === 0 ? null : (
        <table className="table block-table">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.mine}</th>
              <th scope="col">{words.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.field}>
                <td data-label={words.field}>{name(line.field)}</td>
                <td data-label={words.mine}>{line.mine}</td>
                <td data-label={words.theirs}>{line.theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row-wrap">
        <Button variant="filled" onClick={onKeepMine}>
          {words.keepMine}
        </Button>
        <Button onClick={onTakeTheirs}>{words.takeTheirs}</Button>
      </div>
    </section>
  );
}

function useFieldNames(): (field: string) => string {
  const { reviewDesk: review } = useFurtherWords();
  const measures = useMeasureWords();
  const { card } = review;
  const names: Readonly<Record<string, string | undefined>> = {
    ...{ name: card.name, text: card.text, unit: card.unit, number: card.number, deliverable: card.deliverable },
    ...{ baselineValue: card.baseline, baselineText: card.baselineText, targets: card.targets, bodies: card.bodies },
    ...{ scheduleKind: card.schedule, scheduleTo: card.scheduleTo, scheduleText: card.scheduleText },
    ...{ responsible: card.responsible, measureKind: measures.measureKind.label, accumulation: measures.accumulation.label },
    ...{ direction: measures.direction.label, frequency: measures.frequency.label },
  };
  return (field) => names[field] ?? field;
}

/** A field's value as a person reads it. */
function useSaid(): (field: string, value: unknown) => string {
  const { tasks } = useWords();
  const { language } = useFormat();
  const measures = useMeasureWords();
  const bodies = new Map(useOrganisations().map(({ id, name }): [string, string] => [id, name]));
  const nameOf = (id: string) => bodies.get(id) ?? "–";
  const targetsSaid = (targets: IndicatorDraft["targets"]) =>
    targets
      .map((target) => {
        const given = targetGiven(target, "", language);
        return `${target.year}: ${given === null ? target.value : targetLabel(given, language)}`;
      })
      .join("; ");
  const bodiesSaid = (all: TaskDraft["bodies"]) =>
    all
      .map(({ role, bodyText, organisationId }) => {
        return `${tasks.roles[role]}: ${organisationId === null ? (bodyText ?? "–") : nameOf(organisationId)}`;
      })
      .join("; ");
  return (field, value) => {
    // The fields of a draft, told by their names; what a list holds is known from its field.
    if (field === "targets") return targetsSaid(value as IndicatorDraft["targets"]);
    if (field === "bodies") return bodiesSaid(value as TaskDraft["bodies"]);
    if (field === "responsible") return (value as readonly string[]).map(nameOf).join("; ") || "–";
    const text = typeof value === "string" ? value : "";
    if (text === "") return "–";
    if (field === "scheduleKind") return Object.entries(tasks.schedules).find(([kind]) => kind === text)?.[1] ?? text;
    const measure = Object.entries(measures).find(([name]) => name === field)?.[1];
    return measure?.values[text] ?? text;
  };
}

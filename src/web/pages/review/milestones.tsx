import type { MilestoneLine } from "#review/contract-cascade.ts";
import { targetLabel, withUnit } from "#text/target-label.ts";
import { useFormat, useFurtherWords } from "../../language.tsx";

type Aim = MilestoneLine["superior"];

function yearsOf({ milestoneYear, milestoneTo }: Aim): string {
  return milestoneTo === null ? String(milestoneYear) : `${milestoneYear}–${milestoneTo}`;
}

/** The superior's targets, a line each. */
export function Aims({ aims }: { readonly aims: readonly Aim[] }) {
  const { language } = useFormat();
  return (
    <ul className="aim-list">
      {aims.map((aim) => (
        <li key={`${aim.milestoneYear}${aim.milestoneTo ?? ""}${aim.operator}${aim.value ?? aim.text ?? ""}`}>
          <span className="muted num">{yearsOf(aim)}</span> <span className="num">{targetLabel(aim, language)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Ours beside the superior's at each milestone, and by how much it differs. */
export function Milestones({
  milestones,
  unit,
}: {
  readonly milestones: readonly MilestoneLine[];
  readonly unit: string | null;
}) {
  const words = useFurtherWords().review.cascade;
  const format = useFormat();
  return (
    <ul className="aim-list">
      {milestones.map(({ superior, ours, verdict, gap }) => {
        const distance = gap === null || gap === "0" ? null : withUnit(format.number(gap), superior.unit ?? unit);
        return (
          <li key={`${superior.milestoneYear}${superior.milestoneTo ?? ""}${superior.operator}${superior.value ?? ""}`}>
            <span className="muted num">{yearsOf(superior)}</span>{" "}
            {ours === null ? null : <span className="num">{targetLabel(ours, format.language)} </span>}
            <span className={verdict === "weaker" || verdict === "missing" ? "strong" : "muted"}>
              {verdict === "weaker" && distance !== null
                ? words.by(distance)
                : verdict === "stricter" && distance !== null
                  ? words.beyondBy(distance)
                  : words.milestones[verdict]}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

import { Checkbox } from "@mantine/core";
import type { SetUp } from "#reporting/contract-set-up.ts";
import { useFurtherWords } from "../../language.tsx";
import type { SetUpActs } from "./use-set-up.ts";

/** Which hands a report goes through: what the next round starts from. */
export function RouteCard({ desk, acts }: { readonly desk: SetUp; readonly acts: SetUpActs }) {
  const words = useFurtherWords().setUp.route;
  const { asksSignature, asksAcceptance } = desk.route;
  const steps = `${asksSignature ? words.step.sign : ""}${words.step.approve}${asksAcceptance ? words.step.accept : ""}`;
  return (
    <section className="card" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
      </header>
      <div className="pad stack">
        <p className="strong t13">{words.steps(steps)}</p>
        <Checkbox
          label={words.asksSignature}
          checked={asksSignature}
          onChange={(event) => void acts.setRoute({ ...desk.route, asksSignature: event.currentTarget.checked })}
        />
        <Checkbox
          label={words.asksAcceptance}
          checked={asksAcceptance}
          onChange={(event) => void acts.setRoute({ ...desk.route, asksAcceptance: event.currentTarget.checked })}
        />
        <p className="small muted">{words.note}</p>
      </div>
    </section>
  );
}

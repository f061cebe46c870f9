/**
 * A goal without a figure keeps its words from the first to the last ("Thu hút đội ngũ …", "Có sản phẩm …"): they are what is asked
 * for. Restoring garbled print tidies names of lead-ins; these goals pass it as running words.
 */
import type { ReadRegister, Restored, TargetCandidate } from "#ingest/model.ts";

/** The word that asks for existence is one of the vocabulary and right already: only what follows is restored. */
const asked = /^Có (?=\p{L})/u;

/** Puts the register through the restoring, goals in words as the running text that they are. */
export function keepingWholeGoals(register: ReadRegister, restored: (register: ReadRegister) => ReadRegister): ReadRegister {
  const askedBy = new Map(
    register.targets.filter(isGoalInWords).map(({ id, indicator }) => [id, asked.exec(indicator)?.[0] ?? ""]),
  );
  const asText = register.targets.map((target) =>
    askedBy.has(target.id) ? { ...target, text: target.indicator.replace(asked, "") } : target,
  );
  const read = restored({ ...register, targets: asText });
  const whole = (target: TargetCandidate) => {
    const start = askedBy.get(target.id);
    return start === undefined ? target : withWholeName(target, start);
  };
  return { ...read, targets: read.targets.map(whole) };
}

function isGoalInWords({ row, op, text }: TargetCandidate): boolean {
  return row === undefined && text === undefined && (op === "text" || op === "exists");
}

function withWholeName({ text = "", ...target }: TargetCandidate, start: string): TargetCandidate {
  const { text: ofWords, ...others }: Restored = target.restored ?? {};
  const restored = ofWords === undefined ? others : { ...others, indicator: { ...ofWords, raw: `${start}${ofWords.raw}` } };
  return { ...target, indicator: `${start}${text}`, ...(target.restored === undefined ? {} : { restored }) };
}

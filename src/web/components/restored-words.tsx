import type { Repair, Restored } from "#plans/contract.ts";
import { useWords } from "../language.tsx";

/** Words for people beside the words that were read; not sure when a part of them stayed as it was read. */
export type RestoredWords = { readonly text: string; readonly raw: string; readonly isSure: boolean };

/** The restored words of the first of these fields that was restored. */
export function restoredOf(restored: Restored | undefined, fields: readonly string[], text: string): RestoredWords | null {
  const field = fields.map((name) => restored?.[name]).find((one) => one !== undefined);
  return field === undefined ? null : { text, raw: field.raw, isSure: field.sure };
}

/** A quiet sign beside a name whose diacritics were put back by the program. */
export function RestoredMark() {
  const words = useWords().plans.source;
  return (
    <span className="restored-mark" title={words.restoredHint}>
      {words.restoredMark}
    </span>
  );
}

type Props = {
  readonly raw: string;
  readonly restored: RestoredWords | null;
  readonly repairs: readonly Repair[];
  readonly isUndecided: boolean;
};

/** The words as they were read, above what was made of them: restored text, mended signs, an operator left open. */
export function RawAndRestored({ raw, restored, repairs, isUndecided }: Props) {
  const words = useWords().plans.source;
  const rules: Readonly<Record<string, string | undefined>> = words.repairRules;
  return (
    <>
      <dt>{words.raw}</dt>
      <dd>
        <q className="raw-words">{raw}</q>
      </dd>
      {restored === null ? null : (
        <>
          <dt>{words.restoredFrom}</dt>
          <dd className="raw-words">{restored.raw}</dd>
          <dt>{words.restored}</dt>
          <dd>
            <span className={restored.isSure ? "raw-words" : "raw-words unsure-words"}>{restored.text}</span>
            <p className="small muted">{restored.isSure ? words.restoredHint : words.restoredUnsure}</p>
          </dd>
        </>
      )}
      {repairs.length === 0 ? null : (
        <>
          <dt>{words.repairs}</dt>
          <dd>
            <ul>
              {repairs.map(({ rule, raw: printed, read }) => (
                <li key={`${rule} ${printed}`}>
                  <span className="num">{words.repair(printed, read)}</span>
                  {rules[rule] === undefined ? null : <span className="small muted"> ({rules[rule]})</span>}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {isUndecided ? (
        <>
          <dt>{words.undecided}</dt>
          <dd>{words.undecidedWords}</dd>
        </>
      ) : null}
    </>
  );
}

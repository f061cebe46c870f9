import { useFormat, useFurtherWords } from "../../language.tsx";
import { isCheckCode } from "./set-up-parts.ts";

type Props = { readonly missing: string; readonly shown: number; readonly total: number; readonly onAll: () => void };

/** Says that only what misses something is shown, and how to see all; nothing where everything is shown. */
export function MissingFilter({ missing, shown, total, onAll }: Props) {
  const words = useFurtherWords().setUp;
  const format = useFormat();
  if (!isCheckCode(missing)) return null;
  const what = words.checks[missing as keyof typeof words.checks]; // a code of the checklist, as just told
  return (
    <p className="pad t13 row-wrap">
      <span className="num">{`${format.number(shown)}/${format.number(total)}`}</span>
      <span>{shown === 0 ? words.noneMissing(what.toLocaleLowerCase()) : words.onlyMissing(what.toLocaleLowerCase())}</span>
      <button type="button" className="quiet-button" onClick={onAll}>
        {words.showAll}
      </button>
    </p>
  );
}

import { acceptAll, recordsIn } from "#reporting/rules/set-up-accept.ts";
import { useFormat, useFurtherWords } from "../../language.tsx";
import type { SetUpActs } from "./use-set-up.ts";

type Props = { readonly name: string; readonly of: Parameters<typeof acceptAll>[0]; readonly acts: SetUpActs };

/** Takes what is proposed with some certainty for a whole group; nothing where nothing is. */
export function AcceptGroup({ name, of, acts }: Props) {
  const words = useFurtherWords().setUp;
  const format = useFormat();
  const request = acceptAll(of, "medium");
  const count = recordsIn(request);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="quiet-button"
      aria-label={words.acceptGroupOf(format.number(count), name)}
      onClick={() => void acts.change(request)}
    >
      {words.acceptGroup(format.number(count))}
    </button>
  );
}

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { OtherBody } from "../assignment/other-body.tsx";

type Props = {
  readonly count: number;
  readonly proposed: number;
  readonly bodyWord: string;
  readonly children: ReactNode;
  readonly onAccept: () => void;
  readonly onBody: (id: string) => void;
  readonly onClear: () => void;
};

/** What can be done with all that is selected, as one act each. */
export function BulkBar({ count, proposed, bodyWord, children, onAccept, onBody, onClear }: Props) {
  const { bulk: words } = useFurtherWords().setUp;
  const format = useFormat();
  return (
    <section className="set-up-bulk" aria-label={words.label}>
      <p className="strong t13" role="status">
        {words.title(format.number(count))}
      </p>
      {proposed === 0 ? null : <Button onClick={onAccept}>{words.accept(format.number(proposed))}</Button>}
      <OtherBody label={bodyWord} action={words.give} spokenAction={words.giveTo} onAssign={onBody} />
      {children}
      <Button variant="subtle" onClick={onClear}>
        {words.clear}
      </Button>
    </section>
  );
}

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "../../components/icon.tsx";
import { StatusText } from "../../components/status.tsx";
import { useWords } from "../../language.tsx";

type Props = {
  /** Where the focus goes when the button that was pressed is gone. */
  readonly headingId: string;
  readonly name: string;
  /** What is still missing; empty texts say nothing. */
  readonly doubts: readonly string[];
  /** Takes everything that is proposed for the group; nothing where nothing is. */
  readonly accept?: ReactNode;
  readonly eachWord: string;
  readonly isEach: boolean;
  readonly onEach: () => void;
  readonly each: ReactNode;
  readonly children: ReactNode;
};

const openMark = { tone: "orange", shape: "triangle" } as const;
const readyMark = { tone: "green", shape: "check" } as const;

/** A group on the desk: its name as printed, what it lacks, the acts for all of it, and its members one by one. */
export function DeskCard({ headingId, name, doubts, accept, eachWord, isEach, onEach, each, children }: Props) {
  const words = useWords().plans.assignment;
  const open = doubts.filter((doubt) => doubt !== "");
  return (
    <section className="card desk-card" aria-label={name}>
      <header>
        <h3 id={headingId} tabIndex={-1} className="clamp-2" title={name}>
          {name}
        </h3>
        <span className="spring" />
        <span className="desk-doubts small">
          {open.length === 0 ? <StatusText mark={readyMark} word={words.ready} /> : null}
          {open.map((doubt) => (
            <StatusText key={doubt} mark={openMark} word={doubt} />
          ))}
        </span>
      </header>
      {accept}
      <div className="desk-body">{children}</div>
      <div className="desk-each">
        <button type="button" className="quiet-button t13" aria-expanded={isEach} onClick={onEach}>
          <Icon name={isEach ? "chevron" : "right"} /> {isEach ? words.eachHide : eachWord}
        </button>
        {isEach ? each : null}
      </div>
    </section>
  );
}

/** The line of a card on which everything that is proposed is taken. */
export function AcceptGroup(props: { readonly label: string; readonly onAccept: () => void; readonly children: ReactNode }) {
  return (
    <div className="desk-accept">
      <Button variant="light" leftSection={<Icon name="check" />} aria-label={props.label} onClick={props.onAccept}>
        {props.children}
      </Button>
    </div>
  );
}

/** An act may take its own button away (a proposal that is done with): the focus stays on its group. */
export async function keepFocus(headingId: string, act: Promise<void>): Promise<void> {
  await act;
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById(headingId)?.focus();
  });
}

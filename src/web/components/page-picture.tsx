import "../page-picture.css";
import { ActionIcon, Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useFormat, useWords } from "../language.tsx";
import { Icon } from "./icon.tsx";
import type { PageBox } from "./page-marks.ts";
import { useScreen } from "./use-screen.ts";

type Props = {
  readonly src: string;
  readonly number: number;
  readonly total: number;
  /** Width over height of the page. */
  readonly aspect: number;
  /** False while the page is still being drawn. */
  readonly isDrawn: boolean;
  /** Where the passage stands, as shares of the page; empty when it stands on another page. */
  readonly marks: readonly PageBox[];
  /** Other passages of the page. */
  readonly faint?: readonly PageBox[];
  /** The page that holds the passage, when it is another one. */
  readonly home: number | null;
  readonly onPage: (number: number) => void;
};

const zooms = [1, 1.5, 2, 3] as const;

/** The picture of one page with the passage marked on it; pages are turned and the picture enlarged by buttons. */
export function PagePicture({ src, number, total, aspect, isDrawn, marks, faint = [], home, onPage }: Props) {
  const words = useWords().plans.source.picture;
  const format = useFormat();
  const { isPhone } = useScreen();
  // A page as wide as a phone cannot be read.
  const [step, setStep] = useState(isPhone ? 2 : 0);
  const zoom = zooms[step] ?? 1;
  const page = words.page(format.number(number), format.number(total));
  return (
    <div className="page-picture">
      <div className="page-bar">
        <ActionIcon
          variant="default"
          size={28}
          aria-label={words.previous}
          disabled={number <= 1}
          onClick={() => onPage(number - 1)}
        >
          <Icon name="back" />
        </ActionIcon>
        <span className="small num" aria-live="polite">
          {page}
        </span>
        <ActionIcon
          variant="default"
          size={28}
          aria-label={words.next}
          disabled={number >= total}
          onClick={() => onPage(number + 1)}
        >
          <Icon name="right" />
        </ActionIcon>
        {home === null || home === number ? null : (
          <button type="button" className="quiet-button small" onClick={() => onPage(home)}>
            {words.home(format.number(home))}
          </button>
        )}
        <span className="spring" />
        <ActionIcon
          variant="default"
          size={28}
          aria-label={words.smaller}
          disabled={step === 0}
          onClick={() => setStep(step - 1)}
        >
          <Icon name="minus" />
        </ActionIcon>
        <span className="small num page-zoom" aria-live="polite">
          {format.number(Math.round(zoom * 100))}%
        </span>
        <ActionIcon
          variant="default"
          size={28}
          aria-label={words.larger}
          disabled={step === zooms.length - 1}
          onClick={() => setStep(step + 1)}
        >
          <Icon name="plus" />
        </ActionIcon>
      </div>
      {isDrawn ? (
        <Sheet key={src} src={src} label={page} aspect={aspect} marks={marks} faint={faint} zoom={zoom} />
      ) : (
        <p className="notice t13" role="status">
          {words.drawing}
        </p>
      )}
    </div>
  );
}

type SheetProps = Pick<Props, "src" | "aspect" | "marks"> & {
  readonly faint: readonly PageBox[];
  readonly label: string;
  readonly zoom: number;
};

function Sheet({ src, label, aspect, marks, faint, zoom }: SheetProps) {
  const words = useWords().plans.source.picture;
  const scroller = useRef<HTMLElement>(null);
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  const [attempt, setAttempt] = useState(0);
  const [first] = marks;
  const at = first === undefined ? null : `${first[0]} ${first[1]} ${first[2]}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the passage comes into sight again when the picture grows.
  useEffect(() => {
    const box = scroller.current;
    if (box === null || first === undefined) return;
    const [left, top, right] = first;
    const middle = ((left + right) / 2) * box.scrollWidth;
    const isWide = (right - left) * box.scrollWidth > box.clientWidth;
    box.scrollTo({
      top: top * (box.scrollWidth / aspect) - box.clientHeight / 3,
      left: isWide ? left * box.scrollWidth - 12 : middle - box.clientWidth / 2,
    });
  }, [at, zoom, aspect]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1).
    <section ref={scroller} className="page-scroller" tabIndex={0} aria-label={words.scroller(label)} data-own-keys>
      <div className="page-sheet" style={{ width: `${zoom * 100}%`, aspectRatio: String(aspect) }}>
        {state === "failed" ? (
          <div className="page-missing" role="alert">
            <p>{words.failed}</p>
            <Button
              onClick={() => {
                setState("loading");
                setAttempt(attempt + 1);
              }}
            >
              {words.again}
            </Button>
          </div>
        ) : (
          <img
            key={attempt}
            src={src}
            alt={marks.length === 0 ? label : words.marked(label)}
            onLoad={() => setState("shown")}
            onError={() => setState("failed")}
          />
        )}
        {state === "loading" ? <p className="page-missing muted small">{words.loading}</p> : null}
        <svg className="page-marks" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {(state === "failed" ? [] : faint).map(([left, top, right, bottom], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: passages may share their boxes.
            <rect key={index} className="page-faint" x={left} y={top} width={right - left} height={bottom - top} />
          ))}
          {(state === "failed" ? [] : marks).map(([left, top, right, bottom]) => (
            <rect key={`${left} ${top}`} x={left} y={top} width={right - left} height={bottom - top} />
          ))}
        </svg>
      </div>
    </section>
  );
}

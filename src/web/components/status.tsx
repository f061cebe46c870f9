import type { StatusMark as Mark, Shape } from "#text/status-marks.ts";

const drawings: Record<Shape, React.ReactNode> = {
  check: (
    <>
      <circle cx="7" cy="7" r="6.5" fill="currentColor" />
      <path
        d="M4 7.2 6.2 9.4 10 5"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  "double-check": (
    <>
      <circle cx="7" cy="7" r="6.5" fill="currentColor" />
      <path
        d="M4.2 6.6 7 4l2.8 2.6M4.2 9.8 7 7.2l2.8 2.6"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  arrow: (
    <>
      <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path
        d="M5 9 9 5M5.8 5H9v3.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  triangle: (
    <>
      <path d="M7 1.2 13.2 12.4H.8z" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
      <path d="M7 5.4v3M7 10.3h.01" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  diamond: (
    <>
      <path d="M7 .6 13.4 7 7 13.4.6 7z" fill="currentColor" />
      <path d="M7 4.2v3.2M7 9.6h.01" fill="none" stroke="var(--surface)" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  square: (
    <>
      <rect x="1" y="1" width="12" height="12" rx="1.6" fill="currentColor" />
      <path d="m4.8 4.8 4.4 4.4M9.2 4.8 4.8 9.2" fill="none" stroke="var(--surface)" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  dashed: <circle cx="7" cy="7" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.4 2.2" />,
  half: (
    <>
      <circle cx="7" cy="7" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M7 1.2a5.8 5.8 0 0 1 0 11.6z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  loop: (
    <path
      d="M2 6.2A5.2 5.2 0 0 1 11.6 4M12 7.8A5.2 5.2 0 0 1 2.4 10M11.8 1.4V4.2H9M2.2 12.6V9.8H5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  pause: <path d="M4.6 2.6v8.8M9.4 2.6v8.8" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
};

/** The silhouette alone; `word` is spoken, never seen. */
export function StatusMark({ mark, word }: { readonly mark: Mark; readonly word?: string }) {
  return (
    <>
      <svg className={`mark ${mark.tone}`} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        {drawings[mark.shape]}
      </svg>
      {word === undefined ? null : <span className="hidden-word">{word}</span>}
    </>
  );
}

/** Shape and word on a pale ground: the judgement of a row. */
export function StatusChip({ mark, word }: { readonly mark: Mark; readonly word: string }) {
  return (
    <span className={`chip ${mark.tone}`}>
      <StatusMark mark={mark} />
      {word}
    </span>
  );
}

/** Shape and word in running text and legends. */
export function StatusText({ mark, word }: { readonly mark: Mark; readonly word: string }) {
  return (
    <span className={`status-text ${mark.tone}`}>
      <StatusMark mark={mark} />
      {word}
    </span>
  );
}

import { useFormat, useWords } from "../language.tsx";

const levels = { high: "green", middle: "orange", low: "red" } as const;

/** How sure the reader was: a number, a bar and a word, so that colour alone says nothing. */
export function Confidence({ share }: { readonly share: number | null }) {
  const words = useWords().plans.source;
  const format = useFormat();
  if (share === null) return <span className="muted">{words.noConfidence}</span>;
  const percent = Math.round(share * 100);
  const level = percent >= 90 ? "high" : percent >= 70 ? "middle" : "low";
  return (
    <span className="confidence">
      <span className="num strong">{format.number(percent)}%</span>
      <svg className={`confidence-bar ${levels[level]}`} viewBox="0 0 40 6" aria-hidden="true" focusable="false">
        <rect width="40" height="6" rx="3" className="confidence-ground" />
        <rect width={percent * 0.4} height="6" rx="3" fill="currentColor" />
      </svg>
      <span className={levels[level]}>{words.confidenceWords[level]}</span>
    </span>
  );
}

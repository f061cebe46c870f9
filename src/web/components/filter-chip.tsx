import { useFormat } from "../language.tsx";

type Props = { readonly isOn: boolean; readonly onClick: () => void; readonly word: string; readonly count: number };

/** One choice of a row of filters, with how many records it holds. */
export function FilterChip({ isOn, onClick, word, count }: Props) {
  const format = useFormat();
  return (
    <button type="button" className="filter-chip" aria-pressed={isOn} onClick={onClick}>
      {word} <span className="num">{format.number(count)}</span>
    </button>
  );
}

import { useAddress } from "../../components/address.ts";
import { useWords } from "../../language.tsx";

type Lines = { readonly from: number; readonly to: number };

/** Lines in the address: "12" or "12-15". */
export const linesText = ({ from, to }: Lines) => (from === to ? String(from) : `${from}-${to}`);

export function readLines(text: string): Lines | null {
  const match = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(text);
  if (match === null) return null;
  const from = Number(match[1]);
  return { from, to: Math.max(from, Number(match[2] ?? from)) };
}

/** Brings these lines of the whole text into sight. */
export function LinesLink({ lines }: { readonly lines: Lines }) {
  const words = useWords().plans.document;
  const { write } = useAddress();
  return (
    <button type="button" className="quiet-button small lines-link" onClick={() => write({ dong: linesText(lines) })}>
      {words.goToLines(lines.from, lines.to)}
    </button>
  );
}

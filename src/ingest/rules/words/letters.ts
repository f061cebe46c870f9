/**
 * How many letters a text has, of which kind: asked of every line and word of a document, so each character is judged once and
 * counted by a table afterwards.
 */
const isLetter = /\p{L}/u;
const isCapital = /\p{Lu}/u;
/** Letters that Vietnamese has and English recognition cannot write. */
const onlyVietnamese = /[ăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

const judged = 1;
const letter = 2;
const capital = 4;
const vietnamese = 8;
const low = 16;
const known = new Uint8Array(1 << 16);

export type Letters = {
  readonly all: number;
  readonly capitals: number;
  readonly onlyVietnamese: number;
  /** Letters that are their own small letter. */
  readonly low: number;
};

export function lettersOf(text: string): Letters {
  let all = 0;
  let capitals = 0;
  let vietnameseOnes = 0;
  let lows = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = kindAt(text, i);
    if ((kind & letter) === 0) continue;
    all += 1;
    if ((kind & capital) !== 0) capitals += 1;
    if ((kind & vietnamese) !== 0) vietnameseOnes += 1;
    if ((kind & low) !== 0) lows += 1;
  }
  return { all, capitals, onlyVietnamese: vietnameseOnes, low: lows };
}

/** The two halves of a rare character count as one, at the first of them. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((code & 0xfc00) === 0xd800) return judge(String.fromCodePoint(text.codePointAt(at) ?? code));
  let kind = known[code] ?? 0;
  if (kind === 0) {
    kind = judge(String.fromCharCode(code));
    known[code] = kind;
  }
  return kind;
}

function judge(character: string): number {
  return (
    judged |
    (isLetter.test(character) ? letter : 0) |
    (isCapital.test(character) ? capital : 0) |
    (onlyVietnamese.test(character) ? vietnamese : 0) |
    (character === character.toLocaleLowerCase("vi") ? low : 0)
  );
}

/**
 * The register of recognised pages with the tones set right that recognition misread ("chuyến đổi số"), in the fields that
 * people read; each such field is marked as restored. Records of pages with a text of their own stay as they are.
 */
import type { DocumentHeader, ReadRegister, Source, Span } from "#ingest/model.ts";
import { fixTones } from "./fix-tones.ts";
import { noBody } from "./known-bodies.ts";
import type { LanguageModel } from "./language-model.ts";
import { type Field, readFields } from "./read-fields.ts";

function withSubject(document: DocumentHeader, subject: string): DocumentHeader {
  const mark = { raw: document.subject ?? "", sure: true };
  return { ...document, subject, restored: { ...document.restored, subject: mark } };
}

/** Only tones flip, on the same letters, and only where the language speaks clearly. */
export function fixRegisterTones(register: ReadRegister, { pages }: Pick<Source, "pages">, model: LanguageModel): ReadRegister {
  const recognised = pages.flatMap((page) => (page.mode === "recognised" && page.span !== null ? [page.span] : []));
  const stands = ({ span }: { readonly span: Span }) => recognised.some(([from, to]) => span[0] >= from && span[0] < to);
  const flipped = (text: string): Field => {
    const fixed = fixTones(text, model);
    const words = text.match(/\p{L}+/gu)?.length ?? 1;
    return { read: fixed.text, raw: text, sure: true, share: 1 - fixed.flips.length / words };
  };
  const same = (text: string): Field => ({ read: text, raw: text, sure: true, share: 1 });
  const fixed = readFields(register, { prose: flipped, torn: flipped, name: same, bodyOf: noBody });
  const either = <T extends { readonly span: Span }>(before: readonly T[], after: readonly T[]): readonly T[] =>
    before.map((record, i) => (stands(record) ? (after[i] ?? record) : record));
  // Of the head only what it is about: the rest is names.
  const head =
    register.document.subject === null || recognised.every(([from]) => from > 0)
      ? null
      : fixTones(register.document.subject, model);
  return {
    ...register,
    ...(head !== null && head.flips.length > 0 ? { document: withSubject(register.document, head.text) } : {}),
    targets: either(register.targets, fixed.targets),
    indicatorRows: either(register.indicatorRows, fixed.indicatorRows),
    tasks: either(register.tasks, fixed.tasks),
    duties: either(register.duties, fixed.duties),
  };
}

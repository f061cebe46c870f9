/** A syllable as its opening consonants and its rime with tone; misreading strikes the two apart, so they are matched apart. */
const onsets = ["ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", ..."bcdđghklmnprstvx"];
const vowel = /^[aeiouy]/;

const known = new Map<string, readonly [string, string]>();

/** ["ngh", "iệp"] of "nghiệp"; a syllable without opening consonant has "". */
export function partsOf(syllable: string): readonly [onset: string, rime: string] {
  const before = known.get(syllable);
  if (before) return before;
  const onset = onsets.find((o) => syllable.startsWith(o) && vowel.test(syllable.charAt(o.length).normalize("NFD"))) ?? "";
  const parts = [onset, syllable.slice(onset.length)] as const;
  known.set(syllable, parts);
  return parts;
}

/** The letters without any mark: "đổi" → "doi". */
export function bareOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
}

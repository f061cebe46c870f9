/**
 * Is this word a syllable that Vietnamese can spell? Onset, rime and tone follow closed lists; a syllable that ends in a stop
 * (c, ch, p, t) carries only the sharp or the heavy tone. Intake uses it to tell which of several decodings of the same bytes
 * is the text that somebody wrote.
 */
const onsets = [
  ..."b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x".split(" "),
  "", // a syllable may start with its vowel
];

const rimes = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu " +
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uan uang uai uân uâng uât uây uc ue uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt " +
    "uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu " +
    "y ych yêm yên yêng yêt yêu ynh yt êng"
  ).split(" "),
);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stop = /(?:c|ch|p|t)$/;

/** Whether the word (any case, NFC or NFD) is spelled as a Vietnamese syllable can be. */
export function isVietnameseSyllable(word: string): boolean {
  const spread = word.toLowerCase().normalize("NFD");
  const marks = spread.match(tones) ?? [];
  if (marks.length > 1) return false;
  const bare = spread.replace(tones, "").normalize("NFC");
  const toneFits = !stop.test(bare) || marks.length === 0 || marks[0] === "\u0301" || marks[0] === "\u0323";
  return toneFits && onsets.some((onset) => bare.startsWith(onset) && rimes.has(bare.slice(onset.length)));
}

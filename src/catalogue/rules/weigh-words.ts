/**
 * How much a word says about which indicator is meant: words in which nearly every name of the genre begins or ends say nothing,
 * words that many names share say little. Decided once for all names, so that a likeness does not depend on who stands beside.
 */

/** Left out of the skeleton: lead-ins, joining words, the place a plan is for, figures' company. */
const silentWords =
  "ty ti le so luong cac co dat duoc tren dia ban trong vao voi toi den cua va nhung tai theo cho xa phuong thi thanh pho tinh huyen dac khu vneid mot so moi nam hang hoac phan dau tiep tuc it nhat toi thieu muc tu la o ve the nay don vi lien quan phoi hop dam bao bao gom";

const quietWords: readonly (readonly [weight: number, words: string])[] = [
  [
    0.45,
    "doanh nghiep hanh chinh cong nghe su dung ung dung thuc hien phat trien trien khai hoat dong nguoi dan can bo chuc dich vu",
  ],
  [0.7, "co so giao duc quan ly dien tu truc tuyen du lieu he thong thu tuc nghien cuu khoa hoc chuyen doi sang tao moi vien"],
];

const silent: ReadonlySet<string> = new Set(silentWords.split(" "));
const quiet: ReadonlyMap<string, number> = new Map(
  quietWords.toReversed().flatMap(([weight, words]) => words.split(" ").map((word) => [word, weight] as const)),
);

/** Says nothing: no part of the skeleton. */
export function isSilent(word: string): boolean {
  return silent.has(word);
}

/** 1 for a telling word, less for one that many names share. */
export function weightOf(word: string): number {
  return quiet.get(word) ?? 1;
}

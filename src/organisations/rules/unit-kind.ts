/**
 * Which kind and level a listed body has: by the words of its kind column, else by how its name begins. Folded words of the genre; what
 * fits nothing is "other" and a body inside another one. A person sees both in the preview before anything is written.
 */
import { fold } from "#kernel/fold.ts";
import type { OrganisationKind, OrganisationLevel } from "../model.ts";

const kinds: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/^van phong (dang uy|thanh uy|tinh uy|thi uy|huyen uy)|^vpdu/, "party-office"],
  [/^(uy ban kiem tra|ubkt)\b/, "inspection-committee"],
  [/^(ban chi dao|bcd)\b/, "steering-committee"],
  [/^(chi bo|dang bo bo phan|chi dang bo)\b/, "party-cell"],
  [/^(dang uy|thanh uy|tinh uy|thi uy|huyen uy|quan uy|dang bo|cap uy)\b/, "party-committee"],
  [/^(hoi dong nhan dan|hdnd)\b/, "people-council"],
  [/^(uy ban mat tran|mat tran|mttq|ub ?mttq)\b/, "front"],
  [/^(uy ban nhan dan|ubnd)\b/, "people-committee"],
  [/^(so|thanh tra tinh|thanh tra thanh pho)\b/, "department"],
  [/^ban (xay dung dang|to chuc|tuyen giao|dan van|noi chinh|dang)\b/, "party-board"],
  [/^(phong|van phong|ban)\b/, "division"],
  [/^(cong an|quan su|ban chi huy|bo chi huy|bien phong|luc luong)\b/, "armed-force"],
  [/^(tram y te|benh vien|y te)\b/, "health-station"],
  [/^(truong|nha truong|mam non|tieu hoc|thcs|thpt)\b/, "school"],
  [/^(doan|hoi|lien doan|cong doan)\b/, "mass-organisation"],
  [/^(trung tam|don vi su nghiep|ban quan ly)\b/, "public-service-unit"],
  [/^(cong ty|doanh nghiep|hop tac xa|tong cong ty)\b/, "enterprise"],
  [/^(thon|to dan pho|khu pho|ap|ban lang|buon)\b/, "hamlet"],
  [/^(tinh|thanh pho|phuong|xa|dac khu|thi tran)\b/, "people-committee"],
];

/** The kind that the words mean; null when they mean none. */
export function kindOfWords(words: string): OrganisationKind | null {
  const key = fold(words);
  return kinds.find(([begin]) => begin.test(key))?.[1] ?? null;
}

/** From the name of the area it stands for: a province or city, a commune, else a body inside another one. */
export function levelOfName(name: string, isTop: boolean): OrganisationLevel {
  const key = fold(name);
  if (/^(ubnd |uy ban nhan dan |dang uy )?(phuong|xa|dac khu|thi tran)\b/.test(key)) return "commune";
  if (/^(so|thanh tra (tinh|thanh pho))\b/.test(key)) return "province";
  if (/^(ubnd |uy ban nhan dan |dang uy )?(tinh|thanh pho)\b/.test(key)) return isTop ? "province" : "unit";
  return "unit";
}

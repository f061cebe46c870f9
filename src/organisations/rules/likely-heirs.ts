/**
 * Which rooms of the new communes most likely took over the work of a district room (domain §15.5): offered, never applied without a
 * person, since succession goes by function and not by likeness of names. The words say what a room works on.
 */
import { fold } from "#kernel/fold.ts";
import type { OrganisationId } from "../model.ts";

const fields: readonly (readonly [district: RegExp, commune: RegExp])[] = [
  [/\bvan phong (hdnd|hoi dong nhan dan)/, /^van phong (hdnd|hoi dong nhan dan)/],
  [/^van phong (huyen uy|thi uy|thanh uy|quan uy)/, /^van phong dang uy/],
  [/^(uy ban kiem tra|ubkt)/, /^(uy ban kiem tra|ubkt)/],
  [/^ban (to chuc|tuyen giao|dan van|xay dung dang)/, /^ban xay dung dang/],
  [/\bmat tran\b|\bmttq\b/, /\bmat tran\b|\bmttq\b/],
  [/\b(tai chinh|ke hoach|kinh te|ha tang|do thi|nong nghiep|moi truong|tai nguyen|cong thuong)\b/, /^phong kinh te/],
  [/\b(van hoa|khoa hoc|thong tin|giao duc|noi vu|lao dong|y te|dan toc)\b/, /^phong van hoa/],
  [/\b(hanh chinh cong|mot cua)\b/, /\b(hanh chinh cong|mot cua)\b/],
  [/^cong an\b/, /^cong an\b/],
];

export type NamedCandidate = { readonly id: OrganisationId; readonly name: string };

/** The candidates that work on the same field; none where no word says so. */
export function likelyHeirs(oldName: string, candidates: readonly NamedCandidate[]): OrganisationId[] {
  const key = fold(oldName);
  const field = fields.find(([district]) => district.test(key));
  return field === undefined ? [] : candidates.filter((body) => field[1].test(fold(body.name))).map((body) => body.id);
}

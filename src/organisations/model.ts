/**
 * Bodies: who is responsible, who reports, who receives (design §3). Names and places in a tree are dated, because bodies are
 * merged, split and renamed while their plans run; an official code is an attribute with a list version, never an identity
 * (domain §15.4). Validity is half-open: `validTo` is the first day on which it no longer holds.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { Id } from "#kernel/ids.ts";

export type OrganisationId = Id<"organisation">;
export type ChangeEventId = Id<"change-event">;

export const organisationKinds = [
  "party-committee", // đảng ủy, thành ủy, tỉnh ủy
  "party-office", // văn phòng đảng ủy
  "party-board", // ban của đảng ủy
  "inspection-committee", // ủy ban kiểm tra
  "party-cell", // chi bộ, đảng bộ bộ phận
  "steering-committee", // ban chỉ đạo
  "people-council", // HĐND
  "people-committee", // UBND
  "department", // sở, ngành
  "division", // phòng, ban chuyên môn
  "front", // MTTQ
  "mass-organisation", // đoàn thể
  "armed-force", // công an, quân sự
  "school",
  "health-station",
  "public-service-unit", // trung tâm, đơn vị sự nghiệp
  "enterprise",
  "hamlet", // thôn, tổ dân phố
  "other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** From the centre down; "unit" is a body inside or under a commune or a department. There is no district since 1/7/2025. */
export const organisationLevels = ["central", "province", "commune", "unit"] as const;
export type OrganisationLevel = (typeof organisationLevels)[number];

/** A body has one place in each tree it belongs to; a parent of null is the top of that tree. */
export type TreeLine = "party" | "government" | "front";

export type DatedName = {
  readonly name: string;
  /** The abbreviation in official use ("VPĐU"), if there is one. */
  readonly shortName: string | null;
  readonly validFrom: CalendarDay | null;
  readonly validTo: CalendarDay | null;
};

export type DatedPlace = {
  readonly line: TreeLine;
  readonly parentId: OrganisationId | null;
  readonly validFrom: CalendarDay | null;
  readonly validTo: CalendarDay | null;
};

export type Organisation = {
  readonly id: OrganisationId;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly officialCode: string | null;
  readonly names: readonly DatedName[];
  readonly places: readonly DatedPlace[];
  /** Other words for the same body: abbreviations, former spellings. */
  readonly aliases: readonly string[];
};

export const changeKinds = ["merge", "split", "rename", "transfer", "dissolve"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A recorded change of bodies. A rename keeps the body: originals and resulting are the same one. */
export type ChangeEvent = {
  readonly id: ChangeEventId;
  readonly kind: ChangeKind;
  readonly effectiveFrom: CalendarDay;
  readonly originals: readonly OrganisationId[];
  readonly resulting: readonly OrganisationId[];
  /** Where only some of the work went: the function moved ("press"); null when all of it did. */
  readonly function: string | null;
};

/** A body as the rules of change see it: every name and every place it ever had. */
export type BodyHistory = Pick<Organisation, "id" | "names" | "places">;

export type OrganisationSetId = Id<"organisation-set">;

/** Many bodies by one phrase; who belongs is found by its rule on a day, among the bodies under its owner (design §3). */
export type OrganisationSet = {
  readonly id: OrganisationSetId;
  readonly ownerId: OrganisationId;
  readonly name: string;
  /** Other phrases that mean the same bodies. */
  readonly phrases: readonly string[];
  /** Only bodies that stand in this tree; null is any. */
  readonly line: TreeLine | null;
  /** Only these kinds and levels; none named is any. */
  readonly kinds: readonly OrganisationKind[];
  readonly levels: readonly OrganisationLevel[];
  /** Only those directly under the owner. */
  readonly directly: boolean;
  /** Always among them while they live, and never among them. */
  readonly included: readonly OrganisationId[];
  readonly excluded: readonly OrganisationId[];
};

export const committeeRoles = ["head", "deputy", "standing", "member", "secretary"] as const;
export type CommitteeRole = (typeof committeeRoles)[number];
export type PersonId = Id<"person">;
export type MemberId = Id<"committee-member">;
export type TermId = Id<"term">;

/** What the matching of written names needs to know of a body. */
export type KnownBody = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: OrganisationKind;
};

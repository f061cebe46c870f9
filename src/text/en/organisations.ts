import type { organisations as vi } from "../vi/organisations.ts";
import type { Words } from "../words.ts";
import { withWrittenDays } from "../written-days.ts";

export const organisations: Words<typeof vi> = {
  refusals: {
    ORGANISATION_NOT_FOUND:
      "Nothing was saved. The body that was chosen is no longer in the register; reload the page and choose again.",
    ORGANISATION_KIND_UNKNOWN: (d) =>
      `Nothing was saved. There is no kind of body called “${d.kind ?? ""}”; choose one of the list.`,
    ORGANISATION_NAME_TAKEN: (d) =>
      `Nothing was saved. “${d.name ?? ""}” already stands under the same parent. Use that body, or write a fuller name.`,
    ORGANISATION_NAME_EMPTY: "Nothing was saved. The name holds no letter and no digit; write the full name.",
    ORGANISATION_UNDER_ITSELF:
      "Nothing was saved. The parent that was chosen stands under this very body; choose another parent.",
    EVENT_SHAPE_WRONG:
      "The change was not recorded. The bodies before and after do not fit this kind of change: a merger has one body after it, a split at least two, a new name or a new parent is of one body.",
    EVENT_FUNCTION_NEEDS_TRANSFER:
      "The change was not recorded. Where only part of the work moves, choose “Transfer” and name that part.",
    EVENT_BODY_NOT_ALIVE: (d) =>
      `The change was not recorded. “${d.name ?? ""}” does not exist on ${withWrittenDays(String(d.day ?? ""), "en")}; choose another body or another day.`,
    EVENT_BEFORE_LATER_CHANGE: (d) =>
      `The change was not recorded. Another change of “${d.name ?? ""}” is already recorded after ${withWrittenDays(String(d.day ?? ""), "en")}; the body cannot end before it.`,
    EVENT_ALREADY_RECORDED: (d) =>
      `This change is already recorded for ${withWrittenDays(String(d.day ?? ""), "en")}; it is not recorded twice.`,
    EVENT_BREAKS_TREE: (d) =>
      `The change was not recorded. On ${withWrittenDays(String(d.day ?? ""), "en")} “${d.name ?? ""}” would no longer stand in its tree: its parent is gone, or it stands under itself. Choose another parent.`,
    LIST_NOT_UNDERSTOOD:
      "The list was not understood. It must be JSON, CSV (UTF-8) or Excel with a line of headings and a column Tên (name); columns Mã (code), Cấp trên (parent), Loại (kind), Viết tắt (abbreviation) where they exist.",
    LIST_EMPTY: "The list has no rows. Check the file and choose again.",
    LIST_TOO_LONG: (d) => `The list is too long (at most ${d.most ?? ""} rows). Divide the file and import it in parts.`,
    LIST_HAS_REFUSED_ROWS: (d) =>
      `Nothing was imported: ${d.count ?? ""} rows must be corrected or answered (rows ${Array.isArray(d.rows) ? d.rows.join(", ") : ""}).`,
    SET_NAME_TAKEN: (d) =>
      `Nothing was saved. This body has a set called “${d.name ?? ""}”; change that one or choose another name.`,
    SET_OF_NOBODY: "Nothing was saved. Choose at least one kind, level or body; else the set would mean everybody.",
    NOT_A_COMMITTEE: "Nothing was saved. Only committees and working groups (kind “Ban Chỉ đạo”) have members.",
    MEMBER_ALREADY: (d) => `Nothing was saved. ${d.name ?? ""} is a member in that time already.`,
    MEMBER_ENDS_BEFORE_START: "Nothing was saved. The last day must come after the first.",
    PERSON_LOGIN_UNKNOWN: (d) =>
      `Nothing was saved. There is no account “${d.login ?? ""}”; leave it empty for a person without log-in.`,
    PERSON_LOGIN_TAKEN: (d) => `Nothing was saved. The account “${d.login ?? ""}” belongs to another person.`,
    TERM_ENDS_BEFORE_START: "Nothing was saved. A term must end after it starts.",
    TERM_OVERLAPS: "Nothing was saved. The term overlaps another one of the body.",
  },
};

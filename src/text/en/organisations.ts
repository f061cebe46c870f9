import type { organisations as vi } from "../vi/organisations.ts";
import type { Words } from "../words.ts";

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
  },
};

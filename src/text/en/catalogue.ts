import type { catalogue as vi } from "../vi/catalogue.ts";
import type { Words } from "../words.ts";

export const catalogue: Words<typeof vi> = {
  refusals: {
    DEFINITION_NOT_FOUND: "There is no such definition in the catalogue. Reload the page and choose again.",
    DEFINITION_CODE_TAKEN: (d) => `Nothing was saved. The code ${d.code ?? ""} belongs to another definition; choose another.`,
    DEFINITION_NAME_EMPTY: "Nothing was saved. The name has no letters.",
    DEFINITION_RETIRED: (d) => `Nothing was changed. “${d.name ?? ""}” is retired; take it back into use or choose another.`,
    DEFINITION_CHANGED:
      "Nothing was saved. Somebody else has just changed this definition; what you typed is still here, reload to compare.",
    DEFINITION_SAYS_THE_SAME: "There is nothing to save. The content equals the version in use.",
    RATIO_NEEDS_PARTS: "Nothing was saved. A ratio needs the names of both numerator and denominator.",
    ONLY_A_RATIO_HAS_PARTS: "Nothing was saved. Only a ratio has a numerator and a denominator; clear them or choose ratio.",
  },
};

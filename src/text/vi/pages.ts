/** Everything the pages say in Vietnamese: what is needed at once, and what comes with further pages. */
import { firstPages } from "./first-pages.ts";
import { furtherPages } from "./further-pages.ts";

export const pages = { ...firstPages, ...furtherPages } as const;

import type { pages as vi } from "../vi/pages.ts";
import type { Words } from "../words.ts";
import { firstPages } from "./first-pages.ts";
import { furtherPages } from "./further-pages.ts";

export const pages: Words<typeof vi> = { ...firstPages, ...furtherPages };

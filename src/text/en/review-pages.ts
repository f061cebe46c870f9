import type { reviewPages as vi } from "../vi/review-pages.ts";
import type { Words } from "../words.ts";
import { cascadePages } from "./cascade-pages.ts";
import { comparePages } from "./compare-pages.ts";
import { orderPages } from "./order-pages.ts";
import { planReview } from "./plan-review.ts";
import { successionPages } from "./succession-pages.ts";

export const reviewPages: Words<typeof vi> = {
  cascade: cascadePages,
  compare: comparePages,
  orders: orderPages,
  plan: planReview,
  succession: successionPages,
};

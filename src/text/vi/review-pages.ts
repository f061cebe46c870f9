/** Plans that hang together: with the plan above, the plans below, their review, two side by side. */
import { cascadePages } from "./cascade-pages.ts";
import { comparePages } from "./compare-pages.ts";
import { orderPages } from "./order-pages.ts";
import { planReview } from "./plan-review.ts";
import { successionPages } from "./succession-pages.ts";

export const reviewPages = {
  cascade: cascadePages,
  compare: comparePages,
  orders: orderPages,
  plan: planReview,
  succession: successionPages,
} as const;

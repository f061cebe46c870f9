/** Plans that hang together: with the plan above, the plans below, their review, two side by side. */
import { cascadePages } from "./cascade-pages.ts";
import { orderPages } from "./order-pages.ts";

export const reviewPages = { cascade: cascadePages, orders: orderPages } as const;

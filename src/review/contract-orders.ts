/** Who owes a plan of its own, over the wire. */
import { z } from "zod";
import { idText, prose } from "#kernel/wire.ts";

export const orderStateName = z.enum(["overdue", "owed", "issued-late", "issued"]);

const order = z.object({
  dutyId: idText,
  bodyText: z.string(),
  text: z.string(),
  dueOn: z.string().nullable(),
  /** Lines of the order in the plan's source. */
  lines: z.object({ from: z.number(), to: z.number() }),
});

/** GET /api/plans/:id/orders : every body that the plan orders to issue a plan of its own. */
export const ordersAnswer = z.object({
  orders: z.array(
    order.extend({
      bodies: z.array(
        z.object({
          organisationId: idText,
          name: z.string(),
          state: orderStateName,
          plan: z
            .object({
              id: idText,
              title: z.string(),
              documentNumber: z.string().nullable(),
              issuedOn: z.string().nullable(),
              isConfirmed: z.boolean(),
            })
            .nullable(),
          /** How its plan stands to ours; null without a plan. */
          weaker: z.number().nullable(),
          missing: z.number().nullable(),
          asked: z.number().nullable(),
          reminders: z.number(),
          remindedAt: z.string().nullable(),
        }),
      ),
    }),
  ),
  mayRemind: z.boolean(),
});
export type Orders = z.infer<typeof ordersAnswer>;
export type OrderedBody = Orders["orders"][number]["bodies"][number];

/** POST /api/plans/:id/orders/reminders answers ordersAnswer. */
export const remindRequest = z.object({ dutyId: idText, organisationIds: z.array(idText).min(1).max(5000), note: prose(1000) });

/** GET /api/my-plan-orders : plans that the reader's own bodies are ordered to issue and have not. */
export const myOrdersAnswer = z.object({
  orders: z.array(
    order.extend({
      planId: idText,
      planTitle: z.string(),
      documentNumber: z.string().nullable(),
      organisationId: idText,
      organisationName: z.string(),
      state: orderStateName,
      reminders: z.number(),
      remindedAt: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
});
export type MyOrders = z.infer<typeof myOrdersAnswer>;

/** Which task is meant to move which indicator, over the wire. */
import { z } from "zod";
import { idText } from "#kernel/wire.ts";

export const linkShape = z.object({ taskId: idText, indicatorId: idText });
export type TaskLink = z.infer<typeof linkShape>;

/** A link that the words suggest: the words in common as the indicator writes them, and how much of its name they cover (percent). */
export const proposedLinkShape = linkShape.extend({ words: z.array(z.string()), cover: z.number() });
export type ProposedLink = z.infer<typeof proposedLinkShape>;

/** GET /api/plans/:id/links */
export const linksAnswer = z.object({ links: z.array(linkShape), proposals: z.array(proposedLinkShape), mayLink: z.boolean() });
/** POST /api/plans/:id/links */
export const linkRequest = z.object({ add: z.array(linkShape).max(2000), remove: z.array(linkShape).max(2000) });
export const linkedAnswer = z.object({ added: z.number(), removed: z.number() });

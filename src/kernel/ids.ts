/** Ids that cannot be crossed: an OrganisationId never fits where a PlanId is asked for. Values are UUID text. */
declare const brand: unique symbol;

export type Id<Kind extends string> = string & { readonly [brand]: Kind };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** The one place where text from outside becomes an id; throws on anything that is not a UUID. */
export function asId<Kind extends string>(text: string): Id<Kind> {
  if (!uuid.test(text)) throw new Error(`not an id: ${text.slice(0, 60)}`);
  return text as Id<Kind>;
}

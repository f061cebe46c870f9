/**
 * Names and places of a body along time (design §3, domain §15.4): what holds on a day, and how a history changes from a day on while
 * every earlier day stays as it was. Validity is half-open; null is without beginning or without end.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { compareText } from "#kernel/text-order.ts";
import type { BodyHistory, DatedName, DatedPlace, OrganisationId, TreeLine } from "../model.ts";

type Span = { readonly validFrom: CalendarDay | null; readonly validTo: CalendarDay | null };

export function holdsOn(span: Span, day: CalendarDay): boolean {
  return startsBy(span, day) && lastsPast(span, day);
}

/** The span begins on the day or earlier. */
function startsBy({ validFrom }: Span, day: CalendarDay): boolean {
  return validFrom === null || validFrom <= day;
}

/** The span still holds on the day, whenever it begins. */
function lastsPast({ validTo }: Span, day: CalendarDay): boolean {
  return validTo === null || day < validTo;
}

function startsBefore({ validFrom }: Span, day: CalendarDay): boolean {
  return validFrom === null || validFrom < day;
}

/** A body lives on the days on which it has a name. */
export function livesOn(body: BodyHistory, day: CalendarDay): boolean {
  return body.names.some((name) => holdsOn(name, day));
}

/** The body lived on the day before, so that the day can be its first day without it. */
export function livedBefore(body: BodyHistory, day: CalendarDay): boolean {
  return body.names.some((name) => startsBefore(name, day) && (name.validTo === null || day <= name.validTo));
}

/** Something of the body begins or ends after the day: what is written there was decided in knowledge of today's tree. */
export function changesAfter(body: BodyHistory, day: CalendarDay): boolean {
  return [...body.names, ...body.places].some((span) => !startsBy(span, day) || (span.validTo !== null && day < span.validTo));
}

export function placesOn(body: BodyHistory, day: CalendarDay): DatedPlace[] {
  return body.places.filter((place) => holdsOn(place, day));
}

/** The body is gone from the day on; its past stays. */
export function endOn(body: BodyHistory, day: CalendarDay): BodyHistory {
  return { ...body, names: cutAt(body.names, day), places: cutAt(body.places, day) };
}

export function renameOn(body: BodyHistory, naming: Pick<DatedName, "name" | "shortName">, day: CalendarDay): BodyHistory {
  return { ...body, names: changeOn(body.names, day, () => true, naming) };
}

/** From the day on the body stands there in this tree, until the place that was already written for later. */
export function moveOn(body: BodyHistory, line: TreeLine, parentId: OrganisationId | null, day: CalendarDay): BodyHistory {
  const isOfLine = (place: DatedPlace) => place.line === line;
  if (body.places.some((place) => isOfLine(place) && holdsOn(place, day))) {
    return { ...body, places: changeOn(body.places, day, isOfLine, { parentId }) };
  }
  const later = body.places.filter((place) => isOfLine(place) && !startsBy(place, day)).map((place) => place.validFrom);
  const validTo = later.toSorted((a, b) => compareText(a ?? "", b ?? ""))[0] ?? null;
  return { ...body, places: [...body.places, { line, parentId, validFrom: day, validTo }] };
}

/** Wherever the body would stand under `from` on the day or later, it stands under `to`. */
export function reparentFrom(
  body: BodyHistory,
  from: OrganisationId,
  to: (line: TreeLine) => OrganisationId | null,
  day: CalendarDay,
): BodyHistory {
  const places = body.places.flatMap((place) => {
    if (place.parentId !== from || !lastsPast(place, day)) return [place];
    const parentId = to(place.line);
    if (!startsBefore(place, day)) return [{ ...place, parentId }];
    return [
      { ...place, validTo: day },
      { ...place, parentId, validFrom: day },
    ];
  });
  return { ...body, places };
}

function cutAt<T extends Span>(spans: readonly T[], day: CalendarDay): T[] {
  return spans.filter((span) => startsBefore(span, day)).map((span) => (lastsPast(span, day) ? { ...span, validTo: day } : span));
}

function changeOn<T extends Span>(spans: readonly T[], day: CalendarDay, fits: (span: T) => boolean, changed: Partial<T>): T[] {
  return spans.flatMap((span) => {
    if (!fits(span) || !holdsOn(span, day)) return [span];
    const after = { ...span, ...changed, validFrom: day };
    return span.validFrom === day ? [after] : [{ ...span, validTo: day }, after];
  });
}

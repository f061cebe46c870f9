import { Link } from "@tanstack/react-router";
import type { NamedBodyRow } from "#organisations/contract-events.ts";
import { useAskedDay } from "./day-control.tsx";

/** A body's name that opens its page, as of the same day. */
export function BodyLink({ body, isStrong = false }: { readonly body: NamedBodyRow; readonly isStrong?: boolean }) {
  const day = useAskedDay();
  return (
    <Link
      to="/don-vi/$organisationId"
      params={{ organisationId: body.id }}
      search={day === "" ? {} : { ngay: day }}
      className={isStrong ? "plain-link strong" : "plain-link"}
    >
      {body.name}
    </Link>
  );
}

export function BodyLinks({ bodies }: { readonly bodies: readonly NamedBodyRow[] }) {
  return bodies.map((body, at) => (
    <span key={body.id}>
      {at > 0 ? ", " : ""}
      <BodyLink body={body} />
    </span>
  ));
}

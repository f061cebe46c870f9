/**
 * Who keeps the catalogue (issue, catalogue of indicators): everybody who is signed in reads the common definitions and those of the
 * bodies in sight; an officer or administrator keeps their body's own; what is common to all is changed only by whoever has no body above.
 */
import { type AuthorisedScope, reaches } from "#accounts/model.ts";

export function canReadDefinition(scope: AuthorisedScope, ownerId: string | null): boolean {
  return ownerId === null || scope.operator || scope.visible.has(ownerId);
}

export function canKeepDefinition(scope: AuthorisedScope, ownerId: string | null): boolean {
  if (ownerId !== null) return reaches(scope, ownerId, "officer", "administrator");
  return scope.operator || isAtTheTop(scope);
}

/** An administrator or officer whose hand reaches every body in sight, those above included, stands at the top. */
function isAtTheTop(scope: AuthorisedScope): boolean {
  const bodies = [...scope.visible];
  return bodies.length > 0 && bodies.every((body) => reaches(scope, body, "administrator", "officer"));
}

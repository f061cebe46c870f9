import { longestSeconds } from "#accounts/rules/session-life.ts";

// The prefix makes browsers refuse the cookie unless it is Secure, without Domain, and for the whole site: no neighbour can set it.
export function cookieName(secure: boolean): string {
  return secure ? "__Host-lotrinh" : "lotrinh";
}

const token = /^[A-Za-z0-9_-]{43}$/;

/** The session token that a request carries, or null. */
export function tokenOf(cookieHeader: string | undefined, secure: boolean): string | null {
  const wanted = `${cookieName(secure)}=`;
  for (const piece of (cookieHeader ?? "").split(";")) {
    const pair = piece.trim();
    if (pair.startsWith(wanted) && token.test(pair.slice(wanted.length))) return pair.slice(wanted.length);
  }
  return null;
}

export function sessionCookie(value: string, secure: boolean): string {
  return cookie(value, longestSeconds, secure);
}

export function endedCookie(secure: boolean): string {
  return cookie("", 0, secure);
}

function cookie(value: string, maxAge: number, secure: boolean): string {
  const attributes = [`${cookieName(secure)}=${value}`, "Path=/", `Max-Age=${maxAge}`, "HttpOnly", "SameSite=Strict"];
  return [...attributes, ...(secure ? ["Secure"] : [])].join("; ");
}

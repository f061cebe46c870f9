import type { http as vi } from "../vi/http.ts";
import type { Words } from "../words.ts";

export const http: Words<typeof vi> = {
  refusals: {
    INPUT_NOT_VALID: (d) => `Nothing was done. Some fields are not right yet: ${fields(d.fields)}. Look at them and send again.`,
    NOT_SIGNED_IN:
      "You are not logged in, or your last log-in has expired. Log in again to go on; what was saved is still there.",
    FORBIDDEN: "You may not do this yet. Nothing has changed. The administrator of your organisation can give you the role.",
    CSRF_REFUSED: "Nothing was done because this page belongs to an earlier log-in. Load the page again and repeat.",
    ORIGIN_REFUSED:
      "The request came from another site and was not taken. Nothing has changed. Open Lộ Trình at your office's address.",
    NOT_FOUND: "This was not found, or you may not see it. Check the address.",
    BODY_NOT_JSON: "What was sent could not be read. Nothing has changed. Load the page again and repeat.",
    BODY_TOO_LARGE: (d) =>
      `What was sent is larger than the limit of ${megabytes(d.maxBytes)}. Nothing was saved. Split or shorten it and send again.`,
    BODY_TOO_SLOW: "The connection was too slow to receive everything. Nothing was saved. Check the network and send again.",
    TOO_MANY_REQUESTS: (d) => `This machine has just sent too many requests. Try again in ${d.secondsLeft ?? 60} seconds.`,
    REQUEST_TIMED_OUT: "The server did not answer in time. Load the page again to see whether your last step was saved.",
    INTERNAL:
      "The server met an error and nothing was done. What was saved before is still there. Try again; if it persists, give the code below to your administrator.",
    SERVER_NOT_REACHED:
      "The server could not be reached. What you are typing is still on the page. Check the network and try again.",
    PORT_IN_USE: (d) => `Not started: another program uses port ${d.port ?? ""}. Choose another with --port.`,
    PORT_NOT_ALLOWED: (d) => `Not started: this account may not open port ${d.port ?? ""}. Choose one from 1024 up with --port.`,
    HOST_NOT_AVAILABLE: (d) => `Not started: this machine has no address ${d.host ?? ""}. Check --host.`,
    TLS_FILES_NOT_VALID:
      "Not started: the TLS certificate and key cannot be used together. Check --tls-cert and --tls-key (PEM files).",
  },
};

function fields(value: unknown): string {
  return Array.isArray(value) && value.length > 0 ? value.join(", ") : "the content";
}

function megabytes(bytes: unknown): string {
  return typeof bytes === "number" ? `${Math.max(1, Math.floor(bytes / 1_000_000))} MB` : "what is allowed";
}

// The rooms in reading order, top first: a room may import only rooms below it (docs/map.md says what each is for).
export const rooms = [
  "cli",
  "http",
  "web",
  "reports",
  "text",
  "ingest",
  "review",
  "evaluation",
  "reporting",
  "tasks",
  "plans",
  "catalogue",
  "documents",
  "accounts",
  "organisations",
  "periods",
  "files",
  "audit",
  "db",
  "kernel",
];

// Pure files: no input or output, no clock, no randomness; the browser may use them too.
export const pureNames = ["model", "policy", "errors", "contract[a-z-]*", "present[a-z-]*"];
export const pureRooms = ["kernel", "text"];
export const purePattern = `^src/(${pureRooms.join("|")})/|^src/[^/]+/(${pureNames.join("|")})\\.ts$|^src/[^/]+/rules/|^src/ingest/vocabulary/`;

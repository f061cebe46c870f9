import type { api as vi } from "../vi/api.ts";
import type { Words } from "../words.ts";

export const api: Words<typeof vi> = {
  title: "Lộ Trình programming interface",
  file: "file",
  note: (routes) => `${routes} calls. Trying one uses your own log-in and rights; what writes, writes for real.`,
  download: "Download OpenAPI (JSON)",
  find: "Find a call",
  none: "No call matches.",
  policy: "Right",
  policies: { public: "anybody", "signed-in": "anybody logged in" },
  parameters: "Parameters",
  body: "Body (JSON)",
  takesFile: "The body is a file, byte by byte.",
  answer: "Answer",
  shape: "Shape",
  required: "required",
  send: "Try it",
  sendChange: "Send and write for real",
  notJson: "The body is not valid JSON yet. Nothing was sent; mend it and send again.",
  missing: (names) => `Nothing was sent. Still missing: ${names}.`,
  notReached: "The server cannot be reached. Nothing was written.",
  took: (ms) => `${ms} ms`,
  asFile: (size) => `A file of ${size} bytes`,
  chooseFile: "Choose the file to send",
};

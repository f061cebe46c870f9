import { setFlagsFromString } from "node:v8";

/**
 * A reading lives for a second or two. What the engine holds for hot code by its own measure is half of it left again before the
 * work on compiling it has paid; with this budget (bytes of code run through, about five times the engine's own) a garbled document
 * costs some fifteen per cent less processor time. An engine that does not know the setting goes on as before.
 */
export function compileLater(): void {
  setFlagsFromString("--interrupt-budget=700000");
}

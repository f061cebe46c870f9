import { refuseNow } from "#kernel/result.ts";

export const jsonLimit = 5_000_000;
const jsonSeconds = 30;

// A browser that is cut off while it sends shows no answer at all. So the rest of a body that is too large is taken and thrown
// away, up to a bound, and the refusal is read.
const mostDiscarded = 300_000_000;
const mostDiscardedMs = 60_000;

/** The body piece by piece, never more than `maxBytes` of it. */
export async function* bodyPieces(request: Request, maxBytes: number): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  const reader = request.body.getReader();
  const isTooLarge = Number(request.headers.get("content-length") ?? "0") > maxBytes;
  let received = 0;
  try {
    while (!isTooLarge) {
      const { done, value } = await reader.read();
      if (done) return;
      received += value.byteLength;
      if (received > maxBytes) break;
      yield value;
    }
    await discard(reader);
    refuseNow("BODY_TOO_LARGE", { maxBytes });
  } finally {
    await reader.cancel().catch(() => undefined); // the connection may be gone already
  }
}

/** Takes a body that nobody read before its request was refused. */
export async function discardBody(request: Request): Promise<void> {
  if (request.body === null || request.bodyUsed || request.body.locked) return;
  await discard(request.body.getReader()).catch(() => undefined); // the connection may be gone already
}

async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const until = performance.now() + mostDiscardedMs;
  let discarded = 0;
  while (discarded < mostDiscarded && performance.now() < until) {
    const { done, value } = await reader.read();
    if (done) return;
    discarded += value.byteLength;
  }
}

/** The JSON of a request. Only JSON by its own name is read: a form of another site cannot send that without asking first. */
export async function jsonBody(request: Request): Promise<unknown> {
  const mediaType = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") refuseNow("BODY_NOT_JSON");
  const text = await withinTime(wholeText(request), jsonSeconds);
  try {
    return JSON.parse(text);
  } catch {
    return refuseNow("BODY_NOT_JSON");
  }
}

async function wholeText(request: Request): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bodyPieces(request, jsonLimit)) pieces.push(piece);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    return refuseNow("BODY_NOT_JSON");
  }
}

async function withinTime<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      try {
        refuseNow("BODY_TOO_SLOW");
      } catch (refusal) {
        reject(refusal);
      }
    }, seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

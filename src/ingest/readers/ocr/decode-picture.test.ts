import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readImage } from "../image.ts";
import { readerLimits } from "../limits.ts";
import { noHooks } from "../recognition.ts";
import { refusalOf } from "../refuse-file.ts";
import { openPicture } from "./decode-picture.ts";

async function aJpeg(width: number, height: number): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return sharp({ create: { width, height, channels: 3, background: "#fff" } })
    .jpeg()
    .toBuffer();
}

/** The header of a PNG of any size, with next to nothing behind it. */
function pngHeader(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size[8] = 8;
  const mark = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([mark, chunk("IHDR", size), chunk("IDAT", deflateSync(Buffer.alloc(64))), chunk("IEND", Buffer.alloc(0))]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

describe("pictures from outside", () => {
  test("a picture of 20,000 by 20,000 dots is refused by its header", async () => {
    const read = await refusalOf(() => readImage(pngHeader(20_000, 20_000), readerLimits, noHooks));
    expect(read).toMatchObject({ ok: false, refusal: { code: "IMAGE_TOO_LARGE", data: { megapixels: 400 } } });
  });

  test("half a JPEG is damaged, not half read", async () => {
    const whole = await aJpeg(600, 800);
    const half = whole.subarray(0, Math.floor(whole.length / 2));
    const read = await refusalOf(() => readImage(half, readerLimits, noHooks));
    expect(read).toMatchObject({ ok: false, refusal: { code: "FILE_DAMAGED" } });
  });

  test("a picture with no word on it says so", async () => {
    const read = await refusalOf(async () => readImage(await aJpeg(600, 800), readerLimits, noHooks));
    expect(read).toMatchObject({ ok: false, refusal: { code: "NO_TEXT" } });
  });

  test("a reading that was cancelled before it began reads nothing", async () => {
    const signal = AbortSignal.abort();
    const read = await refusalOf(async () => readImage(await aJpeg(600, 800), readerLimits, { ...noHooks, signal }));
    expect(read).toMatchObject({ ok: false, refusal: { code: "READING_CANCELLED" } });
  });

  test("a photograph that a phone has laid on its side is stood up by its own word", async () => {
    const { default: sharp } = await import("sharp");
    const bytes = await sharp(await aJpeg(600, 800))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const picture = await (await openPicture(bytes, readerLimits)).page(1);
    expect([picture.width, picture.height]).toEqual([800, 600]);
  });
});

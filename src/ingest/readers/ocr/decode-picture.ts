/** PNG, JPEG and TIFF → pictures of pages. The size is judged by the header, before a single pixel is unpacked. */
import type { ReaderLimits } from "../limits.ts";
import { refuseFile } from "../refuse-file.ts";
import type { PagePicture } from "./page-picture.ts";

export type PictureFile = { readonly pages: number; readonly page: (number: number) => Promise<PagePicture> };

/** The longer side of A4; a picture that does not say its dots per inch is taken for such a page. */
const paperInches = 11.69;
const enoughDpi = 300;
const likelyDpi = { least: 60, most: 1200 };

export async function openPicture(bytes: Uint8Array, limits: ReaderLimits): Promise<PictureFile> {
  const { default: sharp } = await import("sharp");
  // The library keeps what it has once unpacked, which a long scan has no use for.
  sharp.cache(false);
  sharp.concurrency(1);
  // The limit that the library itself would enforce comes with an error of no class: the header is asked first.
  const input = (page: number) => sharp(bytes, { limitInputPixels: limits.imagePixels, page: page - 1, failOn: "truncated" });
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => refuseFile("FILE_DAMAGED", { reason: "structure" }));
  const pages = head.format === "tiff" ? (head.pages ?? 1) : 1;
  if (pages > limits.pages) refuseFile("TOO_MANY_PAGES", { pages, limit: limits.pages });
  refuseTooLarge(head, limits);
  const page = async (number: number): Promise<PagePicture> => {
    const damaged = () => refuseFile("FILE_DAMAGED", pages > 1 ? { page: number } : { reason: "contents" });
    const own =
      number === 1
        ? head
        : await sharp(bytes, { limitInputPixels: false, page: number - 1 })
            .metadata()
            .catch(damaged);
    refuseTooLarge(own, limits);
    const dpi = dpiOf(own);
    const shrink = Math.min(1, enoughDpi / dpi);
    let picture = input(number).autoOrient().flatten({ background: "#fff" }).greyscale();
    if (shrink < 1) picture = picture.resize({ width: Math.max(1, Math.round(orientedWidth(own) * shrink)) });
    const { data, info } = await picture
      .toColourspace("b-w")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true })
      .catch(damaged);
    const grey = info.channels === 1 ? Uint8Array.from(data) : firstOfEach(data, info.channels);
    return { grey, width: info.width, height: info.height, dpi: dpi * shrink };
  };
  return { pages, page };
}

type Head = {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly density?: number | undefined;
  readonly orientation?: number | undefined;
};

function refuseTooLarge({ width = 0, height = 0 }: Head, limits: ReaderLimits): void {
  const megapixels = Math.round((width * height) / 1_000_000);
  if (width * height > limits.imagePixels)
    refuseFile("IMAGE_TOO_LARGE", { width, height, megapixels, limit: Math.round(limits.imagePixels / 1_000_000) });
}

function orientedWidth({ width = 0, height = 0, orientation = 1 }: Head): number {
  return orientation >= 5 ? height : width;
}

/** A phone writes 72 into every picture; such a number cannot be the truth when it makes the page as large as a table. */
function dpiOf({ width = 0, height = 0, density = 0 }: Head): number {
  const side = Math.max(width, height);
  const inches = side / density;
  const isLikely = density >= likelyDpi.least && density <= likelyDpi.most && inches > 3 && inches < 24;
  return isLikely ? density : Math.max(likelyDpi.least, side / paperInches);
}

function firstOfEach(data: Uint8Array, channels: number): Uint8Array {
  return Uint8Array.from({ length: data.length / channels }, (_, at) => data[at * channels] ?? 255);
}

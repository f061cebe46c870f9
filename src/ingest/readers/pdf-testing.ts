/** Writes small PDF files for tests: pages from their drawing operators, with Helvetica as /F1 and one grey picture as /Im1. */

export type PdfPageParts = {
  readonly content: string;
  readonly size?: readonly [number, number];
  readonly rotate?: number;
};

/** `trailer` adds entries to the trailer; `pageTree` stands in for the tree of pages. */
export function aPdf(
  pages: readonly PdfPageParts[],
  more: { readonly trailer?: string; readonly pageTree?: string } = {},
): Uint8Array {
  const first = 6;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    more.pageTree ?? `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "\x80"),
    "<< /Font << /F1 3 0 R >> /XObject << /Im1 4 0 R >> >>",
    ...pages.flatMap(({ content, size = [595, 842], rotate = 0 }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(" ")}] /Rotate ${rotate} /Resources 5 0 R /Contents ${first + at * 2 + 1} 0 R >>`,
      stream("", content),
    ]),
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  return Uint8Array.from(
    Buffer.from(
      `${file}${end}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more.trailer ?? ""} >>\nstartxref\n${file.length}\n%%EOF\n`,
      "latin1",
    ),
  );
}

function stream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** One line of words at a place, from the left bottom corner as PDF counts. */
export function words(text: string, x: number, y: number, size = 12): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET\n`;
}

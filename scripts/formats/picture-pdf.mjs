/** A PDF of page pictures and nothing else, as a scanner writes it. Each picture is already packed: JPEG or fax group 4. */

const filters = {
  jpeg: () => "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode",
  // In the fax's own terms black is 1; without BlackIs1 it comes out as 0, which is black in a PDF.
  group4: ({ width, height }) =>
    `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${width} /Rows ${height} >>`,
};

/** Pages of { kind, bytes, width, height, dpi }. */
export function writePicturePdf(pages) {
  const pieces = [];
  const places = [];
  let at = 0;
  const put = (piece) => {
    const bytes = typeof piece === "string" ? Buffer.from(piece, "latin1") : piece;
    pieces.push(bytes);
    at += bytes.length;
  };
  const object = (number, dictionary, stream) => {
    places[number] = at;
    put(`${number} 0 obj\n${dictionary}\n`);
    if (stream) {
      put("stream\n");
      put(stream);
      put("\nendstream\n");
    }
    put("endobj\n");
  };
  put("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n");
  object(1, "<< /Type /Catalog /Pages 2 0 R >>");
  const first = (page) => 3 + page * 3;
  object(2, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${first(page)} 0 R`).join(" ")}] >>`);
  pages.forEach((page, index) => {
    const [wide, high] = [page.width, page.height].map((pixels) => ((pixels * 72) / page.dpi).toFixed(2));
    const number = first(index);
    const resources = `<< /XObject << /P ${number + 2} 0 R >> >>`;
    object(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${number + 1} 0 R /Resources ${resources} >>`,
    );
    const drawing = Buffer.from(`q ${wide} 0 0 ${high} 0 0 cm /P Do Q`);
    object(number + 1, `<< /Length ${drawing.length} >>`, drawing);
    const size = `/Width ${page.width} /Height ${page.height} /Length ${page.bytes.length}`;
    object(number + 2, `<< /Type /XObject /Subtype /Image ${size} ${filters[page.kind](page)} >>`, page.bytes);
  });
  const start = at;
  const count = places.length;
  const rows = places.slice(1).map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
  put(
    `xref\n0 ${count}\n0000000000 65535 f \n${rows.join("")}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return Buffer.concat(pieces);
}

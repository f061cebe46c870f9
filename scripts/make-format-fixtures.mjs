#!/usr/bin/env node
/**
 * Writes fixtures/formats/: one plan in prose and one with tables, each as .docx, .xlsx, PDF with its text, a clean scan at 200 dpi
 * and a poor one at 150 dpi, with the register that a careful clerk would enter. Needs LibreOffice, poppler and ImageMagick; tests
 * read the committed files. Run: node scripts/make-format-fixtures.mjs
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { listsOf } from "./formats/lists.mjs";
import { writePicturePdf } from "./formats/picture-pdf.mjs";
import { prose, tables } from "./formats/plans.mjs";
import { registerOf } from "./formats/truth.mjs";
import { writeWorkbook } from "./formats/workbook.mjs";
import { writeDocx } from "./samples/docx-writer.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

function run(program, ...words) {
  execFileSync(program, words, { stdio: ["ignore", "ignore", "inherit"] });
}

function pagesIn(folder, ending) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

function toPdf(docx, folder) {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx);
  return docx.replace(/\.docx$/, ".pdf");
}

function drawn(pdf, folder, dpi) {
  const place = join(folder, `at-${dpi}`);
  mkdirSync(place);
  run("pdftoppm", "-r", String(dpi), "-gray", "-png", pdf, join(place, "page"));
  return pagesIn(place, ".png");
}

/** Spoils each page and packs it; `coder` is ImageMagick's name of the packing. */
function scanned(pages, { kind, coder, dpi, spoil }) {
  const pictures = pages.map((page) => {
    const packed = `${page}.${kind}`;
    run("convert", page, ...spoil, `${coder}:${packed}`);
    const [width, height] = execFileSync("identify", ["-format", "%w %h", page], { encoding: "utf8" }).split(" ").map(Number);
    return { kind, bytes: readFileSync(packed), width, height, dpi };
  });
  return writePicturePdf(pictures);
}

/** Straight black and white pages, as an office's copier makes them on a good day. */
const clean = { kind: "group4", coder: "GROUP4", dpi: 200, spoil: ["-threshold", "62%", "-type", "bilevel"] };
/** Slightly turned, out of focus, speckled, pale and packed hard. The seed makes the speckles the same each time. */
const poor = {
  kind: "jpeg",
  coder: "JPEG",
  dpi: 150,
  spoil: [
    ...["-virtual-pixel", "white", "-distort", "SRT", "0.8", "-blur", "0x0.8"],
    ...["-seed", "57", "-attenuate", "0.25", "+noise", "Gaussian"],
    ...["-colorspace", "Gray", "+level", "12%,92%", "-quality", "40"],
  ],
};

/** Dates and identities of the day of making would change the files each time. */
function withoutMoments(file) {
  const text = readFileSync(file, "latin1").replace(
    /\((D:)\d{14}[^)]*\)/g,
    (all) => `(${"D:20260101000000".padEnd(all.length - 2)})`,
  );
  writeFileSync(file, text, "latin1");
}

for (const plan of [prose, tables]) {
  const out = join(root, "fixtures", "formats", plan.id);
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), "format-fixtures-"));
  try {
    const register = registerOf(plan);
    const { lists, truth } = listsOf(plan, register);
    writeFileSync(join(out, "expected.json"), json(register));
    writeFileSync(join(out, "expected-xlsx.json"), json(truth));
    writeFileSync(join(out, "plan.xlsx"), await writeWorkbook(plan, lists));
    const docx = join(folder, "plan.docx");
    writeFileSync(docx, await writeDocx(plan));
    const pdf = toPdf(docx, folder);
    writeFileSync(join(out, "plan.docx"), readFileSync(docx));
    writeFileSync(join(out, "plan.pdf"), readFileSync(pdf));
    withoutMoments(join(out, "plan.pdf"));
    writeFileSync(join(out, "scan-200.pdf"), scanned(drawn(pdf, folder, clean.dpi), clean));
    writeFileSync(join(out, "scan-150-poor.pdf"), scanned(drawn(pdf, folder, poor.dpi), poor));
    console.log(`${plan.id}: ${register.targets.length} targets, ${register.tasks.length} tasks`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

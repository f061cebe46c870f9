import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

/** The rows of the tables of a .docx: the text of each cell. */
export function tableRows(file: string): readonly (readonly string[])[] {
  const document = unzipSync(readFileSync(file))["word/document.xml"];
  if (document === undefined) throw new Error(`${file} holds no document`);
  const xml = strFromU8(document);
  return [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc[ >].*?<\/w:tc>/gs)].map(([cell]) => wordsIn(cell)),
  );
}

function wordsIn(xml: string): string {
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, inner = ""]) => inner).join("");
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

const office = "/usr/bin/soffice";

/** Where LibreOffice is installed it must open the paper and print it; null where it is not. */
export function printedPages(file: string): number | null {
  if (!existsSync(office)) return null;
  const directory = mkdtempSync(join(tmpdir(), "lotrinh-office-"));
  try {
    const own = `-env:UserInstallation=file://${directory}/profile`;
    execFileSync(office, [own, "--headless", "--convert-to", "pdf", "--outdir", directory, file], {
      stdio: "pipe",
      timeout: 120_000,
    });
    const pdf = readdirSync(directory).find((name) => name.endsWith(".pdf"));
    return pdf === undefined ? 0 : readFileSync(join(directory, pdf), "latin1").split(/\/Type\s*\/Page[^s]/).length - 1;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

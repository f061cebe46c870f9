/**
 * An old Word file (.doc) → source, by way of LibreOffice where it is installed. The office suite runs apart: a profile of its own
 * in a folder of its own, no macros, no links followed, a bound on time, and it ends with us whatever ends us.
 */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Source } from "../model.ts";
import { readDocx } from "./docx.ts";
import type { ReaderLimits } from "./limits.ts";
import { refuseFile } from "./refuse-file.ts";
import { runBounded } from "./run-bounded.ts";

const fixedPlaces = [
  "/usr/bin/soffice",
  "/usr/bin/libreoffice",
  "/usr/local/bin/soffice",
  "/usr/local/bin/libreoffice",
  "/snap/bin/libreoffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];
/** Of the reader's whole time, so that what was converted can still be read. */
const shareOfTime = 0.7;

export async function readOldWord(bytes: Uint8Array, limits: ReaderLimits, places?: readonly string[]): Promise<Source> {
  if (isEncrypted(bytes)) refuseFile("FILE_IS_ENCRYPTED");
  const office = (places ?? (await officePlaces())).find((place) => existsSync(place));
  if (office === undefined) return refuseFile("FILE_IS_OLD_OFFICE", { format: ".doc" });
  const source = readDocx(await convert(bytes, office, limits), limits);
  return { ...source, notes: [{ code: "LEGACY_WORD_CONVERTED", data: {} }, ...source.notes] };
}

/** Never by PATH: what stands first there is not always what was installed. */
async function officePlaces(): Promise<readonly string[]> {
  const optional = await readdir("/opt").catch(() => []);
  const versions = optional.filter((name) => name.startsWith("libreoffice")).sort();
  return [...fixedPlaces, ...versions.reverse().map((name) => `/opt/${name}/program/soffice`)];
}

async function convert(bytes: Uint8Array, office: string, limits: ReaderLimits): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "lotrinh-doc-"));
  try {
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), settings);
    const input = join(folder, "plan.doc");
    await writeFile(input, bytes);
    await runBounded(
      office,
      [
        `-env:UserInstallation=file://${profile}`,
        ...["--headless", "--invisible", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard", "--nologo"],
        "--infilter=MS Word 97",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        folder,
        input,
      ],
      { folder, seconds: limits.seconds * shareOfTime, fileBytes: limits.archiveBytes },
    );
    return await converted(join(folder, "plan.docx"), limits);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function converted(file: string, limits: ReaderLimits): Promise<Uint8Array> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size === 0) refuseFile("OLD_WORD_NOT_CONVERTED");
  if (size > limits.fileBytes) refuseFile("FILE_TOO_LARGE", { size, limit: limits.fileBytes });
  return readFile(file);
}

/** The head of the Word stream says so; it stands at the start of one of the container's sectors. */
function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + 12 <= view.byteLength; at += 512) {
    if (view.getUint16(at, true) === 0xa5ec) return (view.getUint16(at + 10, true) & 0x0100) !== 0;
  }
  return false;
}

const item = (path: string, name: string, value: string) =>
  `<item oor:path="/org.openoffice.Office.Common/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** No macro of any origin, no link to the network, no plug-in, no crash report. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
${item("Security/Scripting", "MacroSecurityLevel", "3")}
${item("Security/Scripting", "DisableMacrosExecution", "true")}
${item("Security/Scripting", "DisableActiveContent", "true")}
${item("Security/Scripting", "BlockUntrustedRefererLinks", "true")}
${item("Misc", "CrashReport", "false")}
</oor:items>
`;

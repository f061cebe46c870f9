#!/usr/bin/env node
// How long an official list of units takes to enter an empty register, and to be found unchanged, as the command a person runs
// (start of the database included). The list of the country where it lies beside the project, else one of the same size.
//   node bench/bodies.mjs
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { elapsed, heading, line, run } from "./measure.mjs";
import { launcher, root } from "./program.mjs";

const folder = mkdtempSync(join(tmpdir(), "lotrinh-bench-"));
const data = join(folder, "data");
const given = join(root, "../shared/data/vn-units-2026-07-25.json");

function listOfCountrySize() {
  const path = join(folder, "units.json");
  const wards = (code) =>
    Array.from({ length: 98 }, (_, at) => ({
      Code: `${code}${String(at).padStart(3, "0")}`,
      FullName: `Phường ${code} ${at}`,
      ProvinceCode: code,
    }));
  const provinces = Array.from({ length: 34 }, (_, at) => String(at + 10));
  writeFileSync(path, JSON.stringify(provinces.map((Code) => ({ Code, FullName: `Tỉnh ${Code}`, Wards: wards(Code) }))));
  return path;
}

try {
  const file = existsSync(given) ? given : listOfCountrySize();
  const take = () => run(launcher, ["organisations", "import", file, "--as-of", "2025-07-01", "--data", data]);
  await run(launcher, ["migrate", "--data", data]);
  heading("A list of 34 provinces and some 3,300 communes, wall (ms)");
  line("into an empty register", [await elapsed(take)], "ms", "< 5000");
  line("the same once more", [await elapsed(take)], "ms");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

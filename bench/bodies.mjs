// How long an official list of units takes to enter a register under a top body, and to be found unchanged, as the command a person
// runs (start of the database included). The list of the country where it lies beside the project, else one of the same size.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { elapsed, heading, line, repeat, run } from "./measure.mjs";
import { launcher, root } from "./program.mjs";

const given = join(root, "../shared/data/vn-units-2026-07-25.json");

function listOfCountrySize(folder) {
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

/** Three registers: the list comes into each of them empty, and once more where nothing is new. */
export async function importing(folder) {
  const file = existsSync(given) ? given : listOfCountrySize(folder);
  const top = join(folder, "top.json");
  writeFileSync(top, JSON.stringify([{ Code: "00", FullName: "Cơ quan đứng đầu", Wards: [] }]));
  const [fresh, again, nothing] = [[], [], []];
  await repeat(3, async (nth) => {
    const data = join(folder, `bodies-${nth}`);
    const list = (path, ...further) => run(launcher, ["organisations", "import", path, ...further, "--data", data]);
    await list(top, "--as-of", "2025-01-01");
    const take = () => list(file, "--as-of", "2025-07-01", "--organisation", "Cơ quan đứng đầu");
    fresh.push(await elapsed(take));
    again.push(await elapsed(take));
    nothing.push(await elapsed(() => run(launcher, ["migrate", "--data", data])));
  });
  heading("A list of 34 provinces and some 3,300 communes under a top body, the whole command (ms)");
  line("into an empty register", fresh, "ms", "< 5000");
  line("the same once more", again, "ms");
  line("  the same command with nothing to do (migrate)", nothing, "ms");
}

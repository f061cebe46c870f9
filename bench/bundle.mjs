// Makes programs of bench/*.ts: what is measured is the source as the build would bundle it.
import { join } from "node:path";
import { build } from "vite";
import { root } from "./program.mjs";

export async function bundle(names, outDir) {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true,
      target: "node20",
      minify: false,
      outDir,
      emptyOutDir: true,
      rollupOptions: { input: Object.fromEntries(names.map((name) => [name, join(root, `bench/${name}.ts`)])) },
    },
  });
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vite";

// The server bundle: one chunk per command, so that `--help` loads next to nothing; packages stay in node_modules.
const entries = { main: "src/cli/main.ts", "read-child": "src/ingest/read-child.ts" };
const root = import.meta.dirname;

export default defineConfig({
  root,
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    minify: false,
    emptyOutDir: true,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file)))),
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});

import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

// The schema library drags along a writer of JSON Schema (9 KB packed) that no page calls; its functions stay, without work.
const withoutJsonSchema: Plugin = {
  name: "without-json-schema",
  transform(code, id) {
    if (!/\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/.test(id)) return null;
    const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map((found) => found[1]);
    const absent = `const absent = () => () => { throw new Error("JSON Schema is not part of this bundle"); };`;
    return { code: `${absent}\nexport { ${[...names, "process"].map((name) => `absent as ${name}`).join(", ")} };`, map: null };
  },
};

// The web bundle: everything that a page needs is served by the program itself, so nothing is inlined as a data: address
// (the content security policy allows none) and nothing comes from elsewhere.
export default defineConfig({
  root: join(import.meta.dirname, "src/web"),
  base: "/",
  publicDir: false,
  plugins: [react(), withoutJsonSchema],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
  },
});

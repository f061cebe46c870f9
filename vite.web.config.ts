import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The web bundle: everything that a page needs is served by the program itself, so nothing is inlined as a data: address
// (the content security policy allows none) and nothing comes from elsewhere.
export default defineConfig({
  root: join(import.meta.dirname, "src/web"),
  base: "/",
  publicDir: false,
  plugins: [react()],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
  },
});

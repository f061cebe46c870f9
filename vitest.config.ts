import { defineConfig } from "vitest/config";

// Five projects: rules that need nothing, the readers of files (processes, pictures, thousands of spoilt documents), tests on a real
// PostgreSQL (its server is started once in the global set-up), and journeys in a real browser: over our own samples, and over the
// reference documents.
const reading = [
  "src/ingest/readers/**/*.test.ts",
  "src/ingest/operations/*.test.ts",
  "src/ingest/formats.test.ts",
  "src/ingest/rules/endless-lines.test.ts",
  "src/ingest/rules/mutated-documents.test.ts",
];
const onDatabase = ["src/**/*.db.test.ts", "node_modules/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          sequence: { groupOrder: 0 },
          // Pure files keep nothing between tests, so a worker loads each of them once.
          isolate: false,
          include: ["src/**/*.test.ts"],
          exclude: [...onDatabase, ...reading],
          environment: "node",
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "reading",
          sequence: { groupOrder: 0 },
          include: reading,
          exclude: onDatabase,
          environment: "node",
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "db",
          sequence: { groupOrder: 1 },
          include: ["src/**/*.db.test.ts"],
          environment: "node",
          globalSetup: ["src/db/testing-server.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "journeys",
          sequence: { groupOrder: 2 },
          include: ["e2e/*.spec.ts"],
          environment: "node",
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
        },
      },
      {
        test: {
          // The reference documents stand beside the checkout: only `npm run test:seeds` runs these.
          name: "seeds",
          sequence: { groupOrder: 3 },
          include: ["e2e/seeds/*.spec.ts"],
          environment: "node",
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});

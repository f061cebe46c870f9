// Walls between rooms: imports go down the list, never up; pure files import pure files; nothing runs in a ring.
const roomsModule = require("node:fs").readFileSync(require("node:path").join(__dirname, "scripts/rooms.mjs"), "utf8");
const rooms = [...roomsModule.match(/rooms = \[([\s\S]*?)\]/)[1].matchAll(/"([a-z]+)"/g)].map((m) => m[1]);
const pure =
  "^src/(kernel|text)/|^src/[a-z]+/(model|policy|errors|contract[a-z-]*|present[a-z-]*)[.]ts$|^src/[a-z]+/rules/|^src/ingest/vocabulary/";
const tests = "[.]test[.]ts$|/testing";

// A policy asks for the scope of who acts, which the room of accounts defines: the one step upwards (decision record 0001).
const policies = "/policy[.]ts$";

// Words are complete over the codes of every room, also those of the reports that speak them: types only.
const namedInWords = "^src/reports/(errors|model)[.]ts$";

const downwards = rooms.slice(1).map((room, i) => ({
  name: `${room}-never-imports-upwards`,
  severity: "error",
  comment: "Rooms import downwards only: move the code to the room that may know both, or pass the value in.",
  from: { path: `^src/${room}/`, pathNot: [tests, policies] },
  to: { path: `^src/(${rooms.slice(0, i + 1).join("|")})/`, ...(room === "text" ? { pathNot: namedInWords } : {}) },
}));

module.exports = {
  forbidden: [
    ...downwards,
    {
      name: "policy-asks-for-the-scope-only",
      severity: "error",
      comment: "A policy may look up to accounts/model.ts for the scope of who acts, and to nothing else above its room.",
      from: { path: "^src/(organisations|audit|files|periods|db|kernel)/policy[.]ts$" },
      to: {
        path: "^src/(cli|http|web|reports|text|ingest|review|evaluation|reporting|tasks|plans|catalogue|documents|accounts)/",
        pathNot: "^src/accounts/model[.]ts$",
      },
    },
    {
      name: "no-ring",
      severity: "error",
      comment: "A ring of imports (types count): split the file by noun, or move the shared noun down.",
      from: {},
      to: { circular: true },
    },
    {
      name: "pure-stays-pure",
      severity: "error",
      comment: "A rule, model, contract or policy imports pure files and pure packages only.",
      from: { path: pure, pathNot: tests },
      to: { path: "^src/", pathNot: pure },
    },
    {
      name: "pure-knows-no-node",
      severity: "error",
      comment: "Pure files run in the browser too: no Node built-ins, no packages but zod and decimal.js.",
      from: { path: pure, pathNot: tests },
      to: { dependencyTypes: ["core", "npm"], pathNot: "node_modules/(zod|decimal\\.js)/" },
    },
    {
      name: "web-sees-pure-only",
      severity: "error",
      comment: "A page talks to the server through contracts; it never imports a store, an operation or the database.",
      from: { path: "^src/web/" },
      to: { path: "^src/", pathNot: `^src/web/|${pure}` },
    },
    {
      name: "edges-do-not-import-each-other",
      severity: "error",
      comment: "http never imports cli or web; only the command line starts the server.",
      from: { path: "^src/http/", pathNot: tests },
      to: { path: "^src/(cli|web)/" },
    },
    {
      name: "product-never-imports-tests",
      severity: "error",
      comment: "Builders for tests stay in tests.",
      from: { path: "^src/", pathNot: tests },
      to: { path: tests },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.test.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.css$|^dist|^\\.cache" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

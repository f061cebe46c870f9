import type { CliText } from "../vi/cli.ts";
import { listProblems } from "./list-problems.ts";

/** The command line's words. */
export const cli: CliText = {
  help: {
    title: "Lộ Trình: from a plan document to a living register, its reports and its verdicts",
    usage: "Usage",
    general: [
      "COMMAND --help  help for each command",
      "--version       version",
      "--lang vi|en    language (by locale: LANG=en… for English, otherwise Vietnamese)",
      "DATABASE_URL    use this PostgreSQL server instead of the one that comes along",
    ],
  },
  usage: {
    commandMissing: "A command is missing.",
    commandUnknown: (name) => `There is no command "${name}".`,
    wordMissing: "The command needs one more argument.",
    wordTooMany: (word) => `One argument too many: "${word}".`,
    optionUnknown: (option) => `There is no option "${option}".`,
    optionValue: (option) => `The value of option "${option}" is missing, or it takes none.`,
    optionMissing: (option) => `Option ${option} is required.`,
    port: (value) => `"${value}" is not a port number (0 to 65535).`,
    today: (value) => `"${value}" is not a real day written as YEAR-MONTH-DAY, for example 2026-03-31.`,
    tlsPair: "--tls-cert and --tls-key belong together.",
    role: (value, roles) => `There is no role "${value}". Roles: ${roles}.`,
  },
  commands: {
    read: { usage: "read FILE [--json]", summary: "reads a document without any database and prints what it found", more: [] },
    import: {
      usage: "import FILE --organisation NAME",
      summary: "reads a document and puts it into the register of the body of this name",
      more: [],
    },
    start: {
      usage: "start [--data DIR] [--port N]",
      summary: "runs the program: storage, jobs and web",
      more: ["The first run prints a one-time code with which the administrator is set up in the browser."],
    },
    demo: {
      usage: "demo [--port N] [--today DAY]",
      summary: "runs on sample data in a throw-away directory and prints the log-ins",
      more: ["The data are gone when the program stops."],
    },
    migrate: { usage: "migrate", summary: "brings the database to this version's structure", more: [] },
    backup: {
      usage: "backup FILE",
      summary: "writes all data into one file",
      more: ["An existing file is never overwritten. Works while the program is running."],
    },
    restore: {
      usage: "restore FILE",
      summary: "replaces the present data by those of a backup file",
      more: ["The whole file is checked first; the previous data are kept once, in a database named lotrinh_before_restore_…"],
    },
    "user add": {
      usage: "user add LOGIN --name NAME --organisation NAME --role ROLE",
      summary: "adds an account and prints its first password",
      more: [
        "Roles: administrator, officer, reporter, head, leader, inspector, viewer.",
        "The password must be changed at the first log-in.",
      ],
    },
    "organisations import": {
      usage: "organisations import FILE --as-of DAY [--organisation NAME] [--codes rename|other]",
      summary: "import a list of bodies (JSON, CSV, Excel) that counts from DAY, whole or not at all",
      more: [
        "A code that belongs to a body of another name: --codes rename gives it the new name, --codes other adds another body.",
      ],
    },
    "audit verify": { usage: "audit verify", summary: "checks the audit chains and names the first broken link", more: [] },
  },
  options: {
    json: ["--json", "the register as JSON on standard output, and nothing else there"],
    organisation: ["--organisation NAME", "name of the body"],
    data: ["--data DIR", "data directory (default LOTRINH_DATA, then the account's own)"],
    port: ["--port N", "port (default 5757; 0: any free one)"],
    host: ["--host H", "address to listen on (default 127.0.0.1)"],
    "tls-cert": ["--tls-cert FILE", "PEM certificate for https"],
    "tls-key": ["--tls-key FILE", "PEM private key for https"],
    today: ["--today DAY", "take DAY (YEAR-MONTH-DAY) for today; for trials only"],
    name: ["--name NAME", "full name"],
    role: ["--role ROLE", "role in the body"],
    "as-of": ["--as-of DAY", "the day from which it counts (YEAR-MONTH-DAY)"],
    codes: ["--codes rename|other", "the answer for codes that bear another name now"],
    lang: ["--lang vi|en", "language"],
    help: ["--help", "this help"],
  },
  summary: {
    counts: (targets, indicators, tasks, lines) =>
      `${indicators} indicators with ${targets} targets, ${tasks} tasks, in ${lines} lines. The number in front is the line in the document.`,
    indicators: "Indicators",
    tasks: "Tasks",
    reporting: "Reporting",
    doubts: "To be looked at",
    severity: { info: "note", warning: "warning", error: "wrong" },
  },
  auditFaults: {
    "hash-differs": "the record does not fit its hash",
    "previous-differs": "the record does not join the one before it",
    "record-missing": "a record is missing",
    "head-missing": "the kept head is missing",
    "head-differs": "the kept head does not fit the last record",
  },
  progress: {
    reading: (file) => `Reading ${file} …`,
    page: (done, of) => `  ${done} of ${of} pages recognised`,
    migrated: (name) => `Applied ${name}`,
    stopping: "Stopping …",
    fillingDemo: "Filling in the sample data …",
    table: (name, done, total, rows) => `[${done}/${total}] ${name}: ${rows} rows`,
    checkingBackup: "Checking the backup file …",
  },
  done: {
    migrated: (count, level) =>
      count === 0
        ? `The database is at level ${level}; nothing to do.`
        : `${count} steps applied; the database is at level ${level}.`,
    serving: (address) => `Lộ Trình is running at ${address}`,
    firstRun: (code) => `Code for setting up the administrator (once): ${code}`,
    stopHint: "Press Ctrl-C to stop.",
    backup: (file, rows, size, hash) => `${rows} rows backed up to ${file} (${size}).\nSHA-256 ${hash}`,
    head: (chain, sequence, hash) => `Head of audit chain ${chain}: ${sequence} ${hash}`,
    restored: (rows, old) => `${rows} rows restored.${old === null ? "" : ` The previous data are still in database ${old}.`}`,
    userAdded: (login, password) =>
      `Account ${login} added.\nFirst password: ${password}\nIt must be changed at the first log-in.`,
    unitsImported: (file, created, changed, same) =>
      `${file} is imported: ${created} new bodies, ${changed} changed, ${same} as before.`,
    auditWhole: (records, chains) => `The audit trail is whole: ${records} records in ${chains} chains.`,
    imported: (title, indicators, targets, tasks) =>
      `In the register: ${title}\n${indicators} indicators, ${targets} targets, ${tasks} tasks.`,
  },
  refused: {
    listRow: (row, name, before, problem) =>
      `row ${row}: ${name}${before === "" ? "" : ` (the code is of ${before})`}: ${listProblems[problem] ?? problem}`,
    tlsFile: (file) => `File ${file} cannot be read.`,
    databaseLost: (detail) => `The database has stopped unexpectedly (${detail}). The program stops as well; start it again.`,
    auditBroken: (chain, sequence, what) => `Audit chain ${chain} is broken at link ${sequence}: ${what}`,
    organisationUnknown: (name, known) =>
      known === ""
        ? "There is no body yet. Run ./lotrinh start and set up the administrator and the first body in the browser."
        : `There is no body named "${name}". Near it: ${known}.`,
    organisationNotUnique: (name) => `Several bodies are named "${name}". Give a fuller name.`,
    interrupted: "Stopped as asked; nothing was changed.",
    unexpected: (message) => `Unexpected error: ${message}`,
  },
};

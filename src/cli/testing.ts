import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Me, meAnswer } from "#accounts/contract.ts";
import { prepareDataDirectory } from "#db/data-directory.ts";
import { destroyDataDirectory, openDatabase } from "#db/open-database.ts";
import { projectRoot } from "#db/project-root.ts";

// The real program, as a person starts it: through the launcher, in processes of their own, on directories of their own.
const launcher = join(projectRoot(), "lotrinh");
// Asked anew at each start: a test may give its programs a folder for temporary files of their own.
const environment = () => ({ ...process.env, DATABASE_URL: "", LC_ALL: "en_GB.UTF-8" });

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs a command to its end. */
export function lotrinh(...words: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [launcher, ...words], { env: environment(), stdio: ["ignore", "pipe", "pipe"] });
  const [out, err] = [textOf(child.stdout), textOf(child.stderr)];
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out: out(), err: err() }));
  });
}

export type Serving = {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly address: string;
  readonly code: string | null;
  /** Sends the signal; resolves to the exit code (null: killed) once the process is gone. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
};

/** Starts the program on a directory; resolves once it serves. */
export function startOn(data: string, ...words: readonly string[]): Promise<Serving> {
  const given = [launcher, "start", "--data", data, "--port", "0", "--today", "2026-05-15", ...words];
  const child = spawn(process.execPath, given, { env: environment(), stdio: ["ignore", "pipe", "pipe"] });
  const [out, err] = [textOf(child.stdout), textOf(child.stderr)];
  const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const end = (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    return gone;
  };
  return new Promise((resolve, reject) => {
    child.stdout.on("data", () => {
      const address = /https?:\/\/[^\s/]+/.exec(out())?.[0];
      const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(out())?.[0] ?? null;
      if (address !== undefined && out().includes("Ctrl-C")) resolve({ child, pid: child.pid ?? 0, address, code, end });
    });
    void gone.then((code) => reject(new Error(`ended with ${code} before it served: ${err()}`)));
  });
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.setEncoding("utf8").on("data", (piece: string) => {
    text += piece;
  });
  return () => text;
}

export const ownerName = "Đảng ủy xã Suối Trầm";

/** Somebody at the browser, with what their log-in carries along. */
export type Person = { readonly me: Me; readonly headers: Readonly<Record<string, string>> };

/** The first set-up: an administrator and the owning body. */
export async function setUp({ address, code }: Serving): Promise<Person> {
  const organisation = { name: ownerName, level: "commune", line: "party" };
  const body = JSON.stringify({ code, login: "van.thu", name: "Văn thư", password: "suoi-tram-mua-mua", organisation });
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${address}/api/setup`, { method: "POST", headers, body });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const me = meAnswer.parse(await response.json());
  return { me, headers: { cookie, "x-csrf-token": me.csrfToken, "content-type": "application/octet-stream" } };
}

/** A new folder for one test file, and the data directories in it; `clear` in afterAll. */
export function workFolder(): { readonly folder: string; readonly dataIn: (name: string) => string; readonly clear: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "lotrinh-cli-"));
  const made: string[] = [];
  return {
    folder,
    dataIn: (name) => {
      made.push(join(folder, name));
      return join(folder, name);
    },
    clear: () => {
      for (const data of made) destroyDataDirectory(prepareDataDirectory(data));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every table of the database with how many rows it has and what they are, as one hash each. */
export async function contentsOf(data: string): Promise<Record<string, string>> {
  const { withClient } = await import("#db/roles.ts");
  const opened = await openDatabase({ data, as: "bare" });
  try {
    return await withClient(opened.access.owner, async (client) => {
      const tables = await client.query<{ name: string }>(
        "select tablename as name from pg_tables where schemaname = 'public' order by 1",
      );
      const contents: Record<string, string> = {};
      for (const { name } of tables.rows) {
        const { rows } = await client.query<{ content: string }>(
          `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as content from "${name}" t`,
        );
        contents[name] = rows[0]?.content ?? "";
      }
      return contents;
    });
  } finally {
    await opened.close();
  }
}

/** A plan in prose; `n` makes it another document. */
export function aPlanText(n: number): string {
  const targets = Array.from(
    { length: 20 },
    (_, at) => `- Tỷ lệ hộ dân nhóm ${at + 1} dùng dịch vụ số loại ${n} đạt ${at + 60}%.`,
  );
  const tasks = Array.from({ length: 20 }, (_, at) => `- Tổ chức lớp tập huấn kỹ năng số thứ ${at + 1} cho nhân dân.`);
  return [
    ...["ĐẢNG ỦY XÃ SUỐI TRẦM", `Số ${10 + n}-KH/ĐU`, "Suối Trầm, ngày 05 tháng 3 năm 2026", "KẾ HOẠCH"],
    ...["thực hiện Nghị quyết số 57-NQ/TW", "II. MỤC TIÊU", "2. Mục tiêu cụ thể", "2.1. Đến hết năm 2026"],
    ...["e) Phát triển chuyển đổi số", ...targets, "III. NHIỆM VỤ VÀ GIẢI PHÁP", "1. Tuyên truyền", ...tasks],
    "IV. TỔ CHỨC THỰC HIỆN",
  ].join("\n");
}

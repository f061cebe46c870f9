import { client } from "./program.mjs";

const seconds = 4;

/** Every reporter saves as fast as it is answered, spread over the given programs; answers the saves of each second. */
export async function savesPerSecond(programs, { reporters, password }) {
  const people = await Promise.all(
    reporters.map(async (reporter, at) => {
      const browser = client(programs[at % programs.length].address);
      await browser.logIn(reporter.login, password);
      const path = `/api/rounds/${reporter.roundId}/submissions/${reporter.organisationId}`;
      const { revision } = JSON.parse((await unpacked(browser, path)).toString("utf8"));
      return { browser, path, reporter, revision };
    }),
  );
  const perSecond = new Array(seconds).fill(0);
  const from = performance.now();
  const secondNow = () => Math.floor((performance.now() - from) / 1000) - 1; // the first second warms up
  await Promise.all(
    people.map(async (person) => {
      while (secondNow() < seconds) {
        person.revision = await save(person);
        const at = secondNow();
        if (at >= 0 && at < seconds) perSecond[at] += 1;
      }
      person.browser.close();
    }),
  );
  return perSecond;
}

async function unpacked(browser, path) {
  return plain(await browser.get(path));
}

async function plain(answer) {
  if (answer.headers["content-encoding"] !== "gzip") return answer.bytes;
  const { gunzipSync } = await import("node:zlib");
  return gunzipSync(answer.bytes);
}

async function save({ browser, path, reporter, revision }) {
  const empty = { numerator: null, denominator: null, answer: null, absence: null, note: "" };
  const answer = await browser.ask("PUT", path, {
    ...{ revision, nothingToReport: false, narrative: "", difficulties: "", proposals: "", taskUpdates: [] },
    actuals: reporter.indicatorIds.map((indicatorId, at) => ({ ...empty, indicatorId, value: String((revision + at) % 100) })),
  });
  if (answer.status !== 200)
    throw new Error(`PUT ${path}: ${answer.status} ${(await plain(answer)).toString("utf8").slice(0, 300)}`);
  return JSON.parse((await plain(answer)).toString("utf8")).revision;
}

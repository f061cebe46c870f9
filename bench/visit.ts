// Logs in to a running demo in a browser with an empty cache and counts what travelled: scripts and styles, and the faces apart.
import type { CDPSession } from "playwright-core";
import { pages } from "#text/vi/pages.ts";
import { openBrowser } from "../e2e/browser.ts";
import { settle, sitDown } from "../e2e/person.ts";

type Travelled = { code: number; withHeaders: number; files: number; fonts: number };

/** Counts from now on; each answer once it has come whole, as many bytes as the wire carried. */
async function count(session: CDPSession): Promise<Travelled> {
  const travelled: Travelled = { code: 0, withHeaders: 0, files: 0, fonts: 0 };
  const kinds = new Map<string, string>();
  const bodies = new Map<string, number>();
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    bodies.set(requestId, (bodies.get(requestId) ?? 0) + encodedDataLength);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === "Font") travelled.fonts += encodedDataLength;
    if ((kind !== "Script" && kind !== "Stylesheet") || encodedDataLength === 0) return; // nothing travels from the cache
    travelled.code += bodies.get(requestId) ?? 0;
    travelled.withHeaders += encodedDataLength;
    travelled.files += 1;
  });
  await session.send("Network.enable");
  return travelled;
}

const [address = "", login = "", password = ""] = process.argv.slice(2);
const browser = await openBrowser();
try {
  const person = await sitDown(browser, address);
  const travelled = await count(await person.context.newCDPSession(person.page));
  await person.page.goto("/");
  await settle(person.page);
  const first = { ...travelled };
  // By keyboard: a pointer that comes to rest on a link makes the page behind it come too.
  const { logIn } = pages.people;
  await person.page.getByLabel(logIn.login).fill(login);
  const secret = person.page.getByRole("textbox", { name: logIn.password });
  await secret.fill(password);
  await secret.press("Enter");
  await person.page.waitForURL((url) => url.pathname !== "/dang-nhap" && url.pathname !== "/");
  await settle(person.page);
  const landedOn = new URL(person.page.url()).pathname;
  process.stdout.write(JSON.stringify({ logIn: first, landing: travelled, landedOn }));
} finally {
  await browser.close();
}
process.exit(0);

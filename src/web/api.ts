import type { z } from "zod";
import { type RefusedAnswer, refusedAnswer } from "#kernel/wire.ts";

/** The server said no: its code and data; text/ has the sentence. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly answer: RefusedAnswer;
  constructor(status: number, answer: RefusedAnswer) {
    super(answer.code);
    this.status = status;
    this.answer = answer;
  }
}

// Kept in memory only: a page that is loaded anew asks /api/me for it.
let csrfToken = "";
export function rememberCsrf(token: string): void {
  csrfToken = token;
}

const noAnswer: RefusedAnswer = { code: "SERVER_NOT_REACHED", data: {}, requestId: "" };

async function refusalOf(response: Response): Promise<ApiRefusal> {
  const parsed = refusedAnswer.safeParse(await response.json().catch(() => null));
  const fallback = { code: "INTERNAL", data: {}, requestId: response.headers.get("x-request-id") ?? "" };
  return new ApiRefusal(response.status, parsed.success ? parsed.data : fallback);
}

async function send(method: string, path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("accept", "application/json");
  if (method !== "GET") headers.set("x-csrf-token", csrfToken);
  const response = await fetch(path, { ...init, method, headers, credentials: "same-origin" }).catch(() => {
    throw new ApiRefusal(0, noAnswer);
  });
  if (!response.ok) throw await refusalOf(response);
  return response;
}

export async function get<T extends z.ZodType>(path: string, answer: T): Promise<z.infer<T>> {
  const response = await send("GET", path, {});
  return answer.parse(await response.json());
}

export async function change<T extends z.ZodType>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body: unknown,
  answer: T,
): Promise<z.infer<T>> {
  const response = await send(method, path, {
    body: JSON.stringify(body ?? {}),
    headers: { "content-type": "application/json" },
  });
  return answer.parse(await response.json());
}

/** A call as it comes, refused or not, for the page that tries the interface. */
export async function call(method: string, path: string, body: string | File | null): Promise<Response> {
  const headers = new Headers({ accept: "application/json", "x-csrf-token": csrfToken });
  if (body !== null) headers.set("content-type", typeof body === "string" ? "application/json" : "application/octet-stream");
  return await fetch(path, { method, headers, credentials: "same-origin", ...(body === null ? {} : { body }) });
}

/** Sends a file as the raw body and tells how much has left; fetch cannot, XMLHttpRequest can. */
export function upload<T extends z.ZodType>(
  path: string,
  file: File,
  answer: T,
  onSent: (share: number) => void,
): Promise<z.infer<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("x-csrf-token", csrfToken);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = (event) => onSent(event.total > 0 ? event.loaded / event.total : 0);
    request.onerror = () => reject(new ApiRefusal(0, noAnswer));
    request.onload = () => {
      const body: unknown = safeJson(request.responseText);
      if (request.status >= 200 && request.status < 300) return resolve(answer.parse(body));
      const parsed = refusedAnswer.safeParse(body);
      reject(new ApiRefusal(request.status, parsed.success ? parsed.data : { code: "INTERNAL", data: {}, requestId: "" }));
    };
    request.send(file);
  });
}

/** Sends a file and keeps the one that comes back. */
export async function saveFileAnswer(path: string, file: File, name: string): Promise<void> {
  const response = await send("POST", path, { body: file, headers: { "content-type": "application/octet-stream" } });
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the bytes after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Query text from what is given; absent values are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | null | undefined>>): string {
  const entries = Object.entries(query).filter(([, v]) => v !== undefined && v !== null && v !== "");
  if (entries.length === 0) return path;
  return `${path}?${new URLSearchParams(entries.map(([k, v]) => [k, String(v)])).toString()}`;
}

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { refusedAnswer } from "#kernel/wire.ts";
import { type UploadState, uploadAnswer, uploadStateAnswer } from "#plans/contract.ts";
import { ApiRefusal, change, get, upload, withQuery } from "../../api.ts";

/** What the server takes at most; said here first, so that nobody sends 200 MB in vain. */
const largestFile = 60 * 1024 * 1024;
const longestName = 255;

export type Upload =
  | { readonly stage: "choosing" }
  | { readonly stage: "sending"; readonly file: File; readonly share: number }
  | {
      readonly stage: "working";
      readonly file: File;
      readonly step: UploadState["step"];
      readonly progress: UploadState["progress"] | null;
      readonly error: unknown;
    }
  | { readonly stage: "refused"; readonly file: File; readonly error: unknown; readonly importedId: string | null }
  | { readonly stage: "done"; readonly file: File; readonly result: UploadState };

type Sent =
  | { readonly kind: "none" }
  | { readonly kind: "sending"; readonly file: File; readonly share: number }
  | { readonly kind: "sent"; readonly file: File; readonly jobId: string }
  | { readonly kind: "failed"; readonly file: File; readonly error: unknown };

const isOver = (state: UploadState | undefined) => state?.state === "done" || state?.state === "failed";

/** Sends one file and follows its reading until it is in the register or refused: to a body as its plan, or to an address that takes papers. */
export function useUpload() {
  const [sent, setSent] = useState<Sent>({ kind: "none" });
  const client = useQueryClient();
  const jobId = sent.kind === "sent" ? sent.jobId : null;
  const query = useQuery({
    queryKey: ["upload", jobId],
    queryFn: () => get(`/api/uploads/${jobId}`, uploadStateAnswer),
    enabled: jobId !== null,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : 700),
    staleTime: 0,
  });
  const isDone = query.data?.state === "done";
  useEffect(() => {
    if (isDone) void client.invalidateQueries({ queryKey: ["plans"] });
  }, [isDone, client]);

  const sendTo = async (address: string, file: File, about: Readonly<Record<string, string>> = {}) => {
    if (file.size > largestFile) {
      return setSent({ kind: "failed", file, error: refusal("FILE_TOO_LARGE", { limit: largestFile }) });
    }
    setSent({ kind: "sending", file, share: 0 });
    // The end of a name holds the ending, which tells the kind of file.
    const path = withQuery(address, { ...about, fileName: file.name.slice(-longestName) });
    try {
      const answer = await upload(path, file, uploadAnswer, (share) => setSent({ kind: "sending", file, share }));
      setSent({ kind: "sent", file, jobId: answer.jobId });
    } catch (error) {
      setSent({ kind: "failed", file, error });
    }
  };
  const send = (file: File, organisationId: string) => sendTo("/api/uploads", file, { organisationId });
  /** Asks the reader to stop; what it then says comes with the next look at the job. */
  const cancel = async () => {
    if (jobId === null) return;
    await change("POST", `/api/uploads/${jobId}/cancel`, {}, uploadStateAnswer);
    await client.invalidateQueries({ queryKey: ["upload", jobId] });
  };
  const reset = useCallback(() => setSent({ kind: "none" }), []);
  return { upload: uploadOf(sent, query.data, query.error), send, sendTo, cancel, reset };
}

function uploadOf(sent: Sent, state: UploadState | undefined, error: unknown): Upload {
  if (sent.kind === "none") return { stage: "choosing" };
  const { file } = sent;
  if (sent.kind === "sending") return { stage: "sending", file, share: sent.share };
  if (sent.kind === "failed") return { stage: "refused", file, error: sent.error, importedId: importedIn(sent.error) };
  if (state?.state === "done") return { stage: "done", file, result: state };
  if (state?.state === "failed") {
    const refused = refusal(state.refusal?.code ?? "INTERNAL", state.refusal?.data ?? {});
    return { stage: "refused", file, error: refused, importedId: importedIn(refused) };
  }
  return { stage: "working", file, step: state?.step ?? "waiting", progress: state?.progress ?? null, error };
}

/** A refusal of the reading, spoken like any refusal of the server. */
function refusal(code: string, data: Readonly<Record<string, unknown>>): ApiRefusal {
  const parsed = refusedAnswer.shape.data.safeParse(data);
  return new ApiRefusal(422, { code, data: parsed.success ? parsed.data : {}, requestId: "" });
}

/** The plan that already came from the same file. */
function importedIn(error: unknown): string | null {
  const planId = error instanceof ApiRefusal ? error.answer.data.planId : null;
  return typeof planId === "string" ? planId : null;
}

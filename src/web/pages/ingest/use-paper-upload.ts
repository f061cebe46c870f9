import { useEffect, useRef } from "react";
import type { UploadState } from "#plans/contract.ts";
import { useUpload } from "./use-upload.ts";

/** Sends a paper that makes no plan and follows its reading; what came of it is handed over once, and the form is free again. */
export function usePaperUpload(onDone: (result: UploadState) => Promise<void>) {
  const paper = useUpload();
  const { upload, reset } = paper;
  const result = upload.stage === "done" ? upload.result : null;
  const handled = useRef<UploadState | null>(null);
  useEffect(() => {
    if (result === null || handled.current === result) return;
    handled.current = result;
    void onDone(result).finally(reset);
  }, [result, onDone, reset]);
  return paper;
}

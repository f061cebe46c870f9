import { RefusalNotice } from "../../components/states.tsx";
import { UploadSteps } from "./upload-steps.tsx";
import type { Upload } from "./use-upload.ts";

/** How far a paper is on its way, or why it was not taken; nothing while none was sent. */
export function PaperProgress({ upload, onCancel }: { readonly upload: Upload; readonly onCancel: () => Promise<void> }) {
  if (upload.stage === "sending" || upload.stage === "working")
    return <UploadSteps upload={upload} onCancel={onCancel} isPaper />;
  return upload.stage === "refused" ? <RefusalNotice error={upload.error} /> : null;
}

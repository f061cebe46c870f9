import { Button, Modal } from "@mantine/core";
import { useRef, useState } from "react";
import type { PlanSummary } from "#plans/contract.ts";
import { type SheetAnswer, sheetAnswer } from "#reports/contract-sheet.ts";
import { saveFileAnswer, upload, withQuery } from "../../api.ts";
import { Icon } from "../../components/icon.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords, useLanguage, useWords } from "../../language.tsx";
import { SheetPreview } from "./sheet-preview.tsx";
import { useRefreshPlan } from "./use-plan.ts";

/** Download for everybody who reads the plan; upload for whoever may correct it. */
export function SheetActions({ plan }: { readonly plan: PlanSummary }) {
  const words = useFurtherWords().planSheet;
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        component="a"
        href={withQuery(`/api/plans/${plan.id}/sheet`, { language })}
        download
        leftSection={<Icon name="download" />}
      >
        {words.download}
      </Button>
      {plan.allowed.includes("assign") ? (
        <Button leftSection={<Icon name="upload" />} onClick={() => setOpen(true)}>
          {words.upload}
        </Button>
      ) : null}
      {isOpen ? <SheetDialog plan={plan} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

type Step = { readonly file: File; readonly answer: SheetAnswer };

function SheetDialog({ plan, onClose }: { readonly plan: PlanSummary; readonly onClose: () => void }) {
  const { shell } = useWords();
  const { planSheet: words } = useFurtherWords();
  const format = useFormat();
  const toast = useToast();
  const refresh = useRefreshPlan(plan.id);
  const [step, setStep] = useState<Step | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const path = `/api/plans/${plan.id}/sheet`;
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    await work().catch(setError);
    setBusy(false);
  };
  const send = (file: File, dryRun: boolean) =>
    upload(withQuery(path, { dryRun: String(dryRun) }), file, sheetAnswer, () => undefined);
  const check = (file: File) => attempt(async () => setStep({ file, answer: await send(file, true) }));
  const save = ({ file }: Step) =>
    attempt(async () => {
      const answer = await send(file, false);
      if (!answer.saved) return setStep({ file, answer });
      await refresh();
      toast(words.saved(format.number(answer.changed + answer.added)));
      onClose();
    });
  const mark = ({ file }: Step) =>
    attempt(() => saveFileAnswer(withQuery(`${path}/marked`, { fileName: file.name }), file, words.markedName(file.name)));
  const waits = step === null ? 0 : step.answer.changed + step.answer.added;
  return (
    <Modal opened onClose={onClose} title={words.uploadTitle} size="xl" closeButtonProps={{ "aria-label": shell.close }}>
      <div className="stack">
        {plan.state === "draft" ? <p className="t13">{words.uploadBody}</p> : <p className="notice orange">{words.notADraft}</p>}
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-label={words.choose}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            if (file !== undefined) void check(file);
          }}
        />
        {step === null ? null : <SheetPreview answer={step.answer} />}
        <RefusalNotice error={error} />
        <div className="row">
          {step !== null && step.answer.faultCount === 0 && waits > 0 ? (
            <Button variant="filled" loading={isBusy} onClick={() => void save(step)}>
              {words.save(format.number(waits))}
            </Button>
          ) : null}
          {step !== null && step.answer.faultCount > 0 ? (
            <Button variant="filled" loading={isBusy} leftSection={<Icon name="download" />} onClick={() => void mark(step)}>
              {words.marked}
            </Button>
          ) : null}
          {plan.state === "draft" ? (
            <Button
              variant={step === null ? "filled" : "default"}
              loading={step === null && isBusy}
              leftSection={<Icon name="upload" />}
              onClick={() => input.current?.click()}
            >
              {words.choose}
            </Button>
          ) : null}
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </div>
    </Modal>
  );
}

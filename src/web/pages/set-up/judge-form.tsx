import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { judgedAnswer, judgementName } from "#evaluation/contract-judgements.ts";
import type { SetUpIndicator } from "#reporting/contract-set-up.ts";
import { change } from "../../api.ts";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { useRefreshPlan } from "../plans/use-plan.ts";

type Props = { readonly planId: string; readonly selected: readonly SetUpIndicator[]; readonly onDone: () => void };

/** A conclusion of the office with its grounds, for all indicators that are selected. */
export function JudgeForm({ planId, selected, onDone }: Props) {
  const words = useFurtherWords().setUp;
  const format = useFormat();
  const toast = useToast();
  const refresh = useRefreshPlan(planId);
  const [verdict, setVerdict] = useState<"met" | "partly" | "not-met">("met");
  const [reason, setReason] = useState("");
  const [error, setError] = useState<unknown>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    try {
      const request = { indicatorIds: selected.map((one) => one.id), verdict, reason };
      const { judged } = await change("POST", `/api/plans/${planId}/judgements`, request, judgedAnswer);
      await refresh();
      toast(words.judged.saved(format.number(judged)));
      onDone();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <form className="set-up-bulk" aria-label={words.judged.verdict} onSubmit={(event) => void save(event)}>
      <p className="strong t13" role="status">
        {words.bulk.title(format.number(selected.length))}
      </p>
      <NativeSelect
        aria-label={words.judged.verdict}
        data={judgementName.options.map((value) => ({ value, label: words.judged.verdicts[value] }))}
        value={verdict}
        onChange={(event) => {
          const parsed = judgementName.safeParse(event.currentTarget.value);
          if (parsed.success) setVerdict(parsed.data);
        }}
      />
      <TextInput
        className="judge-reason"
        aria-label={words.judged.reason}
        placeholder={words.judged.reason}
        value={reason}
        maxLength={4000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" disabled={reason.trim() === ""}>
        {words.judged.judge}
      </Button>
      <Button variant="subtle" onClick={onDone}>
        {words.bulk.clear}
      </Button>
      <RefusalNotice error={error} />
    </form>
  );
}

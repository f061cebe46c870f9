import { Button, Modal, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useWords } from "../language.tsx";
import { RefusalNotice } from "./states.tsx";

type Props = {
  readonly title: string;
  readonly body?: ReactNode;
  readonly hint?: string;
  readonly label: string;
  readonly action: string;
  readonly onConfirm: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
};

/** For acts that another person must be able to understand later: nothing happens without a reason. */
export function ReasonDialog(props: Props) {
  const { shell } = useWords();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await props.onConfirm(reason.trim());
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title} closeButtonProps={{ "aria-label": shell.close }}>
      <form className="stack" onSubmit={(event) => void confirm(event)}>
        {props.body === undefined ? null : <div className="t13">{props.body}</div>}
        <Textarea
          label={props.label}
          description={props.hint}
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
          minRows={3}
          maxLength={1000}
          required
          data-autofocus
        />
        <RefusalNotice error={error} />
        <div className="row">
          <Button type="submit" variant="filled" loading={isBusy} disabled={reason.trim() === ""}>
            {props.action}
          </Button>
          <Button onClick={props.onClose}>{shell.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

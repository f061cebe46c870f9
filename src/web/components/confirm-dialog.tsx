import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../language.tsx";
import { RefusalNotice } from "./states.tsx";

type Props = {
  readonly title: string;
  readonly body: React.ReactNode;
  /** The verb on the button, never "OK". */
  readonly action: string;
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
};

/** For the few acts that cannot be taken back: names the thing and its effect; a refusal stays in sight. */
export function ConfirmDialog({ title, body, action, onConfirm, onClose }: Props) {
  const { shell } = useWords();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      await onConfirm();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": shell.close }}>
      <div className="stack">
        <div className="t13">{body}</div>
        <RefusalNotice error={error} />
        <div className="row">
          <Button variant="filled" loading={isBusy} onClick={() => void confirm()} data-autofocus>
            {action}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </div>
    </Modal>
  );
}

import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../language.tsx";

/** Shown once: the server keeps only its hash. Copying needs a secure address; the text can be selected everywhere. */
export function FirstPasswordDialog({
  name,
  password,
  onClose,
}: {
  readonly name: string;
  readonly password: string;
  readonly onClose: () => void;
}) {
  const { people, shell } = useWords();
  const words = people.accounts;
  const [isCopied, setCopied] = useState(false);
  const canCopy = typeof navigator.clipboard?.writeText === "function";
  return (
    <Modal opened onClose={onClose} title={words.firstPassword} closeButtonProps={{ "aria-label": shell.close }}>
      <div className="stack">
        <p className="t13">{words.firstPasswordNote(name)}</p>
        <p className="first-password num">{password}</p>
        <div className="row">
          {canCopy ? (
            <Button onClick={() => void navigator.clipboard.writeText(password).then(() => setCopied(true))}>
              {isCopied ? words.copied : words.copy}
            </Button>
          ) : null}
          <Button variant="filled" onClick={onClose} data-autofocus>
            {words.understood}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

import { Button, FileButton } from "@mantine/core";
import { type DragEvent, type ReactNode, useState } from "react";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../language.tsx";

/** What the reader takes; the server looks at the bytes and decides by itself. */
const acceptedFiles = ".docx,.doc,.xlsx,.pdf,.png,.jpg,.jpeg,.tif,.tiff,.txt,.md";

type Props = { readonly onFile: (file: File) => void; readonly isChosen: boolean; readonly children: ReactNode };

/** Drop a file or choose one; dragging is never the only way. */
export function DropZone({ onFile, isChosen, children }: Props) {
  const words = useWords().plans.upload;
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same for everybody.
    <div
      className={isOver ? "drop-zone is-over" : "drop-zone"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" />
      {isChosen ? children : <span>{words.drop}</span>}
      <FileButton accept={acceptedFiles} onChange={(file) => file !== null && onFile(file)}>
        {(props) => <Button {...props}>{isChosen ? words.chooseOther : words.choose}</Button>}
      </FileButton>
      <span className="small muted">{words.formats}</span>
    </div>
  );
}

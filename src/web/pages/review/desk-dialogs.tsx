import { Button, Checkbox, Modal, Radio, Select, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fold } from "#kernel/fold.ts";
import { targetLabel } from "#text/target-label.ts";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { type DeskRecord, labelOf, nameOf, refOf } from "./desk-records.ts";
import type { SplitGiven } from "./use-desk.ts";

type Close = { readonly onClose: () => void };

/** Why a record is none: one key for the usual reasons, words for the rest. */
export function RejectDialog({ onClose, onReject }: Close & { readonly onReject: (reason: string) => void }) {
  const { shell } = useWords();
  const { reviewDesk: review } = useFurtherWords();
  const words = review.reject;
  const usual = Object.values(words.reasons);
  const [chosen, setChosen] = useState<string>(words.reasons.other);
  const [own, setOwn] = useState("");
  const reason = chosen === words.own ? own.trim() : chosen;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason !== "") onReject(reason);
  };
  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ "aria-label": shell.close }}>
      <form className="stack" onSubmit={send}>
        <Radio.Group label={words.label} value={chosen} onChange={setChosen}>
          <div className="stack desk-reasons">
            {[...usual, words.own].map((one) => (
              <Radio key={one} value={one} label={one} />
            ))}
          </div>
        </Radio.Group>
        {chosen === words.own ? (
          <Textarea
            aria-label={words.own}
            value={own}
            onChange={(event) => setOwn(event.currentTarget.value)}
            maxLength={1000}
            autosize
            minRows={2}
            autoFocus
          />
        ) : null}
        <div className="row">
          <Button type="submit" variant="filled" disabled={reason === ""} data-autofocus>
            {words.action}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

type MergeProps = Close & {
  readonly record: DeskRecord;
  readonly others: readonly DeskRecord[];
  readonly onMerge: (into: DeskRecord) => void;
};
const offered = 50;

/** Which record this one belongs to: its neighbours in the document are offered first. */
export function MergeDialog({ record, others, onClose, onMerge }: MergeProps) {
  const { shell } = useWords();
  const { reviewDesk: review } = useFurtherWords();
  const words = review.merge;
  const [id, setId] = useState<string | null>(null);
  const into = others.find(({ one }) => one.id === id);
  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ "aria-label": shell.close }}>
      <div className="stack">
        <p className="t13">{words.body(nameOf(record))}</p>
        <Select
          label={words.label}
          data={others.map((other) => ({ value: other.one.id, label: `${labelOf(other)}. ${nameOf(other)}` }))}
          value={id}
          onChange={setId}
          filter={({ options, search }) => {
            const wanted = fold(search).split(" ");
            const fits = (label: string) => wanted.every((word) => fold(label).includes(word));
            return options.filter((option) => "label" in option && fits(option.label)).slice(0, offered);
          }}
          searchable
          limit={offered}
          comboboxProps={{ shadow: "md", width: "target", withinPortal: false }}
          data-autofocus
        />
        <div className="row">
          <Button variant="filled" disabled={into === undefined} onClick={() => (into === undefined ? null : onMerge(into))}>
            {words.action}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </div>
    </Modal>
  );
}

type SplitProps = Close & {
  readonly record: DeskRecord;
  /** Words that the person had marked in the document. */
  readonly marked: string;
  readonly onSplit: (given: SplitGiven) => void;
};

export function SplitDialog(props: SplitProps) {
  const { shell } = useWords();
  const { reviewDesk: review } = useFurtherWords();
  return (
    <Modal opened onClose={props.onClose} title={review.split.title} closeButtonProps={{ "aria-label": shell.close }}>
      {props.record.kind === "indicator" ? (
        <SplitIndicator {...props} record={props.record} />
      ) : (
        <SplitTask {...props} record={props.record} />
      )}
    </Modal>
  );
}

function SplitIndicator({
  record,
  marked,
  onClose,
  onSplit,
}: SplitProps & { readonly record: Extract<DeskRecord, { kind: "indicator" }> }) {
  const { shell } = useWords();
  const { reviewDesk: review } = useFurtherWords();
  const words = review.split;
  const { language } = useFormat();
  const { one } = record;
  const [name, setName] = useState(marked === "" ? one.name : marked);
  const [chosen, setChosen] = useState<readonly string[]>(one.targets.slice(1).map(({ id }) => id));
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSplit({ record: { ...refOf(record), kind: "indicator" }, name: name.trim(), targetIds: chosen });
  };
  return (
    <form className="stack" onSubmit={send}>
      <blockquote className="desk-passage">{one.passage}</blockquote>
      <Textarea label={words.second} value={name} onChange={(e) => setName(e.currentTarget.value)} autosize data-autofocus />
      <Checkbox.Group label={words.targets} value={[...chosen]} onChange={setChosen}>
        <div className="stack desk-reasons">
          {one.targets.map((target) => (
            <Checkbox key={target.id} value={target.id} label={`${target.milestoneYear}: ${targetLabel(target, language)}`} />
          ))}
        </div>
      </Checkbox.Group>
      <div className="row">
        <Button type="submit" variant="filled" disabled={name.trim() === ""}>
          {words.action}
        </Button>
        <Button onClick={onClose}>{shell.cancel}</Button>
      </div>
    </form>
  );
}

function SplitTask({
  record,
  marked,
  onClose,
  onSplit,
}: SplitProps & { readonly record: Extract<DeskRecord, { kind: "task" }> }) {
  const { shell } = useWords();
  const { reviewDesk: review } = useFurtherWords();
  const words = review.split;
  const { one } = record;
  const [text, setText] = useState(marked === "" ? firstHalf(one.text) : one.text.replace(marked, "").trim());
  const [second, setSecond] = useState(
    marked === "" ? one.text.slice(firstHalf(one.text).length).replace(/^[;,.\s]+/, "") : marked,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSplit({ record: { ...refOf(record), kind: "task" }, text: text.trim(), second: second.trim() });
  };
  return (
    <form className="stack" onSubmit={send}>
      <Textarea label={words.firstText} value={text} onChange={(e) => setText(e.currentTarget.value)} autosize data-autofocus />
      <Textarea label={words.secondText} value={second} onChange={(e) => setSecond(e.currentTarget.value)} autosize />
      <div className="row">
        <Button type="submit" variant="filled" disabled={text.trim() === "" || second.trim() === ""}>
          {words.action}
        </Button>
        <Button onClick={onClose}>{shell.cancel}</Button>
      </div>
    </form>
  );
}

/** Up to the first full stop or semicolon within the words; the whole where there is none. */
function firstHalf(text: string): string {
  const cut = /[;.]\s+(?=\S)/.exec(text);
  return cut === null ? text : text.slice(0, cut.index + 1);
}

/** Every key of the desk. */
export function KeysDialog({ onClose }: Close) {
  const { shell } = useWords();
  const { reviewDesk: review } = useFurtherWords();
  return (
    <Modal opened onClose={onClose} title={review.keys.title} closeButtonProps={{ "aria-label": shell.close }}>
      <dl className="desk-keys-all">
        {useKeyWords().map(({ keys, word }) => (
          <div key={word}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

/** Keys with what they do; the first ones stand at the foot of the desk. */
export function useKeyWords(): readonly { readonly keys: readonly string[]; readonly word: string }[] {
  const { keys: words } = useFurtherWords().reviewDesk;
  return [
    { keys: ["J", "K"], word: words.next },
    { keys: ["Enter"], word: words.accept },
    { keys: ["E"], word: words.edit },
    { keys: ["T"], word: words.split },
    { keys: ["G"], word: words.merge },
    { keys: ["X"], word: words.reject },
    { keys: ["N"], word: words.finding },
    { keys: ["Ctrl Z"], word: words.undo },
    { keys: ["F1"], word: words.all },
    { keys: ["Ctrl Enter"], word: words.saveKeys },
    { keys: ["Esc"], word: words.leave },
  ];
}

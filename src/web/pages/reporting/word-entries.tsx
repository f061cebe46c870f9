import { Textarea } from "@mantine/core";
import type { Dispatch, SetStateAction } from "react";
import { useWords } from "../../language.tsx";
import type { Draft } from "./draft.ts";

const names = ["difficulties", "proposals", "narrative"] as const;

type Props = { readonly draft: Draft; readonly setDraft: Dispatch<SetStateAction<Draft>>; readonly isEditable: boolean };

/** Difficulties, proposals and the general account: in words, kept as written. */
export function WordEntries({ draft, setDraft, isEditable }: Props) {
  const { reporting, shell } = useWords();
  const words = reporting.entry.words;
  const hints = { difficulties: words.difficultiesHint, proposals: words.proposalsHint, narrative: words.narrativeHint };
  return (
    <div className="card pad stack">
      {names.map((name) =>
        isEditable ? (
          <Textarea
            key={name}
            label={words[name]}
            description={hints[name]}
            value={draft.words[name]}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setDraft((before) => ({ ...before, words: { ...before.words, [name]: text } }));
            }}
            minRows={4}
            maxLength={40000}
          />
        ) : (
          <div key={name}>
            <h2>{words[name]}</h2>
            <p className={draft.words[name] === "" ? "muted t13" : "kept-lines"}>{draft.words[name] || words.none}</p>
          </div>
        ),
      )}
      {isEditable ? <p className="small muted">{shell.secretWarning}</p> : null}
    </div>
  );
}

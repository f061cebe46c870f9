import { ActionIcon, Drawer } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../language.tsx";
import { Icon } from "./icon.tsx";
import { SourcePanel, type SourceRecord } from "./source-panel.tsx";
import { useScreen } from "./use-screen.ts";

type Props = {
  readonly planId: string;
  /** What the arrow keys walk through: the records in view, in their order. */
  readonly keys: readonly string[];
  readonly openKey: string | null;
  readonly recordOf: (key: string) => SourceRecord | null;
  readonly onOpen: (key: string | null) => void;
  readonly children: ReactNode;
};

/** The id of the button that opens a record's source: focus comes back to it. */
export const sourceButtonId = (key: string) => `nguon-${key}`;

/** A table with the source of one record beside it; on a narrow screen the source comes as a drawer. */
export function SourceWorkspace({ planId, keys, openKey, recordOf, onOpen, children }: Props) {
  const { shell, plans } = useWords();
  const { isNarrow } = useScreen();
  const index = openKey === null ? -1 : keys.indexOf(openKey);
  const record = openKey === null || index < 0 ? null : recordOf(openKey);
  const move = (step: 1 | -1) => {
    const next = keys[index + step];
    if (next !== undefined) onOpen(next);
  };
  const close = () => {
    onOpen(null);
    if (openKey === null) return;
    requestAnimationFrame(() => document.getElementById(sourceButtonId(openKey))?.focus());
  };
  useSourceKeys(record !== null, { move, close: isNarrow ? null : close });
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpen = record !== null;
  useEffect(() => {
    if (isOpen) heading.current?.focus({ preventScroll: true });
  }, [isOpen]);
  const panel =
    record === null ? null : <SourcePanel planId={planId} record={record} index={index} total={keys.length} onMove={move} />;
  return (
    <div className={isOpen && !isNarrow ? "workspace has-panel" : "workspace"}>
      <div className="workspace-main">{children}</div>
      {isOpen && !isNarrow ? (
        <aside className="card workspace-panel" aria-label={plans.source.title}>
          <header>
            <h2 ref={heading} tabIndex={-1}>
              {plans.source.title}
            </h2>
            <span className="spring" />
            <ActionIcon variant="subtle" color="gray" size={28} aria-label={plans.source.close} onClick={close}>
              <Icon name="close" />
            </ActionIcon>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1). */}
          <section className="workspace-body" tabIndex={0} aria-label={plans.source.title}>
            {panel}
          </section>
        </aside>
      ) : null}
      {isNarrow ? (
        <Drawer
          opened={isOpen}
          onClose={close}
          title={plans.source.title}
          closeButtonProps={{ "aria-label": shell.close }}
          returnFocus={false}
        >
          {panel}
        </Drawer>
      ) : null}
    </div>
  );
}

type Acts = { readonly move: (step: 1 | -1) => void; readonly close: (() => void) | null };

/** ↑ and ↓ go to the neighbouring record and Esc closes, unless somebody is typing or a list is open. */
function useSourceKeys(isOn: boolean, acts: Acts) {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isElsewhere(event.target)) return;
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
      if (step === null && (event.key !== "Escape" || latest.current.close === null)) return;
      event.preventDefault();
      if (step === null) latest.current.close?.();
      else latest.current.move(step);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn]);
}

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      "input, textarea, select, [role=listbox], [role=menu], [role=radiogroup], [aria-expanded=true], [data-own-keys]",
    ) !== null
  );
}

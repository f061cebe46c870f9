import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from "react";
import { useWords } from "../language.tsx";

type Toast = { readonly id: number; readonly text: string; readonly undo: (() => void) | null };
type Show = (text: string, undo?: () => void) => void;

const ToastContext = createContext<Show>(() => undefined);
const shownFor = 8000;

/** Said once, bottom left, for eight seconds; with an undo where the act can be taken back. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(1);
  const words = useWords();
  const drop = useCallback((id: number) => setToasts((all) => all.filter((t) => t.id !== id)), []);
  const show = useCallback<Show>(
    (text, undo) => {
      const id = next.current++;
      setToasts((all) => [...all.slice(-2), { id, text, undo: undo ?? null }]);
      setTimeout(() => drop(id), shownFor);
    },
    [drop],
  );
  const list = useMemo(() => toasts, [toasts]);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {list.map((toast) => (
          <div className="toast" key={toast.id}>
            <span>{toast.text}</span>
            {toast.undo === null ? null : (
              <button
                type="button"
                onClick={() => {
                  toast.undo?.();
                  drop(toast.id);
                }}
              >
                {words.shell.undo}
              </button>
            )}
          </div>
        ))}
      </div>
    </ToastContext>
  );
}

export function useToast(): Show {
  return use(ToastContext);
}

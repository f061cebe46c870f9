export type StopSignal = {
  /** Resolves at the first Ctrl-C, SIGTERM or hang-up. */
  readonly asked: Promise<void>;
  isAsked(): boolean;
  /** From here on the process ends within five seconds, whatever still hangs. */
  forceSoon(): void;
  ignore(): void;
};

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const shutDownWithin = 4_800;

/**
 * Listens before anything is opened, so that a signal at any moment leads to an orderly end: what is being opened opens
 * first and is then closed. A second signal does not wait.
 */
export function listenForStop(): StopSignal {
  let askedAt: number | null = null;
  let resolveAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    resolveAsked = resolve;
  });
  let forced: NodeJS.Timeout | undefined;
  const forceSoon = () => {
    if (forced === undefined) forced = setTimeout(() => process.exit(1), shutDownWithin).unref();
  };
  const onSignal = () => {
    // One Ctrl-C may reach us twice (from the terminal and from npm): only a later one means impatience.
    if (askedAt !== null && Date.now() - askedAt > 500) process.exit(1);
    askedAt ??= Date.now();
    forceSoon();
    resolveAsked();
  };
  for (const signal of signals) process.on(signal, onSignal);
  return {
    asked,
    isAsked: () => askedAt !== null,
    forceSoon,
    ignore: () => {
      for (const signal of signals) process.removeListener(signal, onSignal);
    },
  };
}

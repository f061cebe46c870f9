export type ProgressLine = { show(text: string): void; end(): void };

/** Where a person watches, one line that is written over; into a file, a line now and then. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const every = stream.isTTY ? 100 : 5_000;
  let last = Date.now();
  let shown = false;
  return {
    show: (text) => {
      if (Date.now() - last < every) return;
      last = Date.now();
      shown = true;
      stream.write(stream.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
    },
    end: () => {
      if (shown && stream.isTTY) stream.write("\r\x1b[K");
    },
  };
}

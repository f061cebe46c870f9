import { useFormat, useWords } from "../../language.tsx";

export function useFileSize(): (bytes: number) => string {
  const words = useWords().plans.upload;
  const format = useFormat();
  return (bytes) =>
    bytes < 1_048_576
      ? words.kilobytes(format.number(Math.max(1, Math.round(bytes / 1024))))
      : words.megabytes(format.number((bytes / 1_048_576).toFixed(2), 1));
}

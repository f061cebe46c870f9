import { SegmentedControl } from "@mantine/core";
import { useWords } from "../language.tsx";
import type { PageView } from "./page-view.ts";

type Props = { readonly view: PageView; readonly onChoose: (view: string) => void };

export function PageViewToggle({ view, onChoose }: Props) {
  const words = useWords().plans.source.picture;
  return (
    <SegmentedControl
      className="view-toggle"
      size="xs"
      aria-label={words.views}
      value={view}
      onChange={onChoose}
      data={[
        { value: "picture", label: words.asPicture },
        { value: "text", label: words.asText },
      ]}
    />
  );
}

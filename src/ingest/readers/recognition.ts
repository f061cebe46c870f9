/** How the reading of a long scan is watched, stopped and gone on with: page by page. */
import type { PageContent } from "../rules/pages/page-content.ts";

export type RecognitionHooks = {
  /** Pages recognised by an earlier try, by page number: taken as they are, not recognised again. */
  readonly known: ReadonlyMap<number, PageContent>;
  /** Called once per page that had to be recognised, in any order, when its content is whole. `of` counts all pages of the file. */
  readonly onPage: (content: PageContent, of: number) => void | Promise<void>;
  readonly signal?: AbortSignal | undefined;
};

export const noHooks: RecognitionHooks = { known: new Map(), onPage: () => {} };

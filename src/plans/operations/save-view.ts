import type { Change } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import { deleteView, putView, type ViewToSave, viewById } from "../store-views.ts";

/** Keeps a view by its name; shared ones stand in the chain of their office, so that it can be asked where they came from. */
export async function saveView(change: Change, view: ViewToSave): Promise<string> {
  const id = await putView(change.tx, view);
  const { place, name, query, organisationId } = view;
  change.note({
    chain: organisationId ?? "installation",
    operation: "save-view",
    subjectKind: "saved-view",
    subjectId: id,
    before: null,
    after: { place, name, query, organisationId },
  });
  return id;
}

/** Takes a view away; only its owner's own is found. */
export async function removeView(change: Change, id: string, accountId: string | null): Promise<void> {
  const view = (await viewById(change.tx, id)) ?? refuseNow("NOT_FOUND");
  if (view.accountId !== accountId) refuseNow("NOT_FOUND");
  await deleteView(change.tx, id);
  change.note({
    chain: view.organisationId ?? "installation",
    operation: "remove-view",
    subjectKind: "saved-view",
    subjectId: id,
    before: { place: view.place, name: view.name, query: view.query, organisationId: view.organisationId },
    after: null,
  });
}

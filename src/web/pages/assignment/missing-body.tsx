import { Button } from "@mantine/core";
import { useState } from "react";
import type { OrganisationRow } from "#organisations/contract.ts";
import { Icon } from "../../components/icon.tsx";
import { useOrganisations } from "../../components/organisation-select.tsx";
import { useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { OrganisationDialog } from "../organisations/organisation-dialog.tsx";

type Props = {
  /** As the document writes it; null where the person brings the name. */
  readonly name: string | null;
  readonly onCreated: (body: OrganisationRow) => void;
};

/** A body that the register does not know: an administrator adds it here; everybody else reads who can. */
export function MissingBody({ name, onCreated }: Props) {
  const words = useWords().plans.assignment;
  const { has } = useSession();
  const all = useOrganisations();
  const [isAdding, setAdding] = useState(false);
  if (!has("administrator")) {
    return <span className="small muted">{`${words.unknownBody} ${words.whoAdds}`}</span>;
  }
  return (
    <>
      <Button
        leftSection={<Icon name="plus" />}
        {...(name === null ? {} : { "aria-label": words.of(words.addNewBody, name) })}
        onClick={() => setAdding(true)}
      >
        {words.addNewBody}
      </Button>
      {isAdding ? (
        <OrganisationDialog
          body={null}
          all={all}
          {...(name === null ? {} : { startName: name })}
          onCreated={onCreated}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}

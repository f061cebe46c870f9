import { Button } from "@mantine/core";
import { useState } from "react";
import { OrganisationSelect, useOrganisations } from "../../components/organisation-select.tsx";
import { useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { MissingBody } from "./missing-body.tsx";

type Props = {
  readonly label: string;
  readonly action: string;
  readonly spokenAction: (body: string) => string;
  readonly onAssign: (organisationId: string, name: string) => void;
};

/** Any body of the register, by a few letters; one that is not there yet can be added. */
export function OtherBody({ label, action, spokenAction, onAssign }: Props) {
  const words = useWords().plans.assignment;
  const bodies = useOrganisations();
  const mayAdd = useSession().has("administrator");
  const [id, setId] = useState<string | null>(null);
  const chosen = bodies.find((body) => body.id === id);
  return (
    <div className="other-body">
      <OrganisationSelect
        label={label}
        isLabelHidden
        placeholder={words.otherBodyPlaceholder}
        nothingFound={mayAdd ? words.noBody : `${words.noBody}. ${words.whoAdds}`}
        bodies={bodies}
        value={id}
        onChange={setId}
        isClearable
      />
      <Button
        disabled={chosen === undefined}
        {...(chosen === undefined ? {} : { "aria-label": spokenAction(chosen.name) })}
        onClick={() => {
          if (chosen === undefined) return;
          onAssign(chosen.id, chosen.name);
          setId(null);
        }}
      >
        {action}
      </Button>
      {mayAdd ? <MissingBody name={null} onCreated={(body) => onAssign(body.id, body.name)} /> : null}
    </div>
  );
}

import { Button, MultiSelect } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { organisationsAnswer } from "#organisations/contract.ts";
import { changeBatchAnswer } from "#reporting/contract-work.ts";
import { change, get, withQuery } from "../../api.ts";
import { DayField } from "../../components/day-field.tsx";
import { OrganisationSelect } from "../../components/organisation-select.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useFurtherWords } from "../../language.tsx";
import { type DistrictLine, districtChanges, districtLines } from "./district-draft.ts";

const july = "2025-07-01";

/** A district body, the communes that took over, and for each of its rooms who took over: proposed by field, chosen by a person. */
export function DistrictTemplate() {
  const { bodies: bodyWords, ready: words } = useFurtherWords();
  const [day, setDay] = useState(july);
  const [district, setDistrict] = useState<string | null>(null);
  const [communes, setCommunes] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ["organisations", "on", day],
    queryFn: () => get(withQuery("/api/organisations", { on: day }), organisationsAnswer),
    enabled: day !== "",
  });
  const all = query.data?.organisations ?? [];
  const lines = district === null ? [] : districtLines(all, district, communes, chosen);
  const names = all.map((body) => ({ value: body.id, label: body.name }));
  const apply = async () => {
    setBusy(true);
    setError(null);
    try {
      const answer = await change(
        "POST",
        "/api/organisation-changes/batch",
        { changes: districtChanges(lines, day) },
        changeBatchAnswer,
      );
      await client.invalidateQueries();
      toast(words.done(answer.events));
      setDistrict(null);
      setChosen({});
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const columns: Column<DistrictLine>[] = [
    { key: "old", header: words.oldBody, width: "auto", cell: (line) => line.body.name },
    {
      key: "heirs",
      header: words.goesTo,
      width: 420,
      cell: (line) => (
        <MultiSelect
          aria-label={`${words.goesTo}: ${line.body.name}`}
          data={names}
          value={[...line.heirs]}
          placeholder={line.heirs.length === 0 ? words.nobody : ""}
          onChange={(heirs) => setChosen({ ...chosen, [line.body.id]: heirs })}
          searchable
          limit={50}
          w="100%"
        />
      ),
    },
  ];
  return (
    <div className="card">
      <header>
        <h2>{words.district}</h2>
      </header>
      <div className="pad stack">
        <p className="t13 muted">{words.districtNote}</p>
        <div className="change-day">
          <OrganisationSelect
            label={words.districtBody}
            placeholder={bodyWords.change.chooseBody}
            nothingFound={bodyWords.change.nothingFound}
            bodies={all}
            value={district}
            onChange={(id) => {
              setDistrict(id);
              setChosen({});
            }}
          />
          <DayField label={words.day} value={day} onChange={setDay} />
        </div>
        <MultiSelect
          label={words.heirs}
          data={names.filter((name) => name.value !== district)}
          value={[...communes]}
          onChange={(ids) => {
            setCommunes(ids);
            setChosen({});
          }}
          searchable
          limit={50}
        />
      </div>
      {lines.length === 0 ? null : (
        <VirtualTable
          caption={words.district}
          columns={columns}
          items={lines.map((row) => ({ kind: "row", key: row.body.id, row }))}
          height="420px"
          stacksOnPhone
        />
      )}
      <div className="pad stack">
        <RefusalNotice error={error} />
        <div>
          <Button
            variant="filled"
            loading={isBusy}
            disabled={lines.length === 0 || communes.length === 0}
            onClick={() => void apply()}
          >
            {words.apply(lines.length)}
          </Button>
        </div>
      </div>
    </div>
  );
}

import { Button, Popover, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { IndicatorRow } from "#plans/contract.ts";
import { Icon } from "../../components/icon.tsx";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useWords } from "../../language.tsx";
import type { DeskIndicator } from "./desk-records.ts";
import { GroupField } from "./group-measure.tsx";
import { measureFields } from "./measure-summary.ts";
import { OtherBody } from "./other-body.tsx";
import type { Assign } from "./use-assign.ts";

type Props = {
  readonly group: string;
  readonly indicators: readonly DeskIndicator[];
  readonly rows: ReadonlyMap<string, IndicatorRow>;
  readonly assign: Assign;
};

/** Each indicator of a group by itself, for those that differ from the rest. */
export function IndicatorOverrides({ group, indicators, rows, assign }: Props) {
  const words = useWords().plans;
  const columns: Column<DeskIndicator>[] = [
    {
      key: "one",
      header: words.indicators.columns.name,
      width: "auto",
      cell: (one) => <Override indicator={one} row={rows.get(one.id)} assign={assign} />,
    },
  ];
  const items: TableItem<DeskIndicator>[] = indicators.map((row) => ({ kind: "row", key: row.id, row }));
  return <VirtualTable caption={words.assignment.caption(group)} columns={columns} items={items} height="60vh" />;
}

type OverrideProps = { readonly indicator: DeskIndicator; readonly row: IndicatorRow | undefined; readonly assign: Assign };

function Override({ indicator, row, assign }: OverrideProps) {
  const words = useWords().plans.assignment;
  const { name, unit, writtenLeads } = indicator;
  return (
    <div className="override">
      <p className="strong-text">
        {name}
        {unit === null ? null : <span className="muted">{` (${unit})`}</span>}
      </p>
      {writtenLeads.length === 0 ? null : <p className="small muted">{words.written(writtenLeads.join("; "))}</p>}
      <Responsible indicator={indicator} assign={assign} />
      <div className="override-fields">
        {measureFields.map((field) => (
          <GroupField key={field} field={field} group={name} indicators={[indicator]} assign={assign} />
        ))}
      </div>
      {indicator.measureKind === "ratio" ? (
        <RatioParts
          key={`${row?.numeratorName ?? ""}|${row?.denominatorName ?? ""}`}
          indicator={indicator}
          row={row}
          assign={assign}
        />
      ) : null}
    </div>
  );
}

function Responsible({ indicator, assign }: { readonly indicator: DeskIndicator; readonly assign: Assign }) {
  const words = useWords().plans.assignment;
  const [isAdding, setAdding] = useState(false);
  const ids = indicator.responsible.flatMap((body) => (body.organisationId === null ? [] : [body.organisationId]));
  const give = (next: readonly string[]) => {
    setAdding(false);
    void assign.assignIndicators([indicator], next);
  };
  return (
    <div className="row-wrap override-bodies">
      {indicator.responsible.map((body) => (
        <span key={body.organisationId ?? body.name} className="body-pill">
          {body.name}
          <button
            type="button"
            aria-label={words.removeBody(body.name)}
            onClick={() => give(ids.filter((id) => id !== body.organisationId))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <Popover opened={isAdding} onChange={setAdding} position="bottom-start" shadow="md" width={340} trapFocus returnFocus>
        <Popover.Target>
          <Button
            size="compact-sm"
            leftSection={<Icon name="plus" />}
            aria-label={words.of(words.addResponsible, indicator.name)}
            onClick={() => setAdding(!isAdding)}
          >
            {words.addResponsible}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <OtherBody
            label={words.of(words.addResponsible, indicator.name)}
            action={words.addResponsible}
            spokenAction={(body) => words.of(words.addResponsible, body)}
            onAssign={(id) => give([...ids.filter((one) => one !== id), id])}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

/** A ratio is reported as two counts; their names tell a reporter what to count. */
function RatioParts({ indicator, row, assign }: OverrideProps) {
  const { measures, assignment } = useWords().plans;
  const kept = (name: string | null | undefined, proposed: string | null) => name ?? proposed ?? "";
  const [numerator, setNumerator] = useState(kept(row?.numeratorName, indicator.proposed.numeratorName));
  const [denominator, setDenominator] = useState(kept(row?.denominatorName, indicator.proposed.denominatorName));
  const isSame = numerator === (row?.numeratorName ?? "") && denominator === (row?.denominatorName ?? "");
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  const save = (event: FormEvent) => {
    event.preventDefault();
    void assign.measureIndicators([indicator], { numeratorName: orNull(numerator), denominatorName: orNull(denominator) });
  };
  return (
    <form className="override-fields" onSubmit={save}>
      <TextInput
        label={measures.numerator}
        aria-label={assignment.of(measures.numerator, indicator.name)}
        value={numerator}
        maxLength={500}
        onChange={(event) => setNumerator(event.currentTarget.value)}
      />
      <TextInput
        label={measures.denominator}
        aria-label={assignment.of(measures.denominator, indicator.name)}
        value={denominator}
        maxLength={500}
        onChange={(event) => setDenominator(event.currentTarget.value)}
      />
      <Button type="submit" disabled={isSame} aria-label={assignment.of(assignment.saveNames, indicator.name)}>
        {assignment.saveNames}
      </Button>
    </form>
  );
}

import { groupBy } from "#kernel/group-by.ts";
import type { IndicatorRow } from "#plans/contract.ts";
import { verdictOrder } from "#text/status-marks.ts";
import { FilterSelect } from "../../components/filter-select.tsx";
import { useWords } from "../../language.tsx";
import { bodiesIn, groupKeyOf, type IndicatorFilter, nobody, type VerdictOf } from "./indicator-filter.ts";

type Props = {
  readonly indicators: readonly IndicatorRow[];
  readonly verdictOf: VerdictOf;
  readonly filter: IndicatorFilter;
  readonly write: (changes: Readonly<Record<string, string | null>>) => void;
  readonly nameOf: (indicator: IndicatorRow) => string;
};

export function IndicatorFilters({ indicators, verdictOf, filter, write, nameOf }: Props) {
  const { plans, evaluation } = useWords();
  const words = plans.indicators.filters;
  const groups = [...groupBy(indicators, groupKeyOf)].flatMap(([value, members]) =>
    members[0] === undefined ? [] : [{ value, label: nameOf(members[0]), count: members.length }],
  );
  const byVerdict = groupBy(indicators, ({ id }) => verdictOf(id)?.verdict);
  const verdicts = verdictOrder.flatMap((value) => {
    const count = byVerdict.get(value)?.length ?? 0;
    return count === 0 ? [] : [{ value, label: evaluation.verdicts[value], count }];
  });
  const open = indicators.filter((one) => one.responsible.length === 0).length;
  const bodies = bodiesIn(indicators.map((one) => one.responsible)).map(({ id, name, count }) => ({
    value: id,
    label: name,
    count,
  }));
  const unassigned = { value: nobody, label: words.noBody, count: open };
  return (
    <>
      {groups.length > 1 || filter.group !== "" ? (
        <FilterSelect label={words.group} options={groups} value={filter.group} onChange={(value) => write({ nhom: value })} />
      ) : null}
      {verdicts.length === 0 ? null : (
        <FilterSelect
          label={words.verdict}
          options={verdicts}
          value={filter.verdict}
          onChange={(value) => write({ "trang-thai": value })}
        />
      )}
      <FilterSelect
        label={words.body}
        options={open === 0 ? bodies : [unassigned, ...bodies]}
        value={filter.body}
        onChange={(value) => write({ "don-vi": value })}
      />
    </>
  );
}

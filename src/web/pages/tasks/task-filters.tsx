import { groupBy } from "#kernel/group-by.ts";
import { clearAspectName, type TaskRow, timelinessName } from "#tasks/contract.ts";
import { FilterSelect } from "../../components/filter-select.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import { bodiesIn, nobody } from "../plans/indicator-filter.ts";
import { completeSix, fitsSixClear } from "./six-clear.tsx";
import { byHeading, hasLead, type TaskFilter } from "./task-filter.ts";

type Props = {
  readonly tasks: readonly TaskRow[];
  readonly filter: TaskFilter;
  readonly write: (changes: Readonly<Record<string, string | null>>) => void;
  readonly nameOf: (key: string) => string;
};

export function TaskFilters({ tasks, filter, write, nameOf }: Props) {
  const { plans, tasks: words } = useWords();
  const { taskViews } = useFurtherWords();
  const six = taskViews.sixClear;
  const clear = [completeSix, ...clearAspectName.options].flatMap((value) => {
    const count = tasks.filter((task) => fitsSixClear(task, value)).length;
    const label = value === completeSix ? six.complete : six.without(six.aspects[clearAspectName.parse(value)]);
    return count === 0 && filter.sixClear !== value ? [] : [{ value, label, count }];
  });
  const labels = plans.tasks.filters;
  const byTimeliness = groupBy(tasks, (task) => task.timeliness);
  const timeliness = timelinessName.options.flatMap((value) => {
    const count = byTimeliness.get(value)?.length ?? 0;
    return count === 0 ? [] : [{ value, label: words.timeliness[value], count }];
  });
  const open = tasks.filter((task) => !hasLead(task)).length;
  const leads = bodiesIn(tasks.map((task) => task.leads)).map(({ id, name, count }) => ({ value: id, label: name, count }));
  const headings = byHeading(tasks).map(([value, members]) => ({ value, label: nameOf(value), count: members.length }));
  return (
    <>
      <FilterSelect
        label={labels.timeliness}
        options={timeliness}
        value={filter.timeliness}
        onChange={(value) => write({ "tinh-trang": value })}
      />
      <FilterSelect
        label={labels.body}
        options={open === 0 ? leads : [{ value: nobody, label: labels.noBody, count: open }, ...leads]}
        value={filter.body}
        onChange={(value) => write({ "don-vi": value })}
      />
      <FilterSelect label={six.filter} options={clear} value={filter.sixClear} onChange={(value) => write({ "sau-ro": value })} />
      {headings.length > 1 || filter.heading !== "" ? (
        <FilterSelect
          label={labels.heading}
          options={headings}
          value={filter.heading}
          onChange={(value) => write({ "de-muc": value })}
        />
      ) : null}
    </>
  );
}

import { type ComboboxItem, type OptionsFilter, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { fold } from "#kernel/fold.ts";
import { type OrganisationRow, organisationsAnswer } from "#organisations/contract.ts";
import { get } from "../api.ts";

/** The bodies that the reader works with, fetched once for all selects of a page. */
export function useOrganisations(): readonly OrganisationRow[] {
  const query = useQuery({ queryKey: ["organisations"], queryFn: () => get("/api/organisations", organisationsAnswer) });
  return query.data?.organisations ?? [];
}

type Props = {
  readonly label: string;
  /** The label is spoken only, where a heading beside it says the same. */
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  readonly nothingFound: string;
  readonly bodies: readonly OrganisationRow[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly isClearable?: boolean;
};

const shownAtMost = 50;

/** A body by a few letters of its name, short name or another spelling, with or without diacritics. */
export function OrganisationSelect(props: Props) {
  const { label, bodies, value } = props;
  const keys = new Map(bodies.map((body) => [body.id, fold([body.name, body.shortName ?? "", ...body.aliases].join(" "))]));
  const filter: OptionsFilter = ({ options, search }) => {
    const wanted = fold(search).split(" ");
    const fits = (item: ComboboxItem) => wanted.every((word) => (keys.get(item.value) ?? "").includes(word));
    return options.filter((item) => !("group" in item) && fits(item)).slice(0, shownAtMost);
  };
  return (
    <Select
      {...(props.isLabelHidden === true ? { "aria-label": label } : { label })}
      {...(props.description === undefined ? {} : { description: props.description })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      nothingFoundMessage={props.nothingFound}
      data={bodies.map((body) => ({ value: body.id, label: body.name }))}
      value={value}
      onChange={(id) => props.onChange(id)}
      searchable
      clearable={props.isClearable ?? false}
      filter={filter}
      limit={shownAtMost}
      comboboxProps={{ shadow: "md", width: "target", withinPortal: false }}
    />
  );
}

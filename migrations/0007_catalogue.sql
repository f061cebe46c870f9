-- The catalogue of indicators: what an indicator measures, independent of the plan that sets its targets. A revision is a new version;
-- an earlier one is never overwritten. Without an owner a definition is common: shipped with the program, or kept for every office.
create table definition (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid references organisation (id),
  code text not null constraint definition_code_said check (code <> ''),
  -- Version of the shipped catalogue that this definition came with; null for an office's own.
  starter_version integer,
  retired_on date,
  recorded_at timestamptz not null default now(),
  constraint definition_code_once unique nulls not distinct (owner_id, code)
);
create table definition_version (
  definition_id uuid not null references definition (id),
  version integer not null constraint definition_version_counted check (version > 0),
  name text not null constraint definition_name_said check (name <> ''),
  name_en text,
  other_names text[] not null default '{}',
  search_key text not null,
  group_code text not null constraint definition_group_known
    check (group_code in ('infrastructure', 'resources', 'science', 'innovation', 'digital', 'other')),
  unit text,
  measure_kind text constraint definition_measure_known
    check (measure_kind in ('count', 'ratio', 'index', 'rank', 'currency', 'yes-no', 'text')),
  numerator_name text,
  denominator_name text,
  direction text constraint definition_direction_known check (direction in ('up', 'down', 'range', 'rank')),
  accumulation text constraint definition_accumulation_known check (accumulation in ('state', 'per-period', 'cumulative')),
  time_aggregation text constraint definition_time_aggregation_known check (time_aggregation in ('last', 'sum', 'none')),
  unit_aggregation text constraint definition_unit_aggregation_known check (unit_aggregation in ('sum', 'ratio', 'none')),
  source text,
  method text,
  legal_basis text,
  valid_from date not null,
  reason text,
  recorded_at timestamptz not null default now(),
  primary key (definition_id, version)
);
grant select, insert on definition, definition_version to lotrinh_app;
grant update (retired_on, starter_version) on definition to lotrinh_app;

-- Which definition an indicator of a plan follows, and which facts it took over from there that nobody has confirmed since.
alter table indicator
  add column definition_id uuid references definition (id),
  add column taken_over text[] not null default '{}';
create index indicator_definition on indicator (definition_id) where definition_id is not null;

-- Working with a plan: which task is meant to move which indicator.

create table task_indicator (
  task_id uuid not null references task (id),
  indicator_id uuid not null references indicator (id),
  recorded_by uuid references account (id),
  recorded_at timestamptz not null default now(),
  primary key (task_id, indicator_id)
);
create index task_indicator_indicator on task_indicator (indicator_id);

grant select, insert, update, delete on task_indicator to lotrinh_app;

-- A way to look at a list of a plan, kept by name: the address's own words. Private, or shared with everybody who belongs to an office.
create table saved_view (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account (id),
  organisation_id uuid references organisation (id),
  place text not null constraint saved_view_place_known check (place in ('plan-indicators', 'plan-tasks')),
  name text not null constraint saved_view_named check (name <> ''),
  query jsonb not null,
  recorded_at timestamptz not null default now(),
  constraint saved_view_one_name unique (account_id, place, name)
);
create index saved_view_office on saved_view (organisation_id);

grant select, insert, update, delete on saved_view to lotrinh_app;

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

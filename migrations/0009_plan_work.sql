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

-- A lead body breaks a task down for its own units and people. Its parts are its own work, no promises of the plan: official countings
-- never see them, and what they report is proposed to the task above, never written over it.
create table subtask (
  id uuid primary key default gen_random_uuid(),
  task_id uuid not null references task (id),
  lead_id uuid not null references organisation (id),
  position integer not null,
  text text not null constraint subtask_said check (text <> ''),
  organisation_id uuid not null references organisation (id),
  account_id uuid references account (id),
  due_on date,
  state text not null default 'offered' constraint subtask_state_known check (state in ('offered', 'accepted', 'returned', 'withdrawn')),
  reason text,
  progress text not null default 'not-started' constraint subtask_progress_known
    check (progress in ('not-started', 'in-progress', 'paused', 'done', 'cancelled')),
  percent integer constraint subtask_percent_sane check (percent between 0 and 100),
  result text,
  done_on date,
  revision integer not null default 1,
  recorded_by uuid references account (id),
  recorded_at timestamptz not null default now(),
  constraint subtask_return_has_reason check (state <> 'returned' or reason is not null)
);
create index subtask_task on subtask (task_id);
create index subtask_unit on subtask (organisation_id);
create index subtask_person on subtask (account_id);

grant select, insert, update on subtask to lotrinh_app;

-- The set-up desk: what a plan needs before its first round, and every act that sets it, so that the last ones can be taken back.

-- How a target in words is judged: by the body's approved statement, by a person of the office, or as a question of yes or no.
alter table indicator
  add column judged_by text constraint indicator_judged_by_known check (judged_by in ('statement', 'person', 'yes-no'));

-- How often a task is asked for; null: in every round.
alter table task
  add column frequency text constraint task_frequency_known check (frequency in ('monthly', 'quarterly', 'half-yearly', 'yearly'));

-- A clause that stands in no document was written here by a person.
alter table reporting_rule
  add column by_hand boolean not null default false,
  drop constraint reporting_cadence_known,
  add constraint reporting_cadence_known check (cadence in
    ('monthly', 'quarterly', 'half-yearly', 'nine-monthly', 'yearly', 'mid-term', 'end-term', 'ad-hoc', '2.5-yearly'));

-- The way of a report through the rounds of a plan; without a row: neither signed nor accepted apart.
create table report_route (
  plan_id uuid primary key references plan (id),
  asks_signature boolean not null default false,
  asks_acceptance boolean not null default false
);
grant select, insert, update, delete on report_route to lotrinh_app;

-- Who enters and who signs what a body reports for a plan.
create table report_person (
  plan_id uuid not null references plan (id),
  organisation_id uuid not null references organisation (id),
  enters_id uuid references account (id),
  signs_id uuid references account (id),
  primary key (plan_id, organisation_id),
  constraint report_person_names_somebody check (enters_id is not null or signs_id is not null)
);
grant select, insert, update, delete on report_person to lotrinh_app;

-- One act of the desk with what stood before and after it. Taking back is an act too and names the one it takes back.
create table set_up_act (
  id uuid primary key default gen_random_uuid(),
  sequence bigint generated always as identity,
  plan_id uuid not null references plan (id),
  kind text not null constraint set_up_act_kind_known check (kind in ('accept', 'edit', 'copy', 'rules', 'route', 'people', 'undo')),
  before jsonb not null,
  after jsonb not null,
  counts jsonb not null,
  undoes uuid references set_up_act (id) constraint set_up_act_taken_back_once unique,
  account_id uuid references account (id),
  actor text not null,
  recorded_at timestamptz not null default now()
);
create index set_up_act_plan on set_up_act (plan_id, sequence);
grant select, insert on set_up_act to lotrinh_app;

-- A person of the office judged an indicator in words.
create table indicator_judgement (
  id uuid primary key default gen_random_uuid(),
  indicator_id uuid not null references indicator (id),
  verdict text not null constraint indicator_judgement_known check (verdict in ('met', 'partly', 'not-met')),
  reason text not null constraint indicator_judgement_reasoned check (reason <> ''),
  judged_on date not null,
  judged_by uuid references account (id),
  recorded_at timestamptz not null default now()
);
create index indicator_judgement_indicator on indicator_judgement (indicator_id, judged_on);
grant select, insert on indicator_judgement to lotrinh_app;

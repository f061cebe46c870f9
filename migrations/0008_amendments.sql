-- A decision that changes what a plan promises: a draft collects the changes, applied whole it is read back for ever.

create table amendment (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  state text not null default 'draft' constraint amendment_state_known check (state in ('draft', 'applied', 'abandoned')),
  number text,
  issued_on date,
  issuer text,
  -- The day from which the changes count.
  effective_on date,
  -- The decision's paper; null until it is on file.
  document_id uuid references document (id),
  revision integer not null default 1,
  drafted_by uuid references account (id),
  drafted_at timestamptz not null default now(),
  applied_by uuid references account (id),
  applied_at timestamptz,
  constraint amendment_applied_with_its_decision check (
    state <> 'applied' or (number is not null and issued_on is not null and issuer is not null and effective_on is not null
      and document_id is not null and applied_at is not null))
);
create index amendment_plan on amendment (plan_id);

create table amendment_change (
  id uuid primary key default gen_random_uuid(),
  amendment_id uuid not null references amendment (id),
  position integer not null,
  subject text not null constraint amendment_subject_known check (subject in ('plan', 'indicator', 'target', 'task')),
  -- The id of the record; of a target its indicator, year and place there, which stay the same through all versions.
  record_id text not null,
  action text not null constraint amendment_action_known check (action in ('add', 'change', 'withdraw')),
  before jsonb,
  after jsonb,
  -- Of a proposal read from the decision's paper: its words, and how alike they are to the record that they were matched with.
  raw text,
  likeness numeric,
  constraint amendment_change_one_record unique (amendment_id, subject, record_id),
  constraint amendment_change_has_sides check ((action = 'add') = (before is null) and (action = 'withdraw') = (after is null))
);
create index amendment_change_record on amendment_change (record_id);

create index target_withdrawn on target (indicator_id, milestone_year, position) where withdrawn;

-- A record that a decision took out stands in every look at the days before.
alter table indicator add column withdrawn_on date;
alter table task add column withdrawn_on date;

grant select, insert, update on amendment to lotrinh_app;
grant select, insert, update, delete on amendment_change to lotrinh_app;

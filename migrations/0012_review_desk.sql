-- The review desk: why a record was rejected or which one it went into, what was answered to a finding, who edits what just now.

alter table indicator
  add column decision_reason text,
  add column merged_into uuid references indicator (id);
alter table task
  add column decision_reason text,
  add column merged_into uuid references task (id);

alter table finding
  add column answer text
    constraint finding_answer_known check (answer in ('corrected', 'accepted-as-printed', 'ask-the-issuer')),
  add column answer_reason text,
  add column answered_by uuid references account (id),
  add column answered_at timestamptz,
  add constraint finding_answer_reasoned check (answer is null or answer = 'corrected' or answer_reason <> '');

-- From which confidence on an office lets the records of a section be accepted at once; without a row: nine tenths.
create table review_bar (
  organisation_id uuid primary key references organisation (id),
  least numeric not null constraint review_bar_is_a_share check (least between 0.5 and 1)
);
grant select, insert, update on review_bar to lotrinh_app;

-- A lease, not a lock: it runs out by itself when the browser is gone, and nothing is refused because of it.
create table record_lease (
  record_id uuid primary key,
  plan_id uuid not null references plan (id),
  account_id uuid not null references account (id),
  until timestamptz not null
);
create index record_lease_plan on record_lease (plan_id);
grant select, insert, update, delete on record_lease to lotrinh_app;

-- Records that wait for a person, of both kinds.
create view undecided_record as
  select plan_id, 'indicator' as kind, id as record_id from indicator where record_state = 'candidate'
  union all
  select plan_id, 'task' as kind, id as record_id from task where record_state = 'candidate';
grant select on undecided_record to lotrinh_app;

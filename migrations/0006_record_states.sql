-- What was read is a candidate until a person confirms it; a record that a decision takes out of its plan is withdrawn, never deleted.

alter table indicator
  add column record_state text not null default 'candidate'
    constraint indicator_record_state_known check (record_state in ('candidate', 'confirmed', 'rejected', 'withdrawn')),
  -- Counts the edits: whoever saves names the revision that was looked at.
  add column revision integer not null default 1,
  add column decided_by uuid references account (id),
  add column decided_at timestamptz;

alter table task
  add column record_state text not null default 'candidate'
    constraint task_record_state_known check (record_state in ('candidate', 'confirmed', 'rejected', 'withdrawn')),
  add column revision integer not null default 1,
  add column decided_by uuid references account (id),
  add column decided_at timestamptz;

-- A target that is taken out gets a last version which says so; effective_on is the day from which a version counts (null: with its plan).
alter table target
  add column withdrawn boolean not null default false,
  add column effective_on date,
  add column recorded_by uuid references account (id);

-- Plans that are tracked already were answered for by whoever put them in force.
update indicator set record_state = 'confirmed' where plan_id in (select id from plan where state <> 'draft');
update task set record_state = 'confirmed' where plan_id in (select id from plan where state <> 'draft');

create index indicator_of_plan on indicator (plan_id) where record_state in ('candidate', 'confirmed');
create index task_of_plan on task (plan_id) where record_state in ('candidate', 'confirmed');

create or replace view owing_body as
  select i.plan_id, a.organisation_id from indicator_assignment a join indicator i on i.id = a.indicator_id
    where i.record_state in ('candidate', 'confirmed')
  union
  select t.plan_id, a.organisation_id from task_assignment a join task t on t.id = a.task_id
    where a.organisation_id is not null and t.record_state in ('candidate', 'confirmed')
  union
  select r.plan_id, d.organisation_id from round_debtor d join reporting_round r on r.id = d.round_id;

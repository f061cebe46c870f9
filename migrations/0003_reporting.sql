-- Rounds, submissions and what they hold. A submitted version is never rewritten: a correction is the next version.

create table reporting_round (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  period_id text not null,
  cut_off_on date not null,
  -- The last instant in time, as local time in Asia/Ho_Chi_Minh ("2026-12-20T23:59").
  due_at text not null constraint round_due_shape check (due_at ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
  due_source text not null,
  asks_signature boolean not null default false,
  -- Whether the level above accepts an approved report in a step of its own.
  asks_acceptance boolean not null default false,
  locked_at timestamptz,
  opened_by uuid references account (id),
  opened_at timestamptz not null default now(),
  constraint round_one_per_plan_and_period unique (plan_id, period_id)
);

-- Who owes, and why; what each owes. Written when the round opens, so that it can be read back as it was.
create table round_debtor (
  round_id uuid not null references reporting_round (id),
  organisation_id uuid not null references organisation (id),
  reasons text[] not null,
  primary key (round_id, organisation_id)
);
create index round_debtor_organisation on round_debtor (organisation_id);

create table round_owed_indicator (
  round_id uuid not null,
  organisation_id uuid not null,
  indicator_id uuid not null references indicator (id),
  primary key (round_id, organisation_id, indicator_id),
  foreign key (round_id, organisation_id) references round_debtor (round_id, organisation_id)
);

create table round_owed_task (
  round_id uuid not null,
  organisation_id uuid not null,
  task_id uuid not null references task (id),
  primary key (round_id, organisation_id, task_id),
  foreign key (round_id, organisation_id) references round_debtor (round_id, organisation_id)
);

create table submission (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null,
  organisation_id uuid not null,
  version integer not null,
  state text not null constraint submission_state_known
    check (state in ('draft', 'signed', 'submitted', 'returned', 'approved', 'accepted')),
  -- Raised by every save; a stale edit is refused against it.
  revision integer not null default 1,
  nothing_to_report boolean not null default false,
  narrative text not null default '',
  difficulties text not null default '',
  proposals text not null default '',
  -- Local time in Asia/Ho_Chi_Minh.
  submitted_at text,
  return_reason text,
  approved_at text,
  superseded boolean not null default false,
  recorded_at timestamptz not null default now(),
  constraint submission_one_per_version unique (round_id, organisation_id, version),
  foreign key (round_id, organisation_id) references round_debtor (round_id, organisation_id)
);

create table submission_event (
  id bigint generated always as identity primary key,
  submission_id uuid not null references submission (id),
  action text not null,
  from_state text,
  to_state text not null,
  reason text,
  account_id uuid references account (id),
  actor text not null,
  at_local text not null,
  recorded_at timestamptz not null default now()
);
create index submission_event_submission on submission_event (submission_id);

create table actual (
  submission_id uuid not null references submission (id),
  indicator_id uuid not null references indicator (id),
  organisation_id uuid not null references organisation (id),
  period_id text not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  -- "yes" / "no" for indicators that ask whether something exists; the person's judgement for text targets.
  answer text constraint actual_answer_known check (answer in ('yes', 'no', 'met', 'partly', 'not-met')),
  -- Why there is no number, when there is none.
  absence text constraint actual_absence_known check (absence in ('no-data', 'nothing-arose', 'not-applicable')),
  note text not null default '',
  origin text not null default 'typed' constraint actual_origin_known check (origin in ('typed', 'computed', 'imported')),
  recorded_by uuid references account (id),
  recorded_at timestamptz not null default now(),
  primary key (submission_id, indicator_id)
);
create index actual_series on actual (indicator_id, organisation_id, period_id);

create table task_update (
  submission_id uuid not null references submission (id),
  task_id uuid not null references task (id),
  state text not null constraint task_update_state_known
    check (state in ('not-started', 'in-progress', 'paused', 'done', 'cancelled')),
  percent integer constraint task_update_percent_sane check (percent between 0 and 100),
  result text not null default '',
  done_on date,
  delay_reason text not null default '',
  recorded_by uuid references account (id),
  recorded_at timestamptz not null default now(),
  primary key (submission_id, task_id)
);
create index task_update_task on task_update (task_id);

-- The last wall of "nothing official is overwritten": values change only while their submission is a draft or was returned.
create function refuse_change_of_official_values() returns trigger language plpgsql as $$
declare
  subject uuid := case when tg_op = 'DELETE' then old.submission_id else new.submission_id end;
  current_state text;
begin
  select state into current_state from submission where id = subject;
  if current_state not in ('draft', 'returned') then
    raise exception 'values of a % submission cannot change', current_state
      using errcode = 'check_violation', constraint = 'official_values_stay';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end
$$;
create trigger actual_stays before insert or update or delete on actual
  for each row execute function refuse_change_of_official_values();
create trigger task_update_stays before insert or update or delete on task_update
  for each row execute function refuse_change_of_official_values();

-- A report as it went out: the file, the chain heads it was printed with, and what it covers.
create table issued_report (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  round_id uuid not null references reporting_round (id),
  organisation_id uuid not null references organisation (id),
  kind text not null constraint issued_report_kind_known check (kind in ('plan-quarter', 'unit-receipt')),
  submission_id uuid references submission (id),
  file_sha256 text not null references file_blob (sha256),
  file_name text not null,
  chain_head text not null,
  issued_by uuid references account (id),
  issued_at timestamptz not null default now()
);
create index issued_report_round on issued_report (round_id);

-- Bodies that owe something in a plan: they answer for an indicator, have a task, or owe a report of one of its rounds.
create view owing_body as
  select i.plan_id, a.organisation_id from indicator_assignment a join indicator i on i.id = a.indicator_id
  union
  select t.plan_id, a.organisation_id from task_assignment a join task t on t.id = a.task_id where a.organisation_id is not null
  union
  select r.plan_id, d.organisation_id from round_debtor d join reporting_round r on r.id = d.round_id;

grant select on owing_body to lotrinh_app;
grant select, insert, update on reporting_round, submission to lotrinh_app;
grant select, insert on round_debtor, round_owed_indicator, round_owed_task, submission_event, issued_report to lotrinh_app;
grant select, insert, update, delete on actual, task_update to lotrinh_app;

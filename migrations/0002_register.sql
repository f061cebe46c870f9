-- The register: documents, plans, indicators, targets, tasks, duties, reporting rules, findings.
-- Numbers are exact (numeric); null is "not reported" or "not stated", never zero.

create table document (
  id uuid primary key default gen_random_uuid(),
  file_sha256 text not null references file_blob (sha256),
  file_name text not null,
  format text not null,
  number text,
  type text,
  issuer text,
  parent_body text,
  place text,
  issued_on date,
  subject text,
  signer text,
  signer_role text,
  -- The flat text that the places of all records refer to, and how the file was turned into it.
  source_text text not null,
  source_notes jsonb not null default '[]',
  confidence jsonb not null default '{}',
  places jsonb not null default '{}',
  search_key text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account (id)
);
create index document_search on document using gin (search_key gin_trgm_ops);

create table document_link (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references document (id),
  kind text not null constraint document_link_kind_known check (kind in ('carries-out', 'cites', 'amends', 'supersedes')),
  position integer not null,
  number text,
  issued_on date,
  issuer text,
  linked_document_id uuid references document (id)
);
create index document_link_document on document_link (document_id);

create table plan (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references document (id),
  organisation_id uuid not null references organisation (id),
  title text not null,
  state text not null default 'draft' constraint plan_state_known check (state in ('draft', 'in-force', 'superseded')),
  search_key text not null,
  recorded_at timestamptz not null default now(),
  constraint plan_one_per_document_and_owner unique (document_id, organisation_id)
);
create index plan_owner on plan (organisation_id);

create table indicator (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  position integer not null,
  row_label text,
  name text not null,
  search_key text not null,
  group_code text not null constraint indicator_group_known
    check (group_code in ('infrastructure', 'resources', 'science', 'innovation', 'digital', 'other')),
  group_title text,
  unit text,
  measure_kind text constraint indicator_measure_known
    check (measure_kind in ('count', 'ratio', 'index', 'rank', 'currency', 'yes-no', 'text')),
  numerator_name text,
  denominator_name text,
  direction text constraint indicator_direction_known check (direction in ('up', 'down', 'range', 'rank')),
  accumulation text constraint indicator_accumulation_known check (accumulation in ('state', 'per-period', 'cumulative')),
  frequency text constraint indicator_frequency_known check (frequency in ('monthly', 'quarterly', 'half-yearly', 'yearly')),
  time_aggregation text constraint indicator_time_aggregation_known check (time_aggregation in ('last', 'sum', 'none')),
  unit_aggregation text constraint indicator_unit_aggregation_known check (unit_aggregation in ('sum', 'ratio', 'none')),
  baseline_value numeric,
  baseline_text text,
  baseline_on date,
  lead_texts text[] not null default '{}',
  from_line integer,
  to_line integer,
  span_from integer,
  span_to integer,
  confidence jsonb not null default '{}',
  recorded_at timestamptz not null default now(),
  constraint indicator_one_position unique (plan_id, position)
);
create index indicator_search on indicator using gin (search_key gin_trgm_ops);

-- A target is never changed in place: a change is a new version that names its decision.
create table target (
  id uuid primary key default gen_random_uuid(),
  indicator_id uuid not null references indicator (id),
  milestone_year integer not null constraint target_year_sane check (milestone_year between 2000 and 2100),
  milestone_to integer,
  operator text not null constraint target_operator_known
    check (operator in ('>=', '<=', '>', '<', '=', 'range', 'top', 'exists', 'text')),
  value numeric,
  value_to numeric,
  text text,
  unit text,
  recurring text constraint target_recurring_known check (recurring in ('annual')),
  op_undecided boolean not null default false,
  raw text not null,
  repairs jsonb not null default '[]',
  from_line integer not null,
  to_line integer not null,
  span_from integer not null,
  span_to integer not null,
  confidence jsonb not null default '{}',
  position integer not null default 0,
  version integer not null default 1,
  decision_document_id uuid references document (id),
  recorded_at timestamptz not null default now(),
  constraint target_span_order check (milestone_to is null or milestone_to >= milestone_year),
  constraint target_has_value check (operator in ('exists', 'text') or value is not null),
  constraint target_one_version unique (indicator_id, milestone_year, position, version)
);

create table task (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  parent_id uuid references task (id),
  position integer not null,
  number text,
  heading text,
  form text not null default 'prose' constraint task_form_known check (form in ('table', 'prose')),
  text text not null,
  search_key text not null,
  deliverable text,
  schedule_kind text not null constraint task_schedule_known
    check (schedule_kind in ('month', 'quarter', 'year', 'range', 'annual', 'continuous', 'done', 'none')),
  schedule_from text,
  schedule_to text,
  schedule_text text not null default '',
  schedule_also text,
  due_on date,
  raw text not null,
  from_line integer not null,
  to_line integer not null,
  span_from integer not null,
  span_to integer not null,
  confidence jsonb not null default '{}',
  recorded_at timestamptz not null default now(),
  constraint task_one_position unique (plan_id, position)
);
create index task_search on task using gin (search_key gin_trgm_ops);

-- Bodies of a task: the words of the plan, and the body that a rule or a person put beside them.
create table task_assignment (
  id uuid primary key default gen_random_uuid(),
  task_id uuid not null references task (id),
  role text not null constraint task_role_known check (role in ('lead', 'support', 'monitor', 'decide')),
  position integer not null,
  body_text text,
  organisation_id uuid references organisation (id),
  constraint task_assignment_names_somebody check (body_text is not null or organisation_id is not null)
);
create index task_assignment_task on task_assignment (task_id);
create index task_assignment_organisation on task_assignment (organisation_id);
create unique index task_one_lead on task_assignment (task_id, organisation_id) where role = 'lead' and organisation_id is not null;

-- Responsibility for an indicator: who enters and who signs, from a day on.
create table indicator_assignment (
  id uuid primary key default gen_random_uuid(),
  indicator_id uuid not null references indicator (id),
  organisation_id uuid not null references organisation (id),
  recorded_at timestamptz not null default now(),
  constraint indicator_assigned_once unique (indicator_id, organisation_id)
);
create index indicator_assignment_organisation on indicator_assignment (organisation_id);

create table duty (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  position integer not null,
  body_text text not null,
  organisation_id uuid references organisation (id),
  kind text not null constraint duty_kind_known
    check (kind in ('issue-own-plan', 'report', 'inspect', 'review', 'publicise', 'fund', 'standing')),
  text text not null,
  from_line integer not null,
  to_line integer not null,
  span_from integer not null,
  span_to integer not null
);
create index duty_plan on duty (plan_id);

create table reporting_rule (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  position integer not null,
  cadence text constraint reporting_cadence_known
    check (cadence in ('monthly', 'quarterly', 'half-yearly', 'yearly', 'mid-term', 'end-term', 'ad-hoc', '2.5-yearly')),
  due_text text,
  due_day integer constraint reporting_due_day_sane check (due_day between 1 and 31),
  due_month integer constraint reporting_due_month_sane check (due_month between 1 and 12),
  named_day_counts boolean not null default true,
  asks_signature boolean not null default false,
  from_bodies text[] not null default '{}',
  to_bodies text[] not null default '{}',
  via text,
  from_line integer not null,
  to_line integer not null,
  span_from integer not null,
  span_to integer not null
);
create index reporting_rule_plan on reporting_rule (plan_id);

create table finding (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  position integer not null,
  kind text not null,
  severity text not null constraint finding_severity_known check (severity in ('info', 'warning', 'error')),
  rule text not null,
  text text not null,
  from_line integer not null,
  to_line integer not null
);
create index finding_plan on finding (plan_id);

grant select, insert, update, delete on
  document, document_link, plan, indicator, task, task_assignment, indicator_assignment, duty, reporting_rule, finding
to lotrinh_app;
-- Targets are versions: inserted, never rewritten.
grant select, insert on target to lotrinh_app;

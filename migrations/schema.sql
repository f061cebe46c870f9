-- What the migrations add up to. Written by `npm run schema` from the live catalogue; do not edit.

extension btree_gist
extension pg_trgm

collation vietnamese provider i locale vi-VN

table account (
  id uuid not null default gen_random_uuid(),
  login text not null,
  name text not null,
  password_hash text not null,
  must_change_password boolean not null default true,
  disabled_at timestamp with time zone,
  recorded_at timestamp with time zone not null default now(),
  constraint account_login_once UNIQUE (login),
  constraint account_login_shape CHECK (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'::text),
  constraint account_pkey PRIMARY KEY (id)
)
grant delete, insert, select, update to lotrinh_app

table account_role (
  account_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  granted_at timestamp with time zone not null default now(),
  constraint account_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint account_role_known CHECK (role = ANY (ARRAY['administrator'::text, 'officer'::text, 'reporter'::text, 'head'::text, 'leader'::text, 'inspector'::text, 'viewer'::text])),
  constraint account_role_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint account_role_pkey PRIMARY KEY (account_id, organisation_id, role)
)
grant delete, insert, select, update to lotrinh_app

table actual (
  submission_id uuid not null,
  indicator_id uuid not null,
  organisation_id uuid not null,
  period_id text not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  answer text,
  absence text,
  note text not null default ''::text,
  origin text not null default 'typed'::text,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  constraint actual_absence_known CHECK (absence = ANY (ARRAY['no-data'::text, 'nothing-arose'::text, 'not-applicable'::text])),
  constraint actual_answer_known CHECK (answer = ANY (ARRAY['yes'::text, 'no'::text, 'met'::text, 'partly'::text, 'not-met'::text])),
  constraint actual_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint actual_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint actual_origin_known CHECK (origin = ANY (ARRAY['typed'::text, 'computed'::text, 'imported'::text])),
  constraint actual_pkey PRIMARY KEY (submission_id, indicator_id),
  constraint actual_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id),
  constraint actual_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission(id)
)
CREATE INDEX actual_series ON public.actual USING btree (indicator_id, organisation_id, period_id)
CREATE TRIGGER actual_stays BEFORE INSERT OR DELETE OR UPDATE ON actual FOR EACH ROW EXECUTE FUNCTION refuse_change_of_official_values()
grant delete, insert, select, update to lotrinh_app

table amendment (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  state text not null default 'draft'::text,
  number text,
  issued_on date,
  issuer text,
  effective_on date,
  document_id uuid,
  revision integer not null default 1,
  drafted_by uuid,
  drafted_at timestamp with time zone not null default now(),
  applied_by uuid,
  applied_at timestamp with time zone,
  constraint amendment_applied_by_fkey FOREIGN KEY (applied_by) REFERENCES account(id),
  constraint amendment_applied_with_its_decision CHECK (state <> 'applied'::text OR number IS NOT NULL AND issued_on IS NOT NULL AND issuer IS NOT NULL AND effective_on IS NOT NULL AND document_id IS NOT NULL AND applied_at IS NOT NULL),
  constraint amendment_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint amendment_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES account(id),
  constraint amendment_pkey PRIMARY KEY (id),
  constraint amendment_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint amendment_state_known CHECK (state = ANY (ARRAY['draft'::text, 'applied'::text, 'abandoned'::text]))
)
CREATE INDEX amendment_plan ON public.amendment USING btree (plan_id)
grant insert, select, update to lotrinh_app

table amendment_change (
  id uuid not null default gen_random_uuid(),
  amendment_id uuid not null,
  position integer not null,
  subject text not null,
  record_id text not null,
  action text not null,
  before jsonb,
  after jsonb,
  raw text,
  likeness numeric,
  constraint amendment_action_known CHECK (action = ANY (ARRAY['add'::text, 'change'::text, 'withdraw'::text])),
  constraint amendment_change_amendment_id_fkey FOREIGN KEY (amendment_id) REFERENCES amendment(id),
  constraint amendment_change_has_sides CHECK ((action = 'add'::text) = (before IS NULL) AND (action = 'withdraw'::text) = (after IS NULL)),
  constraint amendment_change_one_record UNIQUE (amendment_id, subject, record_id),
  constraint amendment_change_pkey PRIMARY KEY (id),
  constraint amendment_subject_known CHECK (subject = ANY (ARRAY['plan'::text, 'indicator'::text, 'target'::text, 'task'::text]))
)
CREATE INDEX amendment_change_record ON public.amendment_change USING btree (record_id)
grant delete, insert, select, update to lotrinh_app

table audit_head (
  chain text not null,
  sequence bigint not null,
  hash text not null,
  constraint audit_head_pkey PRIMARY KEY (chain)
)
grant insert, select, update to lotrinh_app

table audit_record (
  id bigint not null generated always as identity,
  chain text not null,
  sequence bigint not null,
  recorded_at timestamp with time zone not null,
  account_id uuid,
  actor text not null,
  address text,
  port integer,
  operation text not null,
  subject_kind text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  reason text,
  previous_hash text not null,
  hash text not null,
  constraint audit_one_record_per_link UNIQUE (chain, sequence),
  constraint audit_record_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint audit_record_pkey PRIMARY KEY (id)
)
CREATE INDEX audit_record_account ON public.audit_record USING btree (account_id)
CREATE INDEX audit_record_subject ON public.audit_record USING btree (subject_kind, subject_id)
CREATE INDEX audit_record_time ON public.audit_record USING btree (recorded_at DESC)
grant insert, select to lotrinh_app

table change_event (
  id uuid not null default gen_random_uuid(),
  sequence bigint not null generated always as identity,
  kind text not null,
  effective_from date not null,
  function text,
  decision text not null default ''::text,
  note text not null default ''::text,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  constraint change_event_function_moves CHECK (function IS NULL OR kind = 'transfer'::text),
  constraint change_event_function_said CHECK (function <> ''::text),
  constraint change_event_kind_known CHECK (kind = ANY (ARRAY['merge'::text, 'split'::text, 'rename'::text, 'transfer'::text, 'dissolve'::text])),
  constraint change_event_pkey PRIMARY KEY (id),
  constraint change_event_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
)
CREATE INDEX change_event_day ON public.change_event USING btree (effective_from, sequence)
CREATE TRIGGER event_marks_tree AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON change_event FOR EACH STATEMENT EXECUTE FUNCTION mark_tree_changed()
grant insert, select to lotrinh_app

table change_event_body (
  event_id uuid not null,
  part text not null,
  position integer not null,
  organisation_id uuid not null,
  constraint change_event_body_event_id_fkey FOREIGN KEY (event_id) REFERENCES change_event(id),
  constraint change_event_body_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint change_event_body_pkey PRIMARY KEY (event_id, part, organisation_id),
  constraint change_event_part_known CHECK (part = ANY (ARRAY['original'::text, 'resulting'::text]))
)
CREATE INDEX change_event_body_organisation ON public.change_event_body USING btree (organisation_id, part)
CREATE TRIGGER event_body_marks_tree AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON change_event_body FOR EACH STATEMENT EXECUTE FUNCTION mark_tree_changed()
grant insert, select to lotrinh_app

table committee_member (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  person_id uuid not null,
  role text not null,
  field text not null default ''::text,
  valid_from date not null,
  valid_to date not null default 'infinity'::date,
  constraint committee_member_once_at_a_time EXCLUDE USING gist (organisation_id WITH =, person_id WITH =, daterange(valid_from, valid_to) WITH &&),
  constraint committee_member_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint committee_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint committee_member_pkey PRIMARY KEY (id),
  constraint committee_member_span CHECK (valid_from < valid_to),
  constraint committee_role_known CHECK (role = ANY (ARRAY['head'::text, 'deputy'::text, 'standing'::text, 'member'::text, 'secretary'::text]))
)
grant insert, select, update to lotrinh_app

table definition (
  id uuid not null default gen_random_uuid(),
  owner_id uuid,
  code text not null,
  starter_version integer,
  retired_on date,
  recorded_at timestamp with time zone not null default now(),
  constraint definition_code_once UNIQUE NULLS NOT DISTINCT (owner_id, code),
  constraint definition_code_said CHECK (code <> ''::text),
  constraint definition_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES organisation(id),
  constraint definition_pkey PRIMARY KEY (id)
)
grant insert, select to lotrinh_app

table definition_version (
  definition_id uuid not null,
  version integer not null,
  name text not null,
  name_en text,
  other_names text[] not null default '{}'::text[],
  search_key text not null,
  group_code text not null,
  unit text,
  measure_kind text,
  numerator_name text,
  denominator_name text,
  direction text,
  accumulation text,
  time_aggregation text,
  unit_aggregation text,
  source text,
  method text,
  legal_basis text,
  valid_from date not null,
  reason text,
  recorded_at timestamp with time zone not null default now(),
  constraint definition_accumulation_known CHECK (accumulation = ANY (ARRAY['state'::text, 'per-period'::text, 'cumulative'::text])),
  constraint definition_direction_known CHECK (direction = ANY (ARRAY['up'::text, 'down'::text, 'range'::text, 'rank'::text])),
  constraint definition_group_known CHECK (group_code = ANY (ARRAY['infrastructure'::text, 'resources'::text, 'science'::text, 'innovation'::text, 'digital'::text, 'other'::text])),
  constraint definition_measure_known CHECK (measure_kind = ANY (ARRAY['count'::text, 'ratio'::text, 'index'::text, 'rank'::text, 'currency'::text, 'yes-no'::text, 'text'::text])),
  constraint definition_name_said CHECK (name <> ''::text),
  constraint definition_time_aggregation_known CHECK (time_aggregation = ANY (ARRAY['last'::text, 'sum'::text, 'none'::text])),
  constraint definition_unit_aggregation_known CHECK (unit_aggregation = ANY (ARRAY['sum'::text, 'ratio'::text, 'none'::text])),
  constraint definition_version_counted CHECK (version > 0),
  constraint definition_version_definition_id_fkey FOREIGN KEY (definition_id) REFERENCES definition(id),
  constraint definition_version_pkey PRIMARY KEY (definition_id, version)
)
grant insert, select to lotrinh_app

table document (
  id uuid not null default gen_random_uuid(),
  file_sha256 text,
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
  source_text text not null,
  source_notes jsonb not null default '[]'::jsonb,
  confidence jsonb not null default '{}'::jsonb,
  places jsonb not null default '{}'::jsonb,
  search_key text not null,
  recorded_at timestamp with time zone not null default now(),
  recorded_by uuid,
  confidentiality text,
  restored_lines jsonb,
  number_key text generated always as (folded_number(number)),
  constraint document_confidentiality_known CHECK (confidentiality = 'internal'::text),
  constraint document_file_sha256_fkey FOREIGN KEY (file_sha256) REFERENCES file_blob(sha256),
  constraint document_pkey PRIMARY KEY (id),
  constraint document_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id),
  constraint document_stub_has_no_file CHECK ((format = 'stub'::text) = (file_sha256 IS NULL))
)
CREATE INDEX document_number ON public.document USING btree (number_key, issued_on)
CREATE INDEX document_search ON public.document USING gin (search_key gin_trgm_ops)
grant delete, insert, select, update to lotrinh_app

table document_link (
  id uuid not null default gen_random_uuid(),
  document_id uuid not null,
  kind text not null,
  position integer not null,
  number text,
  issued_on date,
  issuer text,
  linked_document_id uuid,
  number_key text generated always as (folded_number(number)),
  constraint document_link_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint document_link_kind_known CHECK (kind = ANY (ARRAY['carries-out'::text, 'cites'::text, 'amends'::text, 'supersedes'::text])),
  constraint document_link_linked_document_id_fkey FOREIGN KEY (linked_document_id) REFERENCES document(id),
  constraint document_link_pkey PRIMARY KEY (id)
)
CREATE INDEX document_link_document ON public.document_link USING btree (document_id)
CREATE INDEX document_link_number ON public.document_link USING btree (number_key) WHERE (linked_document_id IS NULL)
CREATE INDEX document_link_other_end ON public.document_link USING btree (linked_document_id)
grant delete, insert, select, update to lotrinh_app

table document_page (
  document_id uuid not null,
  number integer not null,
  mode text not null,
  from_line integer,
  to_line integer,
  span_from integer,
  span_to integer,
  width double precision not null,
  height double precision not null,
  turned smallint not null,
  words jsonb not null,
  picture_sha256 text,
  constraint document_page_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint document_page_mode_known CHECK (mode = ANY (ARRAY['text'::text, 'recognised'::text, 'blank'::text])),
  constraint document_page_picture_sha256_fkey FOREIGN KEY (picture_sha256) REFERENCES file_blob(sha256),
  constraint document_page_pkey PRIMARY KEY (document_id, number)
)
grant insert, select, update to lotrinh_app

table duty (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  position integer not null,
  body_text text not null,
  organisation_id uuid,
  kind text not null,
  text text not null,
  from_line integer not null,
  to_line integer not null,
  span_from integer not null,
  span_to integer not null,
  state text not null default 'open'::text,
  state_note text not null default ''::text,
  decided_on date,
  decided_by uuid,
  constraint duty_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint duty_kind_known CHECK (kind = ANY (ARRAY['issue-own-plan'::text, 'report'::text, 'inspect'::text, 'review'::text, 'publicise'::text, 'fund'::text, 'standing'::text])),
  constraint duty_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint duty_pkey PRIMARY KEY (id),
  constraint duty_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint duty_state_known CHECK (state = ANY (ARRAY['open'::text, 'done'::text, 'not-applicable'::text]))
)
CREATE INDEX duty_plan ON public.duty USING btree (plan_id)
grant delete, insert, select, update to lotrinh_app

table file_blob (
  sha256 text not null,
  byte_size bigint not null,
  media_type text not null,
  recorded_at timestamp with time zone not null default now(),
  constraint file_blob_pkey PRIMARY KEY (sha256),
  constraint file_blob_sha256_is_hex CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint file_blob_size_not_negative CHECK (byte_size >= 0)
)
grant insert, select to lotrinh_app

table file_chunk (
  sha256 text not null,
  position integer not null,
  bytes bytea not null,
  constraint file_chunk_pkey PRIMARY KEY (sha256, "position"),
  constraint file_chunk_sha256_fkey FOREIGN KEY (sha256) REFERENCES file_blob(sha256)
)
grant insert, select to lotrinh_app

table finding (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  position integer not null,
  kind text not null,
  severity text not null,
  rule text not null,
  text text not null,
  from_line integer not null,
  to_line integer not null,
  answer text,
  answer_reason text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint finding_answer_known CHECK (answer = ANY (ARRAY['corrected'::text, 'accepted-as-printed'::text, 'ask-the-issuer'::text])),
  constraint finding_answer_reasoned CHECK (answer IS NULL OR answer = 'corrected'::text OR answer_reason <> ''::text),
  constraint finding_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES account(id),
  constraint finding_pkey PRIMARY KEY (id),
  constraint finding_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint finding_severity_known CHECK (severity = ANY (ARRAY['info'::text, 'warning'::text, 'error'::text]))
)
CREATE INDEX finding_plan ON public.finding USING btree (plan_id)
grant delete, insert, select, update to lotrinh_app

table indicator (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  position integer not null,
  row_label text,
  name text not null,
  search_key text not null,
  group_code text not null,
  group_title text,
  unit text,
  measure_kind text,
  numerator_name text,
  denominator_name text,
  direction text,
  accumulation text,
  frequency text,
  time_aggregation text,
  unit_aggregation text,
  baseline_value numeric,
  baseline_text text,
  baseline_on date,
  lead_texts text[] not null default '{}'::text[],
  from_line integer,
  to_line integer,
  span_from integer,
  span_to integer,
  confidence jsonb not null default '{}'::jsonb,
  recorded_at timestamp with time zone not null default now(),
  restored jsonb not null default '{}'::jsonb,
  record_state text not null default 'candidate'::text,
  revision integer not null default 1,
  decided_by uuid,
  decided_at timestamp with time zone,
  withdrawn_on date,
  definition_id uuid,
  taken_over text[] not null default '{}'::text[],
  decision_reason text,
  merged_into uuid,
  judged_by text,
  constraint indicator_accumulation_known CHECK (accumulation = ANY (ARRAY['state'::text, 'per-period'::text, 'cumulative'::text])),
  constraint indicator_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint indicator_definition_id_fkey FOREIGN KEY (definition_id) REFERENCES definition(id),
  constraint indicator_direction_known CHECK (direction = ANY (ARRAY['up'::text, 'down'::text, 'range'::text, 'rank'::text])),
  constraint indicator_frequency_known CHECK (frequency = ANY (ARRAY['monthly'::text, 'quarterly'::text, 'half-yearly'::text, 'yearly'::text])),
  constraint indicator_group_known CHECK (group_code = ANY (ARRAY['infrastructure'::text, 'resources'::text, 'science'::text, 'innovation'::text, 'digital'::text, 'other'::text])),
  constraint indicator_judged_by_known CHECK (judged_by = ANY (ARRAY['statement'::text, 'person'::text, 'yes-no'::text])),
  constraint indicator_measure_known CHECK (measure_kind = ANY (ARRAY['count'::text, 'ratio'::text, 'index'::text, 'rank'::text, 'currency'::text, 'yes-no'::text, 'text'::text])),
  constraint indicator_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES indicator(id),
  constraint indicator_one_position UNIQUE (plan_id, "position"),
  constraint indicator_pkey PRIMARY KEY (id),
  constraint indicator_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint indicator_record_state_known CHECK (record_state = ANY (ARRAY['candidate'::text, 'confirmed'::text, 'rejected'::text, 'withdrawn'::text])),
  constraint indicator_time_aggregation_known CHECK (time_aggregation = ANY (ARRAY['last'::text, 'sum'::text, 'none'::text])),
  constraint indicator_unit_aggregation_known CHECK (unit_aggregation = ANY (ARRAY['sum'::text, 'ratio'::text, 'none'::text]))
)
CREATE INDEX indicator_definition ON public.indicator USING btree (definition_id) WHERE (definition_id IS NOT NULL)
CREATE INDEX indicator_of_plan ON public.indicator USING btree (plan_id) WHERE (record_state = ANY (ARRAY['candidate'::text, 'confirmed'::text]))
CREATE INDEX indicator_plan_of ON public.indicator USING btree (id) INCLUDE (plan_id) WHERE (record_state = ANY (ARRAY['candidate'::text, 'confirmed'::text]))
CREATE INDEX indicator_search ON public.indicator USING gin (search_key gin_trgm_ops)
grant delete, insert, select, update to lotrinh_app

table indicator_assignment (
  id uuid not null default gen_random_uuid(),
  indicator_id uuid not null,
  organisation_id uuid not null,
  recorded_at timestamp with time zone not null default now(),
  constraint indicator_assigned_once UNIQUE (indicator_id, organisation_id),
  constraint indicator_assignment_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint indicator_assignment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint indicator_assignment_pkey PRIMARY KEY (id)
)
CREATE INDEX indicator_assignment_organisation ON public.indicator_assignment USING btree (organisation_id)
grant delete, insert, select, update to lotrinh_app

table indicator_judgement (
  id uuid not null default gen_random_uuid(),
  indicator_id uuid not null,
  verdict text not null,
  reason text not null,
  judged_on date not null,
  judged_by uuid,
  recorded_at timestamp with time zone not null default now(),
  constraint indicator_judgement_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint indicator_judgement_judged_by_fkey FOREIGN KEY (judged_by) REFERENCES account(id),
  constraint indicator_judgement_known CHECK (verdict = ANY (ARRAY['met'::text, 'partly'::text, 'not-met'::text])),
  constraint indicator_judgement_pkey PRIMARY KEY (id),
  constraint indicator_judgement_reasoned CHECK (reason <> ''::text)
)
CREATE INDEX indicator_judgement_indicator ON public.indicator_judgement USING btree (indicator_id, judged_on)
grant insert, select to lotrinh_app

table indicator_kept (
  indicator_id uuid not null,
  reason text not null,
  decided_by uuid,
  decided_at timestamp with time zone not null default now(),
  constraint indicator_kept_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint indicator_kept_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint indicator_kept_pkey PRIMARY KEY (indicator_id)
)
grant delete, insert, select, update to lotrinh_app

table indicator_link (
  indicator_id uuid not null,
  superior_id uuid not null,
  plan_id uuid not null,
  superior_plan_id uuid not null,
  score numeric(4,3),
  state text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint indicator_link_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint indicator_link_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint indicator_link_pkey PRIMARY KEY (indicator_id, superior_id),
  constraint indicator_link_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint indicator_link_state_known CHECK (state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'rejected'::text])),
  constraint indicator_link_superior_id_fkey FOREIGN KEY (superior_id) REFERENCES indicator(id),
  constraint indicator_link_superior_plan_id_fkey FOREIGN KEY (superior_plan_id) REFERENCES plan(id)
)
CREATE INDEX indicator_link_pair ON public.indicator_link USING btree (superior_plan_id, plan_id)
CREATE INDEX indicator_link_superior ON public.indicator_link USING btree (superior_id)
grant delete, insert, select, update to lotrinh_app

table issued_report (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  round_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  submission_id uuid,
  file_sha256 text not null,
  file_name text not null,
  chain_head text not null,
  issued_by uuid,
  issued_at timestamp with time zone not null default now(),
  constraint issued_report_file_sha256_fkey FOREIGN KEY (file_sha256) REFERENCES file_blob(sha256),
  constraint issued_report_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES account(id),
  constraint issued_report_kind_known CHECK (kind = ANY (ARRAY['plan-quarter'::text, 'unit-receipt'::text])),
  constraint issued_report_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint issued_report_pkey PRIMARY KEY (id),
  constraint issued_report_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint issued_report_round_id_fkey FOREIGN KEY (round_id) REFERENCES reporting_round(id),
  constraint issued_report_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission(id)
)
CREATE INDEX issued_report_round ON public.issued_report USING btree (round_id)
grant insert, select to lotrinh_app

table job (
  id uuid not null default gen_random_uuid(),
  kind text not null,
  payload jsonb not null,
  run_at timestamp with time zone not null default now(),
  state text not null default 'queued'::text,
  attempts integer not null default 0,
  max_attempts integer not null default 3,
  locked_by text,
  locked_at timestamp with time zone,
  progress jsonb,
  result jsonb,
  error text,
  created_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  constraint job_pkey PRIMARY KEY (id),
  constraint job_state_known CHECK (state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text]))
)
CREATE INDEX job_waiting ON public.job USING btree (run_at) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]))
grant delete, insert, select, update to lotrinh_app

table login_attempt (
  id bigint not null generated always as identity,
  login text not null,
  address text not null,
  succeeded boolean not null,
  attempted_at timestamp with time zone not null default now(),
  constraint login_attempt_pkey PRIMARY KEY (id)
)
CREATE INDEX login_attempt_address ON public.login_attempt USING btree (address, attempted_at)
CREATE INDEX login_attempt_login ON public.login_attempt USING btree (login, attempted_at)
grant delete, insert, select, update to lotrinh_app

table login_session (
  token_hash text not null,
  account_id uuid not null,
  csrf_hash text not null,
  address text not null,
  port integer,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint login_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint login_session_pkey PRIMARY KEY (token_hash)
)
CREATE INDEX login_session_account ON public.login_session USING btree (account_id)
grant delete, insert, select, update to lotrinh_app

table organisation (
  id uuid not null default gen_random_uuid(),
  kind text not null,
  level text not null,
  official_code text,
  recorded_at timestamp with time zone not null default now(),
  constraint organisation_level_known CHECK (level = ANY (ARRAY['central'::text, 'province'::text, 'commune'::text, 'unit'::text])),
  constraint organisation_pkey PRIMARY KEY (id)
)
grant delete, insert, select, update to lotrinh_app

table organisation_alias (
  organisation_id uuid not null,
  alias text not null,
  search_key text not null,
  constraint organisation_alias_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint organisation_alias_pkey PRIMARY KEY (organisation_id, search_key)
)
grant delete, insert, select, update to lotrinh_app

table organisation_name (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  name text not null,
  short_name text,
  search_key text not null,
  valid_from date not null default '-infinity'::date,
  valid_to date not null default 'infinity'::date,
  constraint organisation_name_not_empty CHECK (length(btrim(name)) > 0),
  constraint organisation_name_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint organisation_name_pkey PRIMARY KEY (id),
  constraint organisation_name_span CHECK (valid_from < valid_to),
  constraint organisation_one_name_at_a_time EXCLUDE USING gist (organisation_id WITH =, daterange(valid_from, valid_to) WITH &&)
)
CREATE INDEX organisation_name_body ON public.organisation_name USING btree (organisation_id, valid_from)
CREATE INDEX organisation_name_search ON public.organisation_name USING gin (search_key gin_trgm_ops)
grant delete, insert, select, update to lotrinh_app

table organisation_place (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  line text not null,
  parent_id uuid,
  valid_from date not null default '-infinity'::date,
  valid_to date not null default 'infinity'::date,
  constraint organisation_line_known CHECK (line = ANY (ARRAY['party'::text, 'government'::text, 'front'::text])),
  constraint organisation_not_its_own_parent CHECK (parent_id IS DISTINCT FROM organisation_id),
  constraint organisation_one_place_per_line EXCLUDE USING gist (organisation_id WITH =, line WITH =, daterange(valid_from, valid_to) WITH &&),
  constraint organisation_place_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint organisation_place_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisation(id),
  constraint organisation_place_pkey PRIMARY KEY (id),
  constraint organisation_place_span CHECK (valid_from < valid_to)
)
CREATE INDEX organisation_place_body ON public.organisation_place USING btree (organisation_id, valid_from)
CREATE INDEX organisation_place_parent ON public.organisation_place USING btree (parent_id)
CREATE TRIGGER place_marks_tree AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON organisation_place FOR EACH STATEMENT EXECUTE FUNCTION mark_tree_changed()
grant delete, insert, select, update to lotrinh_app

table organisation_set (
  id uuid not null default gen_random_uuid(),
  owner_id uuid not null,
  name text not null,
  search_key text not null,
  phrases text[] not null default '{}'::text[],
  line text,
  kinds text[] not null default '{}'::text[],
  levels text[] not null default '{}'::text[],
  directly boolean not null default false,
  included uuid[] not null default '{}'::uuid[],
  excluded uuid[] not null default '{}'::uuid[],
  recorded_at timestamp with time zone not null default now(),
  constraint organisation_set_line_known CHECK (line = ANY (ARRAY['party'::text, 'government'::text, 'front'::text])),
  constraint organisation_set_named_once UNIQUE (owner_id, search_key),
  constraint organisation_set_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES organisation(id),
  constraint organisation_set_pkey PRIMARY KEY (id)
)
grant delete, insert, select, update to lotrinh_app

table organisation_term (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  name text not null,
  starts_on date not null,
  ends_on date not null,
  constraint organisation_one_term_at_a_time EXCLUDE USING gist (organisation_id WITH =, daterange(starts_on, ends_on) WITH &&),
  constraint organisation_term_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint organisation_term_pkey PRIMARY KEY (id),
  constraint organisation_term_span CHECK (starts_on < ends_on)
)
grant delete, insert, select, update to lotrinh_app

view owing_body as
SELECT i.plan_id,
    a.organisation_id
   FROM indicator_assignment a
     JOIN indicator i ON i.id = a.indicator_id
  WHERE i.record_state = ANY (ARRAY['candidate'::text, 'confirmed'::text])
UNION
 SELECT t.plan_id,
    a.organisation_id
   FROM task_assignment a
     JOIN task t ON t.id = a.task_id
  WHERE a.organisation_id IS NOT NULL AND (t.record_state = ANY (ARRAY['candidate'::text, 'confirmed'::text]))
UNION
 SELECT r.plan_id,
    d.organisation_id
   FROM round_debtor d
     JOIN reporting_round r ON r.id = d.round_id;
grant select to lotrinh_app

table person (
  id uuid not null default gen_random_uuid(),
  name text not null,
  title text not null default ''::text,
  organisation_id uuid not null,
  account_id uuid,
  search_key text not null,
  recorded_at timestamp with time zone not null default now(),
  constraint person_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint person_account_id_key UNIQUE (account_id),
  constraint person_name_said CHECK (length(btrim(name)) > 0),
  constraint person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint person_pkey PRIMARY KEY (id)
)
CREATE INDEX person_organisation ON public.person USING btree (organisation_id)
grant insert, select, update to lotrinh_app

table plan (
  id uuid not null default gen_random_uuid(),
  document_id uuid not null,
  organisation_id uuid not null,
  title text not null,
  state text not null default 'draft'::text,
  search_key text not null,
  recorded_at timestamp with time zone not null default now(),
  constraint plan_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint plan_one_per_document_and_owner UNIQUE (document_id, organisation_id),
  constraint plan_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint plan_pkey PRIMARY KEY (id),
  constraint plan_state_known CHECK (state = ANY (ARRAY['draft'::text, 'in-force'::text, 'superseded'::text]))
)
CREATE INDEX plan_owner ON public.plan USING btree (organisation_id)
grant delete, insert, select, update to lotrinh_app

table plan_carried_over (
  plan_id uuid not null,
  from_plan_id uuid not null,
  event_id uuid,
  effective_on date not null,
  constraint plan_carried_over_event_id_fkey FOREIGN KEY (event_id) REFERENCES change_event(id),
  constraint plan_carried_over_from_plan_id_fkey FOREIGN KEY (from_plan_id) REFERENCES plan(id),
  constraint plan_carried_over_pkey PRIMARY KEY (plan_id),
  constraint plan_carried_over_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
)
CREATE INDEX plan_carried_over_from ON public.plan_carried_over USING btree (from_plan_id)
grant insert, select to lotrinh_app

table plan_reminder (
  id uuid not null default gen_random_uuid(),
  duty_id uuid not null,
  organisation_id uuid not null,
  note text not null default ''::text,
  reminded_by uuid,
  reminded_at timestamp with time zone not null default now(),
  constraint plan_reminder_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES duty(id),
  constraint plan_reminder_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint plan_reminder_pkey PRIMARY KEY (id),
  constraint plan_reminder_reminded_by_fkey FOREIGN KEY (reminded_by) REFERENCES account(id)
)
CREATE INDEX plan_reminder_body ON public.plan_reminder USING btree (organisation_id)
CREATE INDEX plan_reminder_duty ON public.plan_reminder USING btree (duty_id, organisation_id)
grant insert, select to lotrinh_app

table plan_succession (
  plan_id uuid not null,
  successor_id uuid not null,
  reason text not null,
  decided_by uuid,
  decided_at timestamp with time zone not null default now(),
  constraint plan_succession_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint plan_succession_of_another CHECK (plan_id <> successor_id),
  constraint plan_succession_pkey PRIMARY KEY (plan_id),
  constraint plan_succession_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint plan_succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES plan(id)
)
CREATE INDEX plan_succession_successor ON public.plan_succession USING btree (successor_id)
grant insert, select to lotrinh_app

table plan_superior (
  plan_id uuid not null,
  superior_id uuid not null,
  reason text not null,
  state text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  recorded_at timestamp with time zone not null default now(),
  constraint plan_superior_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint plan_superior_is_another CHECK (plan_id <> superior_id),
  constraint plan_superior_pkey PRIMARY KEY (plan_id, superior_id),
  constraint plan_superior_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint plan_superior_reason_known CHECK (reason = ANY (ARRAY['carries-out'::text, 'basis'::text, 'tree'::text, 'by-hand'::text])),
  constraint plan_superior_state_known CHECK (state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'rejected'::text])),
  constraint plan_superior_superior_id_fkey FOREIGN KEY (superior_id) REFERENCES plan(id)
)
CREATE INDEX plan_superior_downwards ON public.plan_superior USING btree (superior_id)
grant delete, insert, select, update to lotrinh_app

table recognised_page (
  upload_id uuid not null,
  number integer not null,
  content jsonb not null,
  constraint recognised_page_pkey PRIMARY KEY (upload_id, number),
  constraint recognised_page_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES upload(id)
)
grant delete, insert, select to lotrinh_app

table record_carried_over (
  record_id uuid not null,
  plan_id uuid not null,
  kind text not null,
  from_record_id uuid not null,
  constraint record_carried_over_kind_known CHECK (kind = ANY (ARRAY['indicator'::text, 'task'::text])),
  constraint record_carried_over_pkey PRIMARY KEY (record_id, from_record_id),
  constraint record_carried_over_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
)
CREATE INDEX record_carried_over_from ON public.record_carried_over USING btree (from_record_id)
CREATE INDEX record_carried_over_plan ON public.record_carried_over USING btree (plan_id)
grant insert, select to lotrinh_app

table record_lease (
  record_id uuid not null,
  plan_id uuid not null,
  account_id uuid not null,
  until timestamp with time zone not null,
  constraint record_lease_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint record_lease_pkey PRIMARY KEY (record_id),
  constraint record_lease_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
)
CREATE INDEX record_lease_plan ON public.record_lease USING btree (plan_id)
grant delete, insert, select, update to lotrinh_app

table report_person (
  plan_id uuid not null,
  organisation_id uuid not null,
  enters_id uuid,
  signs_id uuid,
  constraint report_person_enters_id_fkey FOREIGN KEY (enters_id) REFERENCES account(id),
  constraint report_person_names_somebody CHECK (enters_id IS NOT NULL OR signs_id IS NOT NULL),
  constraint report_person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint report_person_pkey PRIMARY KEY (plan_id, organisation_id),
  constraint report_person_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint report_person_signs_id_fkey FOREIGN KEY (signs_id) REFERENCES account(id)
)
grant delete, insert, select, update to lotrinh_app

table report_route (
  plan_id uuid not null,
  asks_signature boolean not null default false,
  asks_acceptance boolean not null default false,
  constraint report_route_pkey PRIMARY KEY (plan_id),
  constraint report_route_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
)
grant delete, insert, select, update to lotrinh_app

table reporting_round (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  period_id text not null,
  cut_off_on date not null,
  due_at text not null,
  due_source text not null,
  asks_signature boolean not null default false,
  asks_acceptance boolean not null default false,
  locked_at timestamp with time zone,
  opened_by uuid,
  opened_at timestamp with time zone not null default now(),
  constraint reporting_round_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES account(id),
  constraint reporting_round_pkey PRIMARY KEY (id),
  constraint reporting_round_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint round_due_shape CHECK (due_at ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'::text),
  constraint round_one_per_plan_and_period UNIQUE (plan_id, period_id)
)
grant insert, select, update to lotrinh_app

table reporting_rule (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  position integer not null,
  cadence text,
  due_text text,
  due_day integer,
  due_month integer,
  named_day_counts boolean not null default true,
  asks_signature boolean not null default false,
  from_bodies text[] not null default '{}'::text[],
  to_bodies text[] not null default '{}'::text[],
  via text,
  from_line integer not null,
  to_line integer not null,
  span_from integer not null,
  span_to integer not null,
  by_hand boolean not null default false,
  constraint reporting_cadence_known CHECK (cadence = ANY (ARRAY['monthly'::text, 'quarterly'::text, 'half-yearly'::text, 'nine-monthly'::text, 'yearly'::text, 'mid-term'::text, 'end-term'::text, 'ad-hoc'::text, '2.5-yearly'::text])),
  constraint reporting_due_day_sane CHECK (due_day >= 1 AND due_day <= 31),
  constraint reporting_due_month_sane CHECK (due_month >= 1 AND due_month <= 12),
  constraint reporting_rule_pkey PRIMARY KEY (id),
  constraint reporting_rule_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
)
CREATE INDEX reporting_rule_plan ON public.reporting_rule USING btree (plan_id)
grant delete, insert, select, update to lotrinh_app

table restoring_lexicon (
  organisation_id uuid not null,
  raw text not null,
  read text not null,
  times integer not null default 1,
  constraint restoring_lexicon_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint restoring_lexicon_pkey PRIMARY KEY (organisation_id, raw, read),
  constraint restoring_lexicon_raw_said CHECK (raw <> ''::text),
  constraint restoring_lexicon_read_said CHECK (read <> ''::text),
  constraint restoring_lexicon_times_counted CHECK (times > 0)
)
grant insert, select, update to lotrinh_app

table review_bar (
  organisation_id uuid not null,
  least numeric not null,
  constraint review_bar_is_a_share CHECK ("least" >= 0.5 AND "least" <= 1::numeric),
  constraint review_bar_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint review_bar_pkey PRIMARY KEY (organisation_id)
)
grant insert, select, update to lotrinh_app

table round_debtor (
  round_id uuid not null,
  organisation_id uuid not null,
  reasons text[] not null,
  constraint round_debtor_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint round_debtor_pkey PRIMARY KEY (round_id, organisation_id),
  constraint round_debtor_round_id_fkey FOREIGN KEY (round_id) REFERENCES reporting_round(id)
)
CREATE INDEX round_debtor_organisation ON public.round_debtor USING btree (organisation_id)
grant delete, insert, select to lotrinh_app

table round_owed_indicator (
  round_id uuid not null,
  organisation_id uuid not null,
  indicator_id uuid not null,
  constraint round_owed_indicator_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint round_owed_indicator_pkey PRIMARY KEY (round_id, organisation_id, indicator_id),
  constraint round_owed_indicator_round_id_organisation_id_fkey FOREIGN KEY (round_id, organisation_id) REFERENCES round_debtor(round_id, organisation_id)
)
grant delete, insert, select to lotrinh_app

table round_owed_task (
  round_id uuid not null,
  organisation_id uuid not null,
  task_id uuid not null,
  constraint round_owed_task_pkey PRIMARY KEY (round_id, organisation_id, task_id),
  constraint round_owed_task_round_id_organisation_id_fkey FOREIGN KEY (round_id, organisation_id) REFERENCES round_debtor(round_id, organisation_id),
  constraint round_owed_task_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
)
grant delete, insert, select to lotrinh_app

table saved_view (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  organisation_id uuid,
  place text not null,
  name text not null,
  query jsonb not null,
  recorded_at timestamp with time zone not null default now(),
  constraint saved_view_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint saved_view_named CHECK (name <> ''::text),
  constraint saved_view_one_name UNIQUE (account_id, place, name),
  constraint saved_view_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint saved_view_pkey PRIMARY KEY (id),
  constraint saved_view_place_known CHECK (place = ANY (ARRAY['plan-indicators'::text, 'plan-tasks'::text]))
)
CREATE INDEX saved_view_office ON public.saved_view USING btree (organisation_id)
grant delete, insert, select, update to lotrinh_app

table schema_migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (number)
)

table set_up_act (
  id uuid not null default gen_random_uuid(),
  sequence bigint not null generated always as identity,
  plan_id uuid not null,
  kind text not null,
  before jsonb not null,
  after jsonb not null,
  counts jsonb not null,
  undoes uuid,
  account_id uuid,
  actor text not null,
  recorded_at timestamp with time zone not null default now(),
  constraint set_up_act_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint set_up_act_kind_known CHECK (kind = ANY (ARRAY['accept'::text, 'edit'::text, 'copy'::text, 'rules'::text, 'route'::text, 'people'::text, 'undo'::text])),
  constraint set_up_act_pkey PRIMARY KEY (id),
  constraint set_up_act_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint set_up_act_taken_back_once UNIQUE (undoes),
  constraint set_up_act_undoes_fkey FOREIGN KEY (undoes) REFERENCES set_up_act(id)
)
CREATE INDEX set_up_act_plan ON public.set_up_act USING btree (plan_id, sequence)
grant insert, select to lotrinh_app

table setting (
  key text not null,
  value jsonb not null,
  changed_at timestamp with time zone not null default now(),
  constraint setting_pkey PRIMARY KEY (key)
)
grant delete, insert, select, update to lotrinh_app

table submission (
  id uuid not null default gen_random_uuid(),
  round_id uuid not null,
  organisation_id uuid not null,
  version integer not null,
  state text not null,
  revision integer not null default 1,
  nothing_to_report boolean not null default false,
  narrative text not null default ''::text,
  difficulties text not null default ''::text,
  proposals text not null default ''::text,
  submitted_at text,
  return_reason text,
  approved_at text,
  superseded boolean not null default false,
  recorded_at timestamp with time zone not null default now(),
  constraint submission_one_per_version UNIQUE (round_id, organisation_id, version),
  constraint submission_pkey PRIMARY KEY (id),
  constraint submission_round_id_organisation_id_fkey FOREIGN KEY (round_id, organisation_id) REFERENCES round_debtor(round_id, organisation_id),
  constraint submission_state_known CHECK (state = ANY (ARRAY['draft'::text, 'signed'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'accepted'::text]))
)
grant insert, select, update to lotrinh_app

table submission_event (
  id bigint not null generated always as identity,
  submission_id uuid not null,
  action text not null,
  from_state text,
  to_state text not null,
  reason text,
  account_id uuid,
  actor text not null,
  at_local text not null,
  recorded_at timestamp with time zone not null default now(),
  constraint submission_event_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint submission_event_pkey PRIMARY KEY (id),
  constraint submission_event_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission(id)
)
CREATE INDEX submission_event_submission ON public.submission_event USING btree (submission_id)
grant insert, select to lotrinh_app

table subtask (
  id uuid not null default gen_random_uuid(),
  task_id uuid not null,
  lead_id uuid not null,
  position integer not null,
  text text not null,
  organisation_id uuid not null,
  account_id uuid,
  due_on date,
  state text not null default 'offered'::text,
  reason text,
  progress text not null default 'not-started'::text,
  percent integer,
  result text,
  done_on date,
  revision integer not null default 1,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  constraint subtask_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint subtask_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES organisation(id),
  constraint subtask_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint subtask_percent_sane CHECK (percent >= 0 AND percent <= 100),
  constraint subtask_pkey PRIMARY KEY (id),
  constraint subtask_progress_known CHECK (progress = ANY (ARRAY['not-started'::text, 'in-progress'::text, 'paused'::text, 'done'::text, 'cancelled'::text])),
  constraint subtask_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id),
  constraint subtask_return_has_reason CHECK (state <> 'returned'::text OR reason IS NOT NULL),
  constraint subtask_said CHECK (text <> ''::text),
  constraint subtask_state_known CHECK (state = ANY (ARRAY['offered'::text, 'accepted'::text, 'returned'::text, 'withdrawn'::text])),
  constraint subtask_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
)
CREATE INDEX subtask_person ON public.subtask USING btree (account_id)
CREATE INDEX subtask_task ON public.subtask USING btree (task_id)
CREATE INDEX subtask_unit ON public.subtask USING btree (organisation_id)
grant insert, select, update to lotrinh_app

table target (
  id uuid not null default gen_random_uuid(),
  indicator_id uuid not null,
  milestone_year integer not null,
  milestone_to integer,
  operator text not null,
  value numeric,
  value_to numeric,
  text text,
  unit text,
  recurring text,
  op_undecided boolean not null default false,
  raw text not null,
  repairs jsonb not null default '[]'::jsonb,
  from_line integer not null,
  to_line integer not null,
  span_from integer not null,
  span_to integer not null,
  confidence jsonb not null default '{}'::jsonb,
  position integer not null default 0,
  version integer not null default 1,
  decision_document_id uuid,
  recorded_at timestamp with time zone not null default now(),
  withdrawn boolean not null default false,
  effective_on date,
  recorded_by uuid,
  constraint target_decision_document_id_fkey FOREIGN KEY (decision_document_id) REFERENCES document(id),
  constraint target_has_value CHECK ((operator = ANY (ARRAY['exists'::text, 'text'::text])) OR value IS NOT NULL),
  constraint target_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint target_one_version UNIQUE (indicator_id, milestone_year, "position", version),
  constraint target_operator_known CHECK (operator = ANY (ARRAY['>='::text, '<='::text, '>'::text, '<'::text, '='::text, 'range'::text, 'top'::text, 'exists'::text, 'text'::text])),
  constraint target_pkey PRIMARY KEY (id),
  constraint target_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id),
  constraint target_recurring_known CHECK (recurring = 'annual'::text),
  constraint target_span_order CHECK (milestone_to IS NULL OR milestone_to >= milestone_year),
  constraint target_year_sane CHECK (milestone_year >= 2000 AND milestone_year <= 2100)
)
CREATE INDEX target_withdrawn ON public.target USING btree (indicator_id, milestone_year, "position") WHERE withdrawn
grant insert, select to lotrinh_app

table task (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  parent_id uuid,
  position integer not null,
  number text,
  heading text,
  form text not null default 'prose'::text,
  text text not null,
  search_key text not null,
  deliverable text,
  schedule_kind text not null,
  schedule_from text,
  schedule_to text,
  schedule_text text not null default ''::text,
  schedule_also text,
  due_on date,
  raw text not null,
  from_line integer not null,
  to_line integer not null,
  span_from integer not null,
  span_to integer not null,
  confidence jsonb not null default '{}'::jsonb,
  recorded_at timestamp with time zone not null default now(),
  restored jsonb not null default '{}'::jsonb,
  record_state text not null default 'candidate'::text,
  revision integer not null default 1,
  decided_by uuid,
  decided_at timestamp with time zone,
  withdrawn_on date,
  decision_reason text,
  merged_into uuid,
  frequency text,
  constraint task_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint task_form_known CHECK (form = ANY (ARRAY['table'::text, 'prose'::text])),
  constraint task_frequency_known CHECK (frequency = ANY (ARRAY['monthly'::text, 'quarterly'::text, 'half-yearly'::text, 'yearly'::text])),
  constraint task_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES task(id),
  constraint task_one_position UNIQUE (plan_id, "position"),
  constraint task_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES task(id),
  constraint task_pkey PRIMARY KEY (id),
  constraint task_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint task_record_state_known CHECK (record_state = ANY (ARRAY['candidate'::text, 'confirmed'::text, 'rejected'::text, 'withdrawn'::text])),
  constraint task_schedule_known CHECK (schedule_kind = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text, 'range'::text, 'annual'::text, 'continuous'::text, 'done'::text, 'none'::text]))
)
CREATE INDEX task_of_plan ON public.task USING btree (plan_id) WHERE (record_state = ANY (ARRAY['candidate'::text, 'confirmed'::text]))
CREATE INDEX task_plan_of ON public.task USING btree (id) INCLUDE (plan_id) WHERE (record_state = ANY (ARRAY['candidate'::text, 'confirmed'::text]))
CREATE INDEX task_search ON public.task USING gin (search_key gin_trgm_ops)
grant delete, insert, select, update to lotrinh_app

table task_assignment (
  id uuid not null default gen_random_uuid(),
  task_id uuid not null,
  role text not null,
  position integer not null,
  body_text text,
  organisation_id uuid,
  constraint task_assignment_names_somebody CHECK (body_text IS NOT NULL OR organisation_id IS NOT NULL),
  constraint task_assignment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint task_assignment_pkey PRIMARY KEY (id),
  constraint task_assignment_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id),
  constraint task_role_known CHECK (role = ANY (ARRAY['lead'::text, 'support'::text, 'monitor'::text, 'decide'::text]))
)
CREATE INDEX task_assignment_organisation ON public.task_assignment USING btree (organisation_id)
CREATE INDEX task_assignment_task ON public.task_assignment USING btree (task_id)
CREATE UNIQUE INDEX task_one_lead ON public.task_assignment USING btree (task_id, organisation_id) WHERE ((role = 'lead'::text) AND (organisation_id IS NOT NULL))
grant delete, insert, select, update to lotrinh_app

table task_indicator (
  task_id uuid not null,
  indicator_id uuid not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  constraint task_indicator_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint task_indicator_pkey PRIMARY KEY (task_id, indicator_id),
  constraint task_indicator_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id),
  constraint task_indicator_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
)
CREATE INDEX task_indicator_indicator ON public.task_indicator USING btree (indicator_id)
grant delete, insert, select, update to lotrinh_app

table task_link (
  task_id uuid not null,
  superior_id uuid not null,
  plan_id uuid not null,
  superior_plan_id uuid not null,
  score numeric(4,3),
  state text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint task_link_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint task_link_pkey PRIMARY KEY (task_id, superior_id),
  constraint task_link_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint task_link_state_known CHECK (state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'rejected'::text])),
  constraint task_link_superior_id_fkey FOREIGN KEY (superior_id) REFERENCES task(id),
  constraint task_link_superior_plan_id_fkey FOREIGN KEY (superior_plan_id) REFERENCES plan(id),
  constraint task_link_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
)
CREATE INDEX task_link_pair ON public.task_link USING btree (superior_plan_id, plan_id)
CREATE INDEX task_link_superior ON public.task_link USING btree (superior_id)
grant delete, insert, select, update to lotrinh_app

table task_succession (
  task_id uuid not null,
  outcome text not null,
  successor_id uuid,
  reason text not null,
  decided_by uuid,
  decided_at timestamp with time zone not null default now(),
  constraint task_succession_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint task_succession_has_successor CHECK ((outcome = 'carried-over'::text) = (successor_id IS NOT NULL)),
  constraint task_succession_outcome_known CHECK (outcome = ANY (ARRAY['carried-over'::text, 'ended'::text])),
  constraint task_succession_pkey PRIMARY KEY (task_id),
  constraint task_succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES task(id),
  constraint task_succession_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
)
CREATE INDEX task_succession_successor ON public.task_succession USING btree (successor_id)
grant insert, select to lotrinh_app

table task_update (
  submission_id uuid not null,
  task_id uuid not null,
  state text not null,
  percent integer,
  result text not null default ''::text,
  done_on date,
  delay_reason text not null default ''::text,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  constraint task_update_percent_sane CHECK (percent >= 0 AND percent <= 100),
  constraint task_update_pkey PRIMARY KEY (submission_id, task_id),
  constraint task_update_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id),
  constraint task_update_state_known CHECK (state = ANY (ARRAY['not-started'::text, 'in-progress'::text, 'paused'::text, 'done'::text, 'cancelled'::text])),
  constraint task_update_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission(id),
  constraint task_update_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
)
CREATE INDEX task_update_task ON public.task_update USING btree (task_id)
CREATE TRIGGER task_update_stays BEFORE INSERT OR DELETE OR UPDATE ON task_update FOR EACH ROW EXECUTE FUNCTION refuse_change_of_official_values()
grant delete, insert, select, update to lotrinh_app

table tree_revision (
  one boolean not null default true,
  revision uuid not null default gen_random_uuid(),
  constraint tree_revision_is_one CHECK (one),
  constraint tree_revision_pkey PRIMARY KEY (one)
)
grant insert, select, update to lotrinh_app

view undecided_record as
SELECT indicator.plan_id,
    'indicator'::text AS kind,
    indicator.id AS record_id
   FROM indicator
  WHERE indicator.record_state = 'candidate'::text
UNION ALL
 SELECT task.plan_id,
    'task'::text AS kind,
    task.id AS record_id
   FROM task
  WHERE task.record_state = 'candidate'::text;
grant select to lotrinh_app

table upload (
  id uuid not null default gen_random_uuid(),
  job_id uuid,
  organisation_id uuid,
  account_id uuid,
  actor text not null,
  address text,
  port integer,
  file_name text not null,
  byte_size bigint not null,
  outcome jsonb,
  recorded_at timestamp with time zone not null default now(),
  purpose text not null default 'plan'::text,
  subject_id uuid,
  constraint upload_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint upload_has_its_owner CHECK ((purpose = 'document'::text) = (organisation_id IS NULL)),
  constraint upload_job_id_fkey FOREIGN KEY (job_id) REFERENCES job(id),
  constraint upload_names_its_subject CHECK ((purpose = 'plan'::text) = (subject_id IS NULL)),
  constraint upload_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint upload_pkey PRIMARY KEY (id),
  constraint upload_purpose_known CHECK (purpose = ANY (ARRAY['plan'::text, 'document'::text, 'amendment'::text, 'decision'::text]))
)
CREATE INDEX upload_job ON public.upload USING btree (job_id)
grant insert, select, update to lotrinh_app

table upload_chunk (
  upload_id uuid not null,
  position integer not null,
  bytes bytea not null,
  constraint upload_chunk_pkey PRIMARY KEY (upload_id, "position"),
  constraint upload_chunk_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES upload(id)
)
grant delete, insert, select to lotrinh_app

table work_handover (
  id uuid not null default gen_random_uuid(),
  event_id uuid,
  kind text not null,
  subject_id uuid not null,
  detail text not null default ''::text,
  from_id uuid not null,
  to_id uuid not null,
  effective_on date not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  constraint work_handover_event_id_fkey FOREIGN KEY (event_id) REFERENCES change_event(id),
  constraint work_handover_from_id_fkey FOREIGN KEY (from_id) REFERENCES organisation(id),
  constraint work_handover_kind_known CHECK (kind = ANY (ARRAY['indicator'::text, 'task'::text, 'report'::text, 'person'::text, 'plan'::text])),
  constraint work_handover_moves CHECK (from_id <> to_id),
  constraint work_handover_pkey PRIMARY KEY (id),
  constraint work_handover_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id),
  constraint work_handover_to_id_fkey FOREIGN KEY (to_id) REFERENCES organisation(id)
)
CREATE INDEX work_handover_from ON public.work_handover USING btree (from_id, kind)
CREATE INDEX work_handover_to ON public.work_handover USING btree (to_id, kind)
grant insert, select to lotrinh_app

CREATE OR REPLACE FUNCTION public.ended_body_heir(on_day date)
 RETURNS TABLE(organisation_id uuid, heir_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  with ended as (
    select distinct b.organisation_id, e.id as event_id
    from change_event e
    join change_event_body b on b.event_id = e.id and b.part = 'original'
    where e.kind in ('merge', 'split', 'dissolve') and e.effective_from <= on_day
      and not exists (select from change_event_body s
        where s.event_id = e.id and s.part = 'resulting' and s.organisation_id = b.organisation_id)
  )
  select e.organisation_id, r.organisation_id
  from ended e join change_event_body r on r.event_id = e.event_id and r.part = 'resulting'
  union
  select e.organisation_id, p.parent_id
  from ended e
  join organisation_place p on p.organisation_id = e.organisation_id and p.parent_id is not null
  where p.valid_to <= on_day
    and not exists (select from change_event_body r where r.event_id = e.event_id and r.part = 'resulting')
    and p.valid_to = (select max(l.valid_to) from organisation_place l where l.organisation_id = e.organisation_id)
$function$

CREATE OR REPLACE FUNCTION public.folded_number(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select nullif(trim(regexp_replace(lower(replace(replace(
    regexp_replace(normalize(written, NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd'), 'Đ', 'D')), '[^a-z0-9%]+', ' ', 'g')), '')
$function$

CREATE OR REPLACE FUNCTION public.mark_tree_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into tree_revision default values on conflict (one) do update set revision = excluded.revision;
  return null;
end
$function$

CREATE OR REPLACE FUNCTION public.organisation_at(on_day date)
 RETURNS TABLE(id uuid, kind text, level text, official_code text, name text, short_name text, search_key text, line text, parent_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  select o.id, o.kind, o.level, o.official_code, n.name, n.short_name, n.search_key, p.line, p.parent_id
  from organisation o
  join organisation_name n on n.organisation_id = o.id and n.valid_from <= on_day and on_day < n.valid_to
  left join organisation_place p on p.organisation_id = o.id and p.valid_from <= on_day and on_day < p.valid_to
$function$

CREATE OR REPLACE FUNCTION public.organisation_named(on_day date)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE
AS $function$
  select distinct on (organisation_id) organisation_id, name from organisation_name
  where valid_from <= on_day order by organisation_id, valid_from desc
$function$

CREATE OR REPLACE FUNCTION public.refuse_change_of_official_values()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$

-- The ground: files, organisations, people, audit, jobs.
-- Every table is owned by lotrinh_owner; what the application may do is granted at the end of each migration.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Vietnamese order for names that people read in lists.
create collation if not exists vietnamese (provider = icu, locale = 'vi-VN');

create table setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);

-- Immutable blobs addressed by their SHA-256, in chunks, so that backup, several processes and restore are one thing.
create table file_blob (
  sha256 text primary key constraint file_blob_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_size bigint not null constraint file_blob_size_not_negative check (byte_size >= 0),
  media_type text not null,
  recorded_at timestamptz not null default now()
);

create table file_chunk (
  sha256 text not null references file_blob (sha256),
  position integer not null,
  bytes bytea not null,
  primary key (sha256, position)
);

create table organisation (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  level text not null constraint organisation_level_known check (level in ('central', 'province', 'commune', 'unit')),
  official_code text,
  recorded_at timestamptz not null default now()
);

create table organisation_name (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  name text not null constraint organisation_name_not_empty check (length(btrim(name)) > 0),
  short_name text,
  search_key text not null,
  valid_from date not null default '-infinity',
  valid_to date not null default 'infinity',
  constraint organisation_name_span check (valid_from < valid_to),
  constraint organisation_one_name_at_a_time exclude using gist (organisation_id with =, daterange(valid_from, valid_to) with &&)
);
create index organisation_name_search on organisation_name using gin (search_key gin_trgm_ops);

create table organisation_place (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  line text not null constraint organisation_line_known check (line in ('party', 'government', 'front')),
  parent_id uuid references organisation (id),
  valid_from date not null default '-infinity',
  valid_to date not null default 'infinity',
  constraint organisation_place_span check (valid_from < valid_to),
  constraint organisation_not_its_own_parent check (parent_id is distinct from organisation_id),
  constraint organisation_one_place_per_line exclude using gist (organisation_id with =, line with =, daterange(valid_from, valid_to) with &&)
);
create index organisation_place_parent on organisation_place (parent_id);

create table organisation_alias (
  organisation_id uuid not null references organisation (id),
  alias text not null,
  search_key text not null,
  primary key (organisation_id, search_key)
);

-- The tree as it stands on a day: one row per organisation with its name and parent of that day.
create function organisation_at(on_day date)
returns table (id uuid, kind text, level text, official_code text, name text, short_name text, search_key text, line text, parent_id uuid)
language sql stable as $$
  select o.id, o.kind, o.level, o.official_code, n.name, n.short_name, n.search_key, p.line, p.parent_id
  from organisation o
  join organisation_name n on n.organisation_id = o.id and n.valid_from <= on_day and on_day < n.valid_to
  left join organisation_place p on p.organisation_id = o.id and p.valid_from <= on_day and on_day < p.valid_to
$$;

create table account (
  id uuid primary key default gen_random_uuid(),
  login text not null constraint account_login_shape check (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  name text not null,
  password_hash text not null,
  must_change_password boolean not null default true,
  disabled_at timestamptz,
  recorded_at timestamptz not null default now(),
  constraint account_login_once unique (login)
);

create table account_role (
  account_id uuid not null references account (id),
  organisation_id uuid not null references organisation (id),
  role text not null constraint account_role_known
    check (role in ('administrator', 'officer', 'reporter', 'head', 'leader', 'inspector', 'viewer')),
  granted_at timestamptz not null default now(),
  primary key (account_id, organisation_id, role)
);

-- A log-in keeps only the hash of its token.
create table login_session (
  token_hash text primary key,
  account_id uuid not null references account (id),
  csrf_hash text not null,
  address text not null,
  port integer,
  user_agent text,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index login_session_account on login_session (account_id);

create table login_attempt (
  id bigint generated always as identity primary key,
  login text not null,
  address text not null,
  succeeded boolean not null,
  attempted_at timestamptz not null default now()
);
create index login_attempt_login on login_attempt (login, attempted_at);
create index login_attempt_address on login_attempt (address, attempted_at);

-- Who did what: one chain per owning body. The application may insert and read, never change.
create table audit_head (
  chain text primary key,
  sequence bigint not null,
  hash text not null
);

create table audit_record (
  id bigint generated always as identity primary key,
  chain text not null,
  sequence bigint not null,
  recorded_at timestamptz not null,
  account_id uuid references account (id),
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
  constraint audit_one_record_per_link unique (chain, sequence)
);
create index audit_record_subject on audit_record (subject_kind, subject_id);
create index audit_record_time on audit_record (recorded_at desc);
create index audit_record_account on audit_record (account_id);

create table job (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  payload jsonb not null,
  run_at timestamptz not null default now(),
  state text not null default 'queued' constraint job_state_known check (state in ('queued', 'running', 'done', 'failed')),
  attempts integer not null default 0,
  max_attempts integer not null default 3,
  locked_by text,
  locked_at timestamptz,
  progress jsonb,
  result jsonb,
  error text,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create index job_waiting on job (run_at) where state in ('queued', 'running');

-- An uploaded file waits here until its job has read it; only an import puts the bytes into file_blob, in its own transaction,
-- so that a refused file (and above all one stamped secret) leaves nothing behind. The outcome stays, for whoever asks again.
create table upload (
  id uuid primary key default gen_random_uuid(),
  job_id uuid references job (id),
  organisation_id uuid not null references organisation (id),
  account_id uuid references account (id),
  actor text not null,
  address text,
  port integer,
  file_name text not null,
  byte_size bigint not null,
  outcome jsonb,
  recorded_at timestamptz not null default now()
);
create index upload_job on upload (job_id);

create table upload_chunk (
  upload_id uuid not null references upload (id),
  position integer not null,
  bytes bytea not null,
  primary key (upload_id, position)
);

grant usage on schema public to lotrinh_app;
grant select, insert, update on upload to lotrinh_app;
grant select, insert, delete on upload_chunk to lotrinh_app;
grant select, insert, update, delete on
  setting, organisation, organisation_name, organisation_place, organisation_alias,
  account, account_role, login_session, login_attempt, job
to lotrinh_app;
grant select, insert on file_blob, file_chunk, audit_record to lotrinh_app;
grant select, insert, update on audit_head to lotrinh_app;

-- Documents as one graph: what a document names and the register does not hold is a stub, filled later by its file or its facts.
alter table document alter column file_sha256 drop not null;
alter table document add constraint document_stub_has_no_file check ((format = 'stub') = (file_sha256 is null));

-- How numbers are compared: "38-KH/TU" and "38 - KH/TU" are one. The program fills it with its fold function; this is the same for older rows.
create function folded_number(written text) returns text language sql immutable as $$
  select nullif(trim(regexp_replace(lower(replace(replace(
    regexp_replace(normalize(written, NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd'), 'Đ', 'D')), '[^a-z0-9%]+', ' ', 'g')), '')
$$;
alter table document add column number_key text generated always as (folded_number(number)) stored;
alter table document_link add column number_key text generated always as (folded_number(number)) stored;
create index document_number on document (number_key, issued_on);
create index document_link_number on document_link (number_key) where linked_document_id is null;
create index document_link_other_end on document_link (linked_document_id);

-- Links written before stubs: every number with a day gets its stub (documents of the register were joined when they were read).
insert into document (file_name, format, number, issuer, issued_on, source_text, search_key)
select '', 'stub', min(number), issuer, issued_on, '', number_key
from document_link where linked_document_id is null and number_key is not null and issued_on is not null
group by number_key, issued_on, issuer;
update document_link l set linked_document_id = d.id
from document d
where l.linked_document_id is null and d.format = 'stub' and d.number_key = l.number_key and d.issued_on = l.issued_on
  and d.issuer is not distinct from l.issuer;

-- A plan that another one replaced, by whose decision, and what became of each of its open tasks.
create table plan_succession (
  plan_id uuid primary key references plan (id),
  successor_id uuid not null references plan (id),
  reason text not null,
  decided_by uuid references account (id),
  decided_at timestamptz not null default now(),
  constraint plan_succession_of_another check (plan_id <> successor_id)
);
create index plan_succession_successor on plan_succession (successor_id);

create table task_succession (
  task_id uuid primary key references task (id),
  outcome text not null constraint task_succession_outcome_known check (outcome in ('carried-over', 'ended')),
  -- The task of the new plan that goes on with it; null when it ends.
  successor_id uuid references task (id),
  reason text not null,
  decided_by uuid references account (id),
  decided_at timestamptz not null default now(),
  constraint task_succession_has_successor check ((outcome = 'carried-over') = (successor_id is not null))
);
create index task_succession_successor on task_succession (successor_id);

-- The plan above a plan: proposed from what the document carries out and from the tree, decided by a person.
create table plan_superior (
  plan_id uuid not null references plan (id),
  superior_id uuid not null references plan (id),
  reason text not null constraint plan_superior_reason_known check (reason in ('carries-out', 'basis', 'tree', 'by-hand')),
  state text not null constraint plan_superior_state_known check (state in ('proposed', 'confirmed', 'rejected')),
  decided_by uuid references account (id),
  decided_at timestamptz,
  recorded_at timestamptz not null default now(),
  primary key (plan_id, superior_id),
  constraint plan_superior_is_another check (plan_id <> superior_id)
);
create index plan_superior_downwards on plan_superior (superior_id);

-- Which record of a plan answers which record of the plan above. Score 0 to 1; null for a link that a person made.
create table indicator_link (
  indicator_id uuid not null references indicator (id),
  superior_id uuid not null references indicator (id),
  plan_id uuid not null references plan (id),
  superior_plan_id uuid not null references plan (id),
  score numeric(4, 3),
  state text not null constraint indicator_link_state_known check (state in ('proposed', 'confirmed', 'rejected')),
  decided_by uuid references account (id),
  decided_at timestamptz,
  primary key (indicator_id, superior_id)
);
create index indicator_link_pair on indicator_link (superior_plan_id, plan_id);
create index indicator_link_superior on indicator_link (superior_id);
create table task_link (
  task_id uuid not null references task (id),
  superior_id uuid not null references task (id),
  plan_id uuid not null references plan (id),
  superior_plan_id uuid not null references plan (id),
  score numeric(4, 3),
  state text not null constraint task_link_state_known check (state in ('proposed', 'confirmed', 'rejected')),
  decided_by uuid references account (id),
  decided_at timestamptz,
  primary key (task_id, superior_id)
);
create index task_link_pair on task_link (superior_plan_id, plan_id);
create index task_link_superior on task_link (superior_id);

-- An indicator of the plan above that is its own affair and is not handed down, with the reason.
create table indicator_kept (
  indicator_id uuid primary key references indicator (id),
  reason text not null,
  decided_by uuid references account (id),
  decided_at timestamptz not null default now()
);

-- A body was reminded that it owes a plan of its own.
create table plan_reminder (
  id uuid primary key default gen_random_uuid(),
  duty_id uuid not null references duty (id),
  organisation_id uuid not null references organisation (id),
  note text not null default '',
  reminded_by uuid references account (id),
  reminded_at timestamptz not null default now()
);
create index plan_reminder_duty on plan_reminder (duty_id, organisation_id);
create index plan_reminder_body on plan_reminder (organisation_id);

grant select, insert, update, delete on plan_superior, indicator_link, task_link, indicator_kept to lotrinh_app;
grant select, insert on plan_succession, task_succession, plan_reminder to lotrinh_app;

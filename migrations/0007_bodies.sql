-- Bodies that change: events, the work that moved with them, sets, committees, terms, persons, duties with a state.

create table change_event (
  id uuid primary key default gen_random_uuid(),
  -- The order of recording: two events of one day follow each other as they were recorded.
  sequence bigint generated always as identity,
  kind text not null constraint change_event_kind_known check (kind in ('merge', 'split', 'rename', 'transfer', 'dissolve')),
  effective_from date not null,
  -- Only this function moved; null when all of the work did.
  function text constraint change_event_function_said check (function <> ''),
  decision text not null default '',
  note text not null default '',
  recorded_by uuid references account (id),
  recorded_at timestamptz not null default now(),
  constraint change_event_function_moves check (function is null or kind = 'transfer')
);
create index change_event_day on change_event (effective_from, sequence);

create table change_event_body (
  event_id uuid not null references change_event (id),
  part text not null constraint change_event_part_known check (part in ('original', 'resulting')),
  position integer not null,
  organisation_id uuid not null references organisation (id),
  primary key (event_id, part, organisation_id)
);
create index change_event_body_organisation on change_event_body (organisation_id, part);
create index organisation_name_body on organisation_name (organisation_id, valid_from);
create index organisation_place_body on organisation_place (organisation_id, valid_from);

-- Through whom a body that has ended by a day is reached: its heirs, or, where nobody took over, the body it last stood under.
create function ended_body_heir(on_day date)
returns table (organisation_id uuid, heir_id uuid)
language sql stable as $$
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
$$;

-- What every body is called on a day; one that has ended keeps its last name, so that papers of its time still name it.
create function organisation_named(on_day date) returns table (id uuid, name text) language sql stable as $$
  select distinct on (organisation_id) organisation_id, name from organisation_name
  where valid_from <= on_day order by organisation_id, valid_from desc
$$;

-- Which work went from one body to another, and from which day: the readable history of an assignment.
create table work_handover (
  id uuid primary key default gen_random_uuid(),
  event_id uuid references change_event (id),
  kind text not null constraint work_handover_kind_known check (kind in ('indicator', 'task', 'report', 'person', 'plan')),
  subject_id uuid not null,
  -- The role of a task or of a person, the plan of a report.
  detail text not null default '',
  from_id uuid not null references organisation (id),
  to_id uuid not null references organisation (id),
  effective_on date not null,
  recorded_by uuid references account (id),
  recorded_at timestamptz not null default now(),
  constraint work_handover_moves check (from_id <> to_id)
);
create index work_handover_from on work_handover (from_id, kind);
create index work_handover_to on work_handover (to_id, kind);

-- A plan whose owner ended goes on as a copy of each heir; the old one stays with the old body (decision record 0010).
create table plan_carried_over (
  plan_id uuid primary key references plan (id),
  from_plan_id uuid not null references plan (id),
  event_id uuid references change_event (id),
  effective_on date not null
);
create index plan_carried_over_from on plan_carried_over (from_plan_id);
create table record_carried_over (
  record_id uuid primary key,
  plan_id uuid not null references plan (id),
  kind text not null constraint record_carried_over_kind_known check (kind in ('indicator', 'task')),
  from_record_id uuid not null
);
create index record_carried_over_plan on record_carried_over (plan_id);
create index record_carried_over_from on record_carried_over (from_record_id);

-- Many bodies by one phrase ("Các sở, ban, ngành"): who belongs is found by rule on a day, among the bodies under the owner.
create table organisation_set (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null references organisation (id),
  name text not null,
  search_key text not null,
  -- Other phrases that mean the same bodies.
  phrases text[] not null default '{}',
  line text constraint organisation_set_line_known check (line in ('party', 'government', 'front')),
  kinds text[] not null default '{}',
  levels text[] not null default '{}',
  directly boolean not null default false,
  included uuid[] not null default '{}',
  excluded uuid[] not null default '{}',
  recorded_at timestamptz not null default now(),
  constraint organisation_set_named_once unique (owner_id, search_key)
);
grant select, insert, update, delete on organisation_set to lotrinh_app;

-- People whom papers name; a log-in is a thing that some of them have.
create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null constraint person_name_said check (length(btrim(name)) > 0),
  title text not null default '',
  -- The body at whose door the person is met, and under whose administrator the record lies.
  organisation_id uuid not null references organisation (id),
  account_id uuid unique references account (id),
  search_key text not null,
  recorded_at timestamptz not null default now()
);
create index person_organisation on person (organisation_id);

-- Who sat in a committee (Ban Chỉ đạo, Tổ giúp việc), from when to when, for which field.
create table committee_member (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  role text not null constraint committee_role_known check (role in ('head', 'deputy', 'standing', 'member', 'secretary')),
  field text not null default '',
  valid_from date not null,
  valid_to date not null default 'infinity',
  constraint committee_member_span check (valid_from < valid_to),
  constraint committee_member_once_at_a_time
    exclude using gist (organisation_id with =, person_id with =, daterange(valid_from, valid_to) with &&)
);

-- A term (nhiệm kỳ) of a body: "2025–2030". Terms of one body follow each other.
create table organisation_term (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  name text not null,
  starts_on date not null,
  ends_on date not null,
  constraint organisation_term_span check (starts_on < ends_on),
  constraint organisation_one_term_at_a_time exclude using gist (organisation_id with =, daterange(starts_on, ends_on) with &&)
);

alter table duty
  add column state text not null default 'open' constraint duty_state_known check (state in ('open', 'done', 'not-applicable')),
  add column state_note text not null default '',
  -- The day on which it was done or found not to apply, and who said so.
  add column decided_on date,
  add column decided_by uuid references account (id);

grant select, insert, update on person, committee_member to lotrinh_app;
grant select, insert, update, delete on organisation_term to lotrinh_app;
grant select, insert on work_handover, plan_carried_over, record_carried_over to lotrinh_app;
-- A debt of a round in which nothing was begun may go to the heir.
grant delete on round_debtor, round_owed_indicator, round_owed_task to lotrinh_app;
grant select, insert on change_event, change_event_body to lotrinh_app;

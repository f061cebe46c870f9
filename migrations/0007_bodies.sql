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

grant select, insert on change_event, change_event_body to lotrinh_app;

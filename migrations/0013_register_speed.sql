-- Which bodies a person reaches is asked by every request, and the trees change a few times a year. Whoever has walked them once may
-- keep the answer for as long as this mark stands: every statement that touches the trees or the events sets a new one, and it is seen
-- together with the change, not before.
create table tree_revision (
  one boolean primary key default true constraint tree_revision_is_one check (one),
  revision uuid not null default gen_random_uuid()
);
insert into tree_revision default values;
grant select, insert, update on tree_revision to lotrinh_app;

create function mark_tree_changed() returns trigger language plpgsql as $$
begin
  insert into tree_revision default values on conflict (one) do update set revision = excluded.revision;
  return null;
end
$$;

create trigger place_marks_tree after insert or update or delete or truncate on organisation_place
  for each statement execute function mark_tree_changed();
create trigger event_marks_tree after insert or update or delete or truncate on change_event
  for each statement execute function mark_tree_changed();
create trigger event_body_marks_tree after insert or update or delete or truncate on change_event_body
  for each statement execute function mark_tree_changed();

-- Which plans a body owes something in is asked by every list of plans: an index that holds the plan beside the record answers it
-- without reading the records.
create index indicator_plan_of on indicator (id) include (plan_id) where record_state in ('candidate', 'confirmed');
create index task_plan_of on task (id) include (plan_id) where record_state in ('candidate', 'confirmed');

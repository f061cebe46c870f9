-- One plan may take the place of several: a record of it goes on with a record of each.
alter table record_carried_over drop constraint record_carried_over_pkey;
alter table record_carried_over add primary key (record_id, from_record_id);

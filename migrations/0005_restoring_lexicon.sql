-- How people of an office corrected garbled words, word by word and how often: what its next documents are restored with.
create table restoring_lexicon (
  organisation_id uuid not null references organisation (id),
  raw text not null constraint restoring_lexicon_raw_said check (raw <> ''),
  read text not null constraint restoring_lexicon_read_said check (read <> ''),
  times integer not null default 1 constraint restoring_lexicon_times_counted check (times > 0),
  primary key (organisation_id, raw, read)
);
grant select, insert, update on restoring_lexicon to lotrinh_app;

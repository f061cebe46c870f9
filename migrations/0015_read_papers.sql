-- What a file that waits is read for: a plan of its owner; the file of a document that others name; an amending paper of a plan; the paper
-- of a drafted amendment. The subject is that document, plan or amendment. A cited resolution belongs to no body of the register.
alter table upload
  add column purpose text not null default 'plan' constraint upload_purpose_known check (purpose in ('plan', 'document', 'amendment', 'decision')),
  add column subject_id uuid,
  alter column organisation_id drop not null,
  add constraint upload_names_its_subject check ((purpose = 'plan') = (subject_id is null)),
  add constraint upload_has_its_owner check ((purpose = 'document') = (organisation_id is null));

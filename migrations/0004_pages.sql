-- Documents with pages of their own (PDF, scans): where each word stands on its page, and the picture to mark it on.
create table document_page (
  document_id uuid not null references document (id),
  number integer not null,
  mode text not null constraint document_page_mode_known check (mode in ('text', 'recognised', 'blank')),
  from_line integer,
  to_line integer,
  span_from integer,
  span_to integer,
  -- Points, after the page was turned upright by `turned` degrees.
  width double precision not null,
  height double precision not null,
  turned smallint not null,
  -- [[span from, span to, left, top, right, bottom, confidence], …]; boxes are shares of the page.
  words jsonb not null,
  picture_sha256 text references file_blob (sha256),
  primary key (document_id, number)
);

-- Pages recognised so far of a file that waits to be read: the next try goes on from here. Gone when the upload is settled.
create table recognised_page (
  upload_id uuid not null references upload (id),
  number integer not null,
  content jsonb not null,
  primary key (upload_id, number)
);

-- What a line of the print says of who may read it, and the text restored for people, one entry for each line of source_text.
alter table document add column confidentiality text constraint document_confidentiality_known check (confidentiality = 'internal');
alter table document add column restored_lines jsonb;

-- By field: what was read before the words were restored, and whether every word of it is sure.
alter table indicator add column restored jsonb not null default '{}';
alter table task add column restored jsonb not null default '{}';

grant select, insert, update on document_page to lotrinh_app;
grant select, insert, delete on recognised_page to lotrinh_app;

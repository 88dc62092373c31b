-- How much of a document is public, where it was published, when its ground is looked at again, and which document is its redacted
-- version. Empty in what was said before: unknown.
alter table document_openness add column extent varchar(20);
alter table document_openness add column publication_url varchar(2000);
alter table document_openness add column review_on varchar(40);
alter table document_openness add column redacted varchar(36);

alter table document add column extent varchar(20);
alter table document add column publication_url varchar(2000);
alter table document add column review_on varchar(40);
alter table document add column redacted varchar(36);
alter table document add constraint document_redacted foreign key (redacted) references document (id);
create index document_redacted_by on document (redacted);

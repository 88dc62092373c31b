-- The signed copy a step of signing names: document, version and checksum of that version. Its title stays here, since it is read
-- by who may see the agreement and not the document.
alter table service_agreement_step add column file_id varchar(36);
alter table service_agreement_step add column file_version integer;
alter table service_agreement_step add column file_sha256 varchar(64);
alter table service_agreement_step add column file_title varchar(200);

-- What was sent, so that another form under the same token is not taken for the same; null for what was sent before this.
alter table start_submission add column digest varchar(64);

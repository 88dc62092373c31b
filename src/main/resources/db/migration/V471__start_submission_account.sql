-- What somebody started last is said on the form for a new cooperation.
create index start_submission_account on start_submission (account, recorded_at);

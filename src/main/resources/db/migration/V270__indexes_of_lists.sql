-- Counting the cooperations somebody sees, of 10,000: each index holds every column the count looks at.
create index cooperation_access_by on cooperation_access (account, access, cooperation_id);
create index cooperation_status_of on cooperation (id, status);

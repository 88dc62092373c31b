-- H2 refuses to change entries of the audit trail, and to remove any but those before the recorded start. It refuses to
-- truncate the table because of its foreign key on itself.
create trigger audit_entry_append_only before update, delete on audit_entry
    for each row call 'nl.samenspoor.audit.RefuseAuditChange';

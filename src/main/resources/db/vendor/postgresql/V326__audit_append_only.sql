-- PostgreSQL refuses to change entries of the audit trail, and to remove any but those before the recorded start.
create function refuse_audit_change() returns trigger language plpgsql as
$$
begin
    if tg_level = 'ROW' and tg_op = 'DELETE' then
        if old.sequence <= (select start_sequence from audit_chain where id = 1) then
            return old;
        end if;
    end if;
    raise exception 'An entry of the audit trail cannot be changed or removed';
end
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_audit_change();

create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function refuse_audit_change();

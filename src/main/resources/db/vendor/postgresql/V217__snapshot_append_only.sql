-- PostgreSQL refuses to change or remove a frozen dossier.
create function refuse_snapshot_change() returns trigger language plpgsql as
$$
begin
    raise exception 'A frozen dossier cannot be changed or removed';
end
$$;

create trigger gate_snapshot_append_only before update or delete on gate_snapshot
    for each row execute function refuse_snapshot_change();

create trigger gate_snapshot_no_truncate before truncate on gate_snapshot
    for each statement execute function refuse_snapshot_change();

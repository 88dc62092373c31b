-- H2 refuses to change or remove a frozen dossier.
create trigger gate_snapshot_append_only before update, delete on gate_snapshot
    for each row call 'nl.samenspoor.gate.RefuseSnapshotChange';

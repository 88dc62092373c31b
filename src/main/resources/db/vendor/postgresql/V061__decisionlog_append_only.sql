-- PostgreSQL refuses to change or remove entries of the decision log.
create function refuse_decision_log_change() returns trigger language plpgsql as
$$
begin
    raise exception 'An entry of the decision log cannot be changed or removed';
end
$$;

create trigger decision_point_append_only before update or delete on decision_point
    for each row execute function refuse_decision_log_change();

create trigger decision_point_no_truncate before truncate on decision_point
    for each statement execute function refuse_decision_log_change();

-- PostgreSQL refuses to change or remove what somebody saved of a draft, and a fixed version of a plan.
create function refuse_draft_change() returns trigger language plpgsql as
$$
begin
    raise exception 'What was saved of a draft cannot be changed or removed';
end
$$;

create trigger draft_version_append_only before update or delete on draft_version
    for each row execute function refuse_draft_change();
create trigger draft_version_no_truncate before truncate on draft_version
    for each statement execute function refuse_draft_change();
create trigger draft_field_append_only before update or delete on draft_field
    for each row execute function refuse_draft_change();
create trigger draft_field_no_truncate before truncate on draft_field
    for each statement execute function refuse_draft_change();
create trigger plan_fixed_version_append_only before update or delete on plan_fixed_version
    for each row execute function refuse_draft_change();
create trigger plan_fixed_version_no_truncate before truncate on plan_fixed_version
    for each statement execute function refuse_draft_change();

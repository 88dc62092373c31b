-- H2 refuses to change or remove what somebody saved of a draft, and a fixed version of a plan.
create trigger draft_version_append_only before update, delete on draft_version
    for each row call 'nl.samenspoor.drafts.RefuseDraftChange';
create trigger draft_field_append_only before update, delete on draft_field
    for each row call 'nl.samenspoor.drafts.RefuseDraftChange';
create trigger plan_fixed_version_append_only before update, delete on plan_fixed_version
    for each row call 'nl.samenspoor.drafts.RefuseDraftChange';

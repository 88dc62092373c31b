-- PostgreSQL refuses to change or remove what was said about a plan of approach and what was done with it.
create function refuse_plan_change() returns trigger language plpgsql as
$$
begin
    raise exception 'What was said about a plan cannot be changed or removed';
end
$$;

create trigger plan_comment_append_only before update or delete on plan_comment
    for each row execute function refuse_plan_change();
create trigger plan_comment_no_truncate before truncate on plan_comment
    for each statement execute function refuse_plan_change();
create trigger plan_comment_answer_append_only before update or delete on plan_comment_answer
    for each row execute function refuse_plan_change();
create trigger plan_comment_answer_no_truncate before truncate on plan_comment_answer
    for each statement execute function refuse_plan_change();
create trigger plan_response_append_only before update or delete on plan_response
    for each row execute function refuse_plan_change();
create trigger plan_response_no_truncate before truncate on plan_response
    for each statement execute function refuse_plan_change();
create trigger plan_response_handling_append_only before update or delete on plan_response_handling
    for each row execute function refuse_plan_change();
create trigger plan_response_handling_no_truncate before truncate on plan_response_handling
    for each statement execute function refuse_plan_change();

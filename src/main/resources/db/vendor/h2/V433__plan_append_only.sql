-- H2 refuses to change or remove what was said about a plan of approach and what was done with it.
create trigger plan_comment_append_only before update, delete on plan_comment
    for each row call 'nl.samenspoor.plan.RefusePlanChange';
create trigger plan_comment_answer_append_only before update, delete on plan_comment_answer
    for each row call 'nl.samenspoor.plan.RefusePlanChange';
create trigger plan_response_append_only before update, delete on plan_response
    for each row call 'nl.samenspoor.plan.RefusePlanChange';
create trigger plan_response_handling_append_only before update, delete on plan_response_handling
    for each row call 'nl.samenspoor.plan.RefusePlanChange';

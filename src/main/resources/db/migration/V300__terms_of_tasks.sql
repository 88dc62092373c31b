-- Which term a task is to be done in: its id in the catalogue of terms, the version of it (its first day), and what the
-- last day was counted from. All null for a task without a term.
alter table task add term varchar(60);
alter table task add term_from date;
alter table task add due_basis varchar(10);

-- Until now the models held the numbers of days; these are the terms of the catalogue that have them.
update task set
    term = case step
        when 'userTask_recordCouncilDecision' then 'council_decision'
        when 'userTask_recordCollegeDecision' then 'task_decision'
        when 'userTask_recordView' then 'task_decision'
        when 'userTask_evaluate' then 'task_decision'
        when 'userTask_decideOnBusinessCase' then 'task_elaboration'
        when 'userTask_writeReport' then 'task_elaboration'
        when 'userTask_adviseOnPlan' then 'works_council_advice'
        when 'userTask_reviewHold' then 'hold_review'
        else 'task_dossier' end,
    term_from = date '2000-01-01',
    due_basis = case step when 'userTask_reviewHold' then 'hold' else 'opened' end
where due is not null;

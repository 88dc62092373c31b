-- H2 refuses to change or remove entries of the decision log. It refuses to truncate the table because of its foreign
-- key on itself.
create trigger decision_point_append_only before update, delete on decision_point
    for each row call 'nl.samenspoor.decisionlog.RefuseChange';

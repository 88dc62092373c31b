-- An opening of a gate says nothing of its gate once the phase before it was entered again: a form was dropped, a proposal
-- is worked over, an evaluation led back. Of what was recorded before this column, those are known after which a later gate
-- was opened.
alter table gate add column earlier_stay boolean default false not null;
update gate set earlier_stay = true
where gate_key = 'G' || (select c.phase from cooperation c where c.id = gate.cooperation)
    and exists (
        select 1 from gate later
        where later.cooperation = gate.cooperation and later.gate_key > gate.gate_key and later.id > gate.id);

-- The other half of V485: after a fallback the gate of the phase before was opened again, and then the present phase was entered
-- once more. That opening of an earlier gate shows that what the present gate had then was of an earlier stay.
update gate set earlier_stay = true
where earlier_stay = false
    and gate_key = 'G' || (select c.phase from cooperation c where c.id = gate.cooperation)
    and exists (
        select 1 from gate earlier
        where earlier.cooperation = gate.cooperation and earlier.gate_key < gate.gate_key and earlier.id > gate.id);

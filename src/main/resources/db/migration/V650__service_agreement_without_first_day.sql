-- An agreement whose term says no first day, and whose signatures say none either, begins on no day that is known.
update service_agreement_course set begins = null
where begins = date '1000-01-01' and (term is null or term not like '1000%');

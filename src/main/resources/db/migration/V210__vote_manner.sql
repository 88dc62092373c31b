-- How the members of a body voted: show_of_hands, roll_call or written; null where there was no vote or it is not known.
alter table gate_decision add column vote_manner varchar(20);

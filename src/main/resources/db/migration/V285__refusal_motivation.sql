-- Why a council refuses its consent, beside the ground (Wgr art. 1 par. 4); null is not known or no refusal.
alter table gate_decision add column motivation varchar(20000);

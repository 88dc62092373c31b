-- A council that consents at the third gate asks for something beside it by a motion, or as a wish: a motion is a wish, too.
alter table gate_condition add column motion boolean default false not null;

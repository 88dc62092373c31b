-- Which bodies enter into an arrangement: colleges, councils_and_colleges, councils or mayors; null is not known.
alter table arrangement add column participants varchar(30);

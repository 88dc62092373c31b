-- Where an account can be written to, and in which language. Only the account itself sees and changes it. Without an
-- address it gets its notices on its pages only.
alter table account add column email varchar(254);
alter table account add column language varchar(2) default 'nl' not null;

-- The language a person chose last for the pages; null for who never chose, and reads them as the browser remembers. Not
-- the language of mail (account.language), which is chosen on a page of its own.
alter table account add column page_language varchar(2);

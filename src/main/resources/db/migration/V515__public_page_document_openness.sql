-- A ground of the Woo takes a document off the public page; that the ground is withdrawn does not put it back, somebody chooses
-- it again. So a choice keeps what had been said of the document when it was made. Of choices from before this column, that is
-- told by when both were recorded.
alter table public_page_document add column openness integer default 0 not null;
update public_page_document set openness = coalesce((
    select max(o.number) from document_openness o
    where o.document = public_page_document.document
        and o.recorded_at <= (
            select p.changed_at from public_page p
            where p.cooperation = public_page_document.cooperation and p.number = public_page_document.number)), 0);

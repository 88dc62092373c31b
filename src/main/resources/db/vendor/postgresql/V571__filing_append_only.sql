-- PostgreSQL refuses to change or remove what was said of the category and of keeping documents.
create trigger document_filing_append_only before update or delete on document_filing
    for each row execute function refuse_document_change();
create trigger document_filing_no_truncate before truncate on document_filing
    for each statement execute function refuse_document_change();

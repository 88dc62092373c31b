-- PostgreSQL refuses to change or remove what was said of making documents public.
create trigger document_openness_append_only before update or delete on document_openness
    for each row execute function refuse_document_change();
create trigger document_openness_no_truncate before truncate on document_openness
    for each statement execute function refuse_document_change();

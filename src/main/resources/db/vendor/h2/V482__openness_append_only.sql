-- H2 refuses to change or remove what was said of making documents public.
create trigger document_openness_append_only before update, delete on document_openness
    for each row call 'nl.samenspoor.document.RefuseDocumentChange';

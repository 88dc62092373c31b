-- H2 refuses to change or remove what was said of the category and of keeping documents.
create trigger document_filing_append_only before update, delete on document_filing
    for each row call 'nl.samenspoor.document.RefuseDocumentChange';

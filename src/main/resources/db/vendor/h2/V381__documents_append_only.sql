-- H2 refuses to change or remove contents, versions, signatures and links of documents.
create trigger document_content_append_only before update, delete on document_content
    for each row call 'nl.samenspoor.document.RefuseDocumentChange';
create trigger document_piece_append_only before update, delete on document_piece
    for each row call 'nl.samenspoor.document.RefuseDocumentChange';
create trigger document_version_append_only before update, delete on document_version
    for each row call 'nl.samenspoor.document.RefuseDocumentChange';
create trigger document_standing_append_only before update, delete on document_standing
    for each row call 'nl.samenspoor.document.RefuseDocumentChange';
create trigger document_signature_append_only before update, delete on document_signature
    for each row call 'nl.samenspoor.document.RefuseDocumentChange';
create trigger document_signatory_append_only before update, delete on document_signatory
    for each row call 'nl.samenspoor.document.RefuseDocumentChange';
create trigger document_gate_append_only before update, delete on document_gate
    for each row call 'nl.samenspoor.document.RefuseDocumentChange';

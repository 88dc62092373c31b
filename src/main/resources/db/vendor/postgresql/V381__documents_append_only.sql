-- PostgreSQL refuses to change or remove contents, versions, signatures and links of documents.
create function refuse_document_change() returns trigger language plpgsql as
$$
begin
    raise exception 'What was kept of a document cannot be changed or removed';
end
$$;

create trigger document_content_append_only before update or delete on document_content
    for each row execute function refuse_document_change();
create trigger document_content_no_truncate before truncate on document_content
    for each statement execute function refuse_document_change();
create trigger document_piece_append_only before update or delete on document_piece
    for each row execute function refuse_document_change();
create trigger document_piece_no_truncate before truncate on document_piece
    for each statement execute function refuse_document_change();
create trigger document_version_append_only before update or delete on document_version
    for each row execute function refuse_document_change();
create trigger document_version_no_truncate before truncate on document_version
    for each statement execute function refuse_document_change();
create trigger document_standing_append_only before update or delete on document_standing
    for each row execute function refuse_document_change();
create trigger document_standing_no_truncate before truncate on document_standing
    for each statement execute function refuse_document_change();
create trigger document_signature_append_only before update or delete on document_signature
    for each row execute function refuse_document_change();
create trigger document_signature_no_truncate before truncate on document_signature
    for each statement execute function refuse_document_change();
create trigger document_signatory_append_only before update or delete on document_signatory
    for each row execute function refuse_document_change();
create trigger document_signatory_no_truncate before truncate on document_signatory
    for each statement execute function refuse_document_change();
create trigger document_gate_append_only before update or delete on document_gate
    for each row execute function refuse_document_change();
create trigger document_gate_no_truncate before truncate on document_gate
    for each statement execute function refuse_document_change();

package nl.samenspoor.document.web;

import nl.samenspoor.document.Document;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.web.DocumentJson.WholeJson;

/** Reads all that is known of a document. */
final class Whole {

    private Whole() {}

    static WholeJson of(Documents documents, Document document) {
        return WholeJson.of(
                document,
                documents.versions(document.id()),
                documents.signature(document.id()).orElse(null),
                documents.standings(document.id()),
                documents.opennesses(document.id()),
                documents.filings(document.id()),
                documents.links(document.id()),
                documents.amending(document.id()));
    }
}

package nl.samenspoor.document;

import nl.samenspoor.kernel.Conflict;

/** A document that can still change: neither signed nor withdrawn. */
final class Changeable {

    private Changeable() {}

    /** @throws Conflict naming the way on */
    static void require(Document document) {
        requireUnsigned(document);
        if (document.withdrawn()) {
            throw new Conflict("document.broughtBackFirst");
        }
    }

    /** @throws Conflict when it was signed */
    static void requireUnsigned(Document document) {
        if (document.signed()) {
            throw new Conflict("document.signedAlready");
        }
    }
}

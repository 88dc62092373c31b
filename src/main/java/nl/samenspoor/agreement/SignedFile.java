package nl.samenspoor.agreement;

/**
 * A signed document that is kept with the cooperation, as it was when a signature named it.
 *
 * @param id      id of the document
 * @param version number of the version that was signed
 * @param sha256  checksum of its file, 64 hexadecimal digits in lower case
 * @param title   what it was called, at most 200 characters
 */
public record SignedFile(String id, int version, String sha256, String title) {

    /** In the words of the record, in Dutch because that is the record's language. */
    String words() {
        return "“" + title + "”, document " + id + ", versie " + version + ", SHA-256 " + sha256;
    }
}

package nl.samenspoor.drafts;

/**
 * What a draft is the text of.
 *
 * @param kind what sort of thing, fixed by the feature it belongs to: 1 to 40 lower-case letters, digits or hyphens
 * @param id   which one, unique within its kind: 1 to 80 characters
 */
public record DraftSubject(String kind, String id) {

    public DraftSubject {
        if (!kind.matches("[a-z0-9-]{1,40}") || id.isBlank() || id.length() > 80) {
            throw new IllegalArgumentException("no subject of a draft: " + kind);
        }
    }
}

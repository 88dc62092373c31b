package nl.samenspoor.inbox.spi;

/**
 * One choice in a list that depends on the cooperation, for example one of its partners.
 *
 * @param value    what is submitted and stored
 * @param label    what the reader sees
 * @param recorded whether the label is what somebody recorded, in the language of the record
 */
public record FormOption(String value, String label, boolean recorded) {

    /** In the reader's language, or a name that is the same in every language. */
    public FormOption(String value, String label) {
        this(value, label, false);
    }

    /** In words that somebody recorded. */
    public static FormOption recorded(String value, String label) {
        return new FormOption(value, label, true);
    }
}

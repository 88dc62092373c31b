package nl.samenspoor.kernel;

/**
 * Words of the record among the values for a message's places: the name of a task field, the text of a condition. A page
 * in another language says of them that they are Dutch (WCAG 2.2, 3.1.2); everywhere else they stand as they are.
 *
 * @param words word for word; may be empty
 */
public record RecordedText(String words) {

    @Override
    public String toString() {
        return words;
    }
}

package nl.samenspoor.document;

/**
 * Under which category of the Woo a document belongs and how long it is kept. It is said of the document and not of its file:
 * signing does not fix it, and neither does the end of what was signed, from which its term may run.
 *
 * @param number    counted from 1, one more with every change
 * @param woo       category of the Woo
 * @param retention how long it is kept
 */
public record Filing(int number, WooCategory woo, Retention retention) {

    /** Whether the same is said, whatever the number. */
    boolean says(WooCategory otherWoo, Retention otherRetention) {
        return woo == otherWoo && retention.equals(otherRetention);
    }
}

package nl.samenspoor.casebook;

/**
 * Is told how far an import is. The import starts over when it collided with somebody else's work, so that it may be told an
 * earlier stage again.
 */
public interface ImportWatch {

    /** Nobody looks. */
    ImportWatch NONE = (stage, done, all) -> {};

    /**
     * @param done steps that are finished
     * @param all  steps of the whole import; 0 while that is not known
     */
    void at(ImportStage stage, int done, int all);

    /**
     * Everything was played, and is kept when this returns: what it writes is kept with it or not at all. Not called for a
     * try, of which nothing is kept.
     */
    default void imported(ImportedCase imported) {}
}

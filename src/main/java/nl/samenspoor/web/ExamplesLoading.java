package nl.samenspoor.web;

import org.jspecify.annotations.Nullable;

/**
 * Says whether the examples of the demonstration are still being loaded while people can look around already. Implemented by
 * the module that loads them, and only where they are: elsewhere there is no bean of this kind.
 */
public interface ExamplesLoading {

    /**
     * How far it is.
     *
     * @param loaded examples that are there, 0 or more
     * @param of     how many there will be
     */
    record Progress(int loaded, int of) {}

    /** How far it is; null once everything is there. */
    @Nullable
    Progress progress();
}

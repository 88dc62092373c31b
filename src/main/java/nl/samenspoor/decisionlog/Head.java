package nl.samenspoor.decisionlog;

/**
 * Where a chain ends.
 *
 * @param cooperation whose chain
 * @param sequence    how many entries it has
 * @param hash        hash of the last one, 64 zeros when there is none
 */
record Head(String cooperation, long sequence, String hash) {}

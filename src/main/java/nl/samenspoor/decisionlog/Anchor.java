package nl.samenspoor.decisionlog;

/**
 * A head of a chain as it was written outside the database.
 *
 * @param cooperation whose chain
 * @param entries     how many entries the chain had
 * @param hash        hash of the last of them
 */
record Anchor(String cooperation, long entries, String hash) {}

package nl.samenspoor.inbox.spi;

/**
 * One choice in a list that depends on the cooperation, for example one of its partners.
 *
 * @param value what is submitted and stored
 * @param label what the reader sees
 */
public record FormOption(String value, String label) {}

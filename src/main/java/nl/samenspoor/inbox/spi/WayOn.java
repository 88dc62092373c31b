package nl.samenspoor.inbox.spi;

/**
 * Where somebody can go from work that was done.
 *
 * @param text what he finds or can do there, in his language
 * @param href its address
 */
public record WayOn(String text, String href) {}

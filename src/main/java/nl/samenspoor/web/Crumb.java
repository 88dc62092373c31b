package nl.samenspoor.web;

/**
 * A page above the one that is shown, for the fragment {@code crumbs}.
 *
 * @param href where it is, without the context path
 * @param text how it is called, with recorded words marked for {@code record:says}
 */
public record Crumb(String href, String text) {}

package nl.samenspoor.terms;

import org.jspecify.annotations.Nullable;

/**
 * A term in one language.
 *
 * @param name       what it is called
 * @param start      the event it starts with, or for a term counted back the event it is counted from
 * @param source     article of law, or where the agreement comes from
 * @param earlyClose what closes it before its time, or null when nothing does
 * @param note       what else one should know, or null
 */
public record TermWords(String name, String start, String source, @Nullable String earlyClose, @Nullable String note) {}

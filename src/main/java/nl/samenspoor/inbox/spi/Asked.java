package nl.samenspoor.inbox.spi;

import org.jspecify.annotations.Nullable;

/**
 * What is put before whoever does a piece of work, for the top of its page.
 *
 * @param heading what it is, in the reader's language, recorded words marked for {@code record:says}
 * @param words   in the words in which it was put, recorded ones marked for {@code record:says}
 * @param note    a remark below, in the reader's language, or null
 */
public record Asked(String heading, String words, @Nullable String note) {}

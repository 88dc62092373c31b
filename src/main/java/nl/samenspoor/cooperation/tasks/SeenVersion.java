package nl.samenspoor.cooperation.tasks;

import nl.samenspoor.inbox.spi.Answers;

/** The version of a business case that lay before whoever answers. */
final class SeenVersion {

    private SeenVersion() {}

    /** 0 without an answer: it is only not asked when there was no version to be seen. */
    static int of(Answers answers, String key) {
        String seen = answers.optionalText(key);
        return seen == null ? 0 : Integer.parseInt(seen);
    }
}

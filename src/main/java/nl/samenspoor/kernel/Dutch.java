package nl.samenspoor.kernel;

import java.time.ZoneId;
import java.util.Locale;

/** The Netherlands, where the days of the record begin and whose language it is written in, whoever reads it. */
public final class Dutch {

    /** Officials read and write times in this zone; effective dates have no zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** The language of the record, and the first of the pages. */
    public static final Locale LANGUAGE = Locale.forLanguageTag("nl");

    private Dutch() {}
}

package nl.samenspoor.document;

import java.net.URI;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of how a document is public.
 *
 * @param on     when it was published, wherever that was, or null when not known
 * @param url    where that is, an https address, or null when not known
 * @param ground on which ground the rest is left out, when it is the redacted version of another document; else null
 */
public record PublishedAs(@Nullable EffectiveDate on, @Nullable String url, @Nullable ExceptionGround ground) {

    /** Nothing is known of it. */
    public static final PublishedAs UNKNOWN = new PublishedAs(null, null, null);

    /** At whom it was published, or nothing when not known. */
    public String host() {
        return url == null ? "" : URI.create(url).getHost();
    }
}

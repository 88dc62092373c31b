package nl.samenspoor.document.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentVersion;
import nl.samenspoor.document.Filing;
import nl.samenspoor.document.GateLink;
import nl.samenspoor.document.Openness;
import nl.samenspoor.document.Retention;
import nl.samenspoor.document.Signatory;
import nl.samenspoor.document.Signature;
import nl.samenspoor.document.Standing;
import nl.samenspoor.document.StatedFiling;
import nl.samenspoor.document.StatedOpenness;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * A document as the API writes it.
 *
 * @param municipality whose it is, or {@code none} for the cooperation's own
 * @param amends       id of the document it changes or adds to, or {@code none}
 * @param withdrawn    whether its content is hidden
 * @param signed       whether it cannot change any more
 * @param openness     what is said of making it public
 * @param filing       its category of the Woo and how long it is kept, as that counts now
 * @param newest       its newest version
 */
record DocumentJson(
        String id,
        String municipality,
        String amends,
        boolean withdrawn,
        boolean signed,
        OpennessJson openness,
        FilingJson filing,
        VersionJson newest) {

    private static final String NONE = "none";
    private static final String UNKNOWN = "unknown";

    static DocumentJson of(Document document) {
        return new DocumentJson(
                document.id().text(),
                document.municipality() == null ? NONE : document.municipality().text(),
                document.amends() == null ? NONE : document.amends().text(),
                document.withdrawn(),
                document.signed(),
                OpennessJson.of(document.openness()),
                FilingJson.of(document.filing()),
                VersionJson.of(document.newest()));
    }

    /**
     * How much of it was made public, when and where, on which ground the rest is not and when that is looked at again;
     * {@code unknown} where nothing was said. {@code redacted} is the id of its redacted version, or {@code none};
     * {@code number} is sent as {@code seen} with the next.
     */
    record OpennessJson(
            int number,
            String extent,
            Object publishedOn,
            String publicationUrl,
            String exception,
            Object exceptionReviewOn,
            String redacted) {

        static OpennessJson of(Openness openness) {
            return new OpennessJson(
                    openness.number(),
                    openness.extent().key(),
                    EffectiveDateJson.orUnknown(openness.publishedOn()),
                    Objects.requireNonNullElse(openness.publicationUrl(), UNKNOWN),
                    openness.exception().key(),
                    EffectiveDateJson.orUnknown(openness.reviewOn()),
                    openness.redacted() == null ? NONE : openness.redacted().text());
        }
    }

    /** That something was said of making it public. */
    record StatedJson(OpennessJson openness, Instant recordedAt, String recordedBy) {

        static StatedJson of(StatedOpenness stated) {
            return new StatedJson(OpennessJson.of(stated.said()), stated.recordedAt(), stated.recordedBy());
        }
    }

    /** {@code unknown} where nothing was said. {@code number} is sent as {@code seen} with the next. */
    record FilingJson(int number, String woo, RetentionJson retention) {

        static FilingJson of(Filing filing) {
            return new FilingJson(filing.number(), filing.woo().key(), RetentionJson.of(filing.retention()));
        }
    }

    /** That something was said of its category and of keeping it. */
    record StatedFilingJson(FilingJson filing, Instant recordedAt, String recordedBy) {

        static StatedFilingJson of(StatedFiling stated) {
            return new StatedFilingJson(FilingJson.of(stated.said()), stated.recordedAt(), stated.recordedBy());
        }
    }

    /**
     * One version; {@code woo} and {@code retention} as they were said with it, {@code unknown} where nothing was: what counts
     * stands with the document.
     */
    record VersionJson(
            int version,
            String title,
            String kind,
            EffectiveDate dated,
            String source,
            String woo,
            RetentionJson retention,
            String fileName,
            String type,
            String mediaType,
            long bytes,
            String sha256,
            Instant recordedAt,
            String recordedBy) {

        static VersionJson of(DocumentVersion version) {
            return new VersionJson(
                    version.version(),
                    version.facts().title(),
                    version.facts().kind().key(),
                    version.facts().dated(),
                    Objects.requireNonNullElse(version.facts().source(), UNKNOWN),
                    version.facts().woo().key(),
                    RetentionJson.of(version.facts().retention()),
                    version.fileName(),
                    version.type().key(),
                    version.type().mediaType(),
                    version.bytes(),
                    version.sha256(),
                    version.recordedAt(),
                    version.recordedBy());
        }
    }

    /** How long it is kept; years as a number. */
    record RetentionJson(String nomination, String result, Object years, Object from) {

        static RetentionJson of(Retention retention) {
            return new RetentionJson(
                    retention.nomination().key(),
                    Objects.requireNonNullElse(retention.result(), UNKNOWN),
                    retention.years() == null ? UNKNOWN : retention.years(),
                    EffectiveDateJson.orUnknown(retention.from()));
        }
    }

    /** Who signed which version, and when. */
    record SignatureJson(int version, EffectiveDate on, List<String> by) {

        static SignatureJson of(Signature signature) {
            return new SignatureJson(
                    signature.version(),
                    signature.on(),
                    signature.by().stream().map(Signatory::key).toList());
        }
    }

    /** That it was withdrawn, or brought back. */
    record StandingJson(boolean withdrawn, String reason, Instant recordedAt, String recordedBy) {

        static StandingJson of(Standing standing) {
            return new StandingJson(
                    standing.withdrawn(), standing.reason(), standing.recordedAt(), standing.recordedBy());
        }
    }

    /** To which opening of which gate it is linked. */
    record LinkJson(String gate, int attempt) {

        static LinkJson of(GateLink link) {
            return new LinkJson(link.gate().name(), link.attempt());
        }
    }

    /**
     * A document with all that is known of it.
     *
     * @param signature who signed, or {@code none}
     */
    record WholeJson(
            DocumentJson document,
            List<VersionJson> versions,
            Object signature,
            List<StandingJson> standings,
            List<StatedJson> opennesses,
            List<StatedFilingJson> filings,
            List<LinkJson> gates,
            List<String> amendedBy) {

        static WholeJson of(
                Document document,
                List<DocumentVersion> versions,
                @Nullable Signature signature,
                List<Standing> standings,
                List<StatedOpenness> opennesses,
                List<StatedFiling> filings,
                List<GateLink> links,
                List<Document> amending) {
            return new WholeJson(
                    DocumentJson.of(document),
                    versions.stream().map(VersionJson::of).toList(),
                    signature == null ? NONE : SignatureJson.of(signature),
                    standings.stream().map(StandingJson::of).toList(),
                    opennesses.stream().map(StatedJson::of).toList(),
                    filings.stream().map(StatedFilingJson::of).toList(),
                    links.stream().map(LinkJson::of).toList(),
                    amending.stream().map(one -> one.id().text()).toList());
        }
    }
}

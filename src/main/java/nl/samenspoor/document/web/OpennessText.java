package nl.samenspoor.document.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.Extent;
import nl.samenspoor.document.Openness;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Says in words how public a document is, and when its ground is to be looked at again. For templates: {@code @opennessText}. */
@Component
public class OpennessText {

    private final Texts texts;
    private final EffectiveDateText dates;
    private final Clock clock;

    OpennessText(Texts texts, EffectiveDateText dates, Clock clock) {
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    /** All that was said, without what is not known but the ground; which document is the redacted version is said apart. */
    public String of(Openness said) {
        List<String> parts = new ArrayList<>();
        if (said.extent() != Extent.UNKNOWN) {
            parts.add(texts.of("document.extent." + said.extent().key()));
        }
        if (said.publishedOn() != null) {
            parts.add(texts.of("document.openness.published", dates.of(said.publishedOn())));
        }
        parts.add(texts.of(
                "document.openness.ground",
                texts.of("document.exception." + said.exception().key())));
        if (said.reviewOn() != null) {
            parts.add(texts.of("document.openness.review", dates.of(said.reviewOn())));
        }
        if (said.publicationUrl() != null) {
            parts.add(said.publicationUrl());
        }
        if (said.redacted() != null) {
            parts.add(texts.of("document.openness.hasRedacted"));
        }
        return String.join("; ", parts);
    }

    /** Whether the day has come on which somebody looks whether its ground still applies. */
    public boolean reviewDue(Document document) {
        EffectiveDate review = document.openness().reviewOn();
        return review != null && !review.earliest().isAfter(LocalDate.now(clock));
    }
}

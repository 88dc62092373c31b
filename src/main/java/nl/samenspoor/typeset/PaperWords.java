package nl.samenspoor.typeset;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** The words that stand in every paper, in its language. */
@Component
class PaperWords {

    private final Texts texts;
    private final EffectiveDateText dates;

    PaperWords(Texts texts, EffectiveDateText dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** Who made it and when. */
    String made(Paper paper) {
        return texts.in(
                paper.language(),
                "typeset.made",
                paper.author(),
                dates.of(EffectiveDate.on(paper.on()), paper.language()));
    }

    String of(Paper paper, String key) {
        return texts.in(paper.language(), "typeset." + key);
    }
}

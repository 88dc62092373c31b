package nl.samenspoor.factors.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.factors.AssessingFactors;
import nl.samenspoor.factors.CheckingFactors;
import nl.samenspoor.factors.Factor;
import nl.samenspoor.factors.FactorCatalogue;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.FactorTexts;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Listing;
import nl.samenspoor.factors.spi.CooperationFacts;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The factors of a cooperation: their latest scores, a new assessment, and what a check finds now. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}")
class FactorApi {

    /** All 23 rows of the checklist, and beside them the factors outside it. */
    record FactorsJson(List<FactorJson> items, int page, int size, long total, List<FactorJson> others) {}

    /** Something a check finds. */
    record FindingJson(String factor, String severity, String rule, String message) {}

    private final FactorCatalogue catalogue;
    private final Factors factors;
    private final AssessingFactors assessing;
    private final CheckingFactors checking;
    private final CooperationFacts facts;
    private final FactorTexts texts;
    private final Visibility visibility;
    private final Clock clock;

    FactorApi(
            FactorCatalogue catalogue,
            Factors factors,
            AssessingFactors assessing,
            CheckingFactors checking,
            CooperationFacts facts,
            FactorTexts texts,
            Visibility visibility,
            Clock clock) {
        this.catalogue = catalogue;
        this.factors = factors;
        this.assessing = assessing;
        this.checking = checking;
        this.facts = facts;
        this.texts = texts;
        this.visibility = visibility;
        this.clock = clock;
    }

    @GetMapping("/factors")
    FactorsJson list(Actor actor, @PathVariable String id, Locale reader) {
        CooperationId cooperation = visible(actor, id);
        List<MunicipalityCode> partners = facts.of(cooperation).partners();
        List<FactorStatus> all = factors.all(cooperation);
        List<FactorJson> rows = all.stream()
                .filter(status -> status.factor().listing() == Listing.CHECKLIST)
                .map(status -> json(status, partners, reader))
                .toList();
        List<FactorJson> others = all.stream()
                .filter(status -> status.factor().listing() != Listing.CHECKLIST)
                .map(status -> json(status, partners, reader))
                .toList();
        return new FactorsJson(rows, 0, rows.size(), rows.size(), others);
    }

    @PutMapping("/factors/{factor}")
    FactorJson assess(
            Actor actor,
            @PathVariable String id,
            @PathVariable String factor,
            @RequestBody AssessmentJson body,
            Locale reader) {
        CooperationId cooperation = visible(actor, id);
        Factor known = catalogue.find(factor).orElseThrow(() -> new NotFound("factors.unknown", factor));
        visibility.require(actor, Right.ASSESS_FACTORS, cooperation);
        EffectiveDate today = EffectiveDate.on(LocalDate.now(clock));
        assessing.assess(actor, body.command(cooperation, known.id(), today));
        return json(factors.one(cooperation, known), facts.of(cooperation).partners(), reader);
    }

    @GetMapping("/factor-check")
    List<FindingJson> check(Actor actor, @PathVariable String id, Locale reader) {
        return checking.findings(visible(actor, id)).stream()
                .map(finding -> new FindingJson(
                        finding.factor(), finding.severity().key(), finding.rule(), texts.of(finding, reader)))
                .toList();
    }

    private FactorJson json(FactorStatus status, List<MunicipalityCode> partners, Locale reader) {
        return FactorJson.of(status, texts.name(status.factor(), reader), partners);
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}

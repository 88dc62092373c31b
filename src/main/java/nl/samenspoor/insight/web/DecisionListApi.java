package nl.samenspoor.insight.web;

import java.util.List;
import java.util.Locale;
import nl.samenspoor.gate.TakenDecision;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.insight.decisions.DecisionList;
import nl.samenspoor.insight.decisions.DecisionWording;
import nl.samenspoor.insight.decisions.ListedDecision;
import nl.samenspoor.insight.decisions.ListingDecisions;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.web.PageJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decision lists for other systems, in the order in which the decisions were taken. */
@RestController
@RequestMapping("/api/v1")
class DecisionListApi {

    /** A round of views; {@code kind} is {@code changing}, {@code joining} or {@code leaving}. */
    record RoundJson(int number, String kind) {}

    /** What a body asked for; {@code kind} is {@code condition}, or beside a consent {@code motion} or {@code wish}. */
    record AskedJson(String kind, String text) {

        static AskedJson of(TakenDecision.Asked asked) {
            WishKind wish = asked.wishKind();
            return new AskedJson(wish == null ? "condition" : wish.key(), asked.text());
        }
    }

    /**
     * One decision.
     *
     * @param gate           at which gate; {@code none} for a decision beside the gates
     * @param viewRound      in which round of views on changing, joining or leaving the scheme; {@code none} for others
     * @param meeting        how many times this body took the proposal up
     * @param outcome        key of the outcome
     * @param outcomeInWords the outcome in the reader's language
     * @param votesInWords   how the votes fell, in the reader's language
     * @param conditions     the words of what was asked for
     * @param asked          the same with what it is
     * @param entry          number of its entry in the decision log
     */
    record DecisionJson(
            String cooperation,
            String cooperationName,
            EffectiveDate decidedOn,
            String gate,
            Object viewRound,
            int meeting,
            String body,
            String municipality,
            String municipalityName,
            String what,
            String outcome,
            String outcomeInWords,
            String votesInWords,
            List<String> conditions,
            List<AskedJson> asked,
            String source,
            Object entry) {}

    private final ListingDecisions listing;
    private final DecisionWording wording;

    DecisionListApi(ListingDecisions listing, DecisionWording wording) {
        this.listing = listing;
        this.wording = wording;
    }

    @GetMapping("/cooperations/{id}/decisions")
    PageJson<DecisionJson> ofCooperation(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        return page(listing.ofCooperation(actor, new CooperationId(id), DecisionListPages.year(year)), page, size);
    }

    @GetMapping("/municipalities/{code}/decisions")
    PageJson<DecisionJson> ofMunicipality(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        return page(
                listing.ofMunicipality(actor, DecisionListPages.municipality(code), DecisionListPages.year(year)),
                page,
                size);
    }

    private PageJson<DecisionJson> page(DecisionList list, int page, int size) {
        return new PageJson<>(
                list.decisions().stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(decision -> json(list, decision))
                        .toList(),
                page,
                size,
                list.decisions().size());
    }

    private DecisionJson json(DecisionList list, ListedDecision decision) {
        GateKey gate = decision.gate();
        ListedDecision.Round round = decision.round();
        return new DecisionJson(
                decision.cooperation().text(),
                list.name(decision.cooperation()),
                decision.on(),
                gate == null ? Known.NONE : gate.name(),
                round == null
                        ? Known.NONE
                        : new RoundJson(round.number(), round.kind().key()),
                decision.meeting(),
                decision.body().name().toLowerCase(Locale.ROOT),
                decision.municipality().text(),
                list.name(decision.municipality()),
                Known.text(decision.what()),
                Known.text(decision.outcome()),
                wording.outcome(decision),
                wording.votes(decision),
                decision.conditions().stream().map(TakenDecision.Asked::text).toList(),
                decision.conditions().stream().map(AskedJson::of).toList(),
                Known.text(decision.source()),
                Known.value(decision.entry()));
    }
}

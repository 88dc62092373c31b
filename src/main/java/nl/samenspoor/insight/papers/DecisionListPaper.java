package nl.samenspoor.insight.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.insight.decisions.DecisionList;
import nl.samenspoor.insight.decisions.DecisionWording;
import nl.samenspoor.insight.decisions.ListedDecision;
import nl.samenspoor.insight.decisions.ListingDecisions;
import nl.samenspoor.insight.overview.CooperationPicture;
import nl.samenspoor.insight.overview.Picturing;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.typeset.Block;
import nl.samenspoor.typeset.Paper;
import nl.samenspoor.web.EffectiveDateText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision list of a cooperation as a paper: the columns of the page, across the sheet. */
@Component
class DecisionListPaper {

    private final ListingDecisions listing;
    private final Picturing picturing;
    private final DecisionWording wording;
    private final EffectiveDateText dates;
    private final PaperParts parts;

    DecisionListPaper(
            ListingDecisions listing,
            Picturing picturing,
            DecisionWording wording,
            EffectiveDateText dates,
            PaperParts parts) {
        this.listing = listing;
        this.picturing = picturing;
        this.wording = wording;
        this.dates = dates;
        this.parts = parts;
    }

    Paper of(Actor actor, CooperationId id, @Nullable Integer year) {
        DecisionList list = listing.ofCooperation(actor, id, year);
        CooperationPicture picture = picturing.of(actor, id);
        List<Block> blocks = new ArrayList<>();
        blocks.add(parts.rail(picture.stops()));
        blocks.add(
                list.decisions().isEmpty()
                        ? new Block.Paragraph(
                                parts.of(year == null ? "insight.decisions.emptyText" : "insight.paper.emptyYear"))
                        : table(list));
        return parts.paper(
                parts.of("insight.decisions.title"),
                year == null ? null : year.toString(),
                list.name(id),
                parts.of("gate.owner.project_leader"),
                true,
                blocks);
    }

    private Block table(DecisionList list) {
        return new Block.Table(
                parts.of("insight.decisions.title"),
                List.of(
                        parts.column("insight.decisions.date", 11),
                        parts.column("insight.decisions.gate", 8),
                        parts.column("insight.decisions.body", 13),
                        parts.column("insight.decisions.what", 20),
                        parts.column("insight.decisions.outcome", 11),
                        parts.column("insight.decisions.votes.head", 13),
                        parts.column("insight.decisions.conditions", 13),
                        parts.column("insight.decisions.source", 11),
                        parts.column("insight.decisions.entry", 8)),
                list.decisions().stream().map(decision -> row(list, decision)).toList());
    }

    private List<String> row(DecisionList list, ListedDecision decision) {
        Long entry = decision.entry();
        return List.of(
                dates.of(decision.on()),
                wording.occasion(decision),
                body(list, decision),
                parts.recorded(decision.what()),
                wording.outcome(decision),
                wording.votesOnPage(decision),
                decision.conditions().stream().map(wording::askedOnPage).collect(Collectors.joining("\n")),
                parts.recorded(decision.source()),
                parts.known(entry == null ? null : entry.toString()));
    }

    private String body(DecisionList list, ListedDecision decision) {
        String body = wording.body(decision) + " " + list.name(decision.municipality());
        return decision.meeting() > 1 ? body + "\n" + parts.of("insight.decisions.meeting", decision.meeting()) : body;
    }
}

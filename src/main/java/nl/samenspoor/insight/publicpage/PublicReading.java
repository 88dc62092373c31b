package nl.samenspoor.insight.publicpage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.Alternative;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentVersion;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.PublishedAs;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.insight.decisions.DecisionList;
import nl.samenspoor.insight.decisions.ListingDecisions;
import nl.samenspoor.insight.overview.Rails;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Component;

/** Reads what everybody may read of a cooperation whose public page is on. */
@Component
public class PublicReading {

    /** Who reads when nobody signed in. */
    public static final Actor EVERYBODY = Actor.system("everybody");

    private final Visibility visibility;
    private final PublicPageRows rows;
    private final Cooperations cooperations;
    private final GateView gates;
    private final Rails rails;
    private final ListingDecisions listing;
    private final Documents documents;
    private final Municipalities municipalities;
    private final CooperationNames names;
    private final Clock clock;

    PublicReading(
            Visibility visibility,
            PublicPageRows rows,
            Cooperations cooperations,
            GateView gates,
            Rails rails,
            ListingDecisions listing,
            Documents documents,
            Municipalities municipalities,
            CooperationNames names,
            Clock clock) {
        this.visibility = visibility;
        this.rows = rows;
        this.cooperations = cooperations;
        this.gates = gates;
        this.rails = rails;
        this.listing = listing;
        this.documents = documents;
        this.municipalities = municipalities;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The whole page.
     *
     * @param reader {@link #EVERYBODY}
     * @throws NotFound when there is no such cooperation or its page is off; both answer alike
     */
    public PublicPicture of(Actor reader, CooperationId id) {
        PublicPage page = readable(reader, id);
        CooperationSummary cooperation = cooperations.summary(id);
        List<Gate> opened = gates.gates(id);
        CooperationForm form = cooperation.form();
        Alternative workedOut = cooperations.workedOut(List.of(cooperation)).get(id);
        Map<MunicipalityCode, String> partners = municipalities.names(cooperation.partners());
        boolean past = cooperation.pastOn(LocalDate.now(clock));
        return new PublicPicture(
                id,
                cooperation.name(),
                cooperation.fictional(),
                cooperation.phase(),
                cooperation.phaseSince(),
                cooperation.status().key(),
                form == null ? null : form.number(),
                workedOut == null ? null : workedOut.form().number(),
                cooperation.startedOn(),
                cooperation.realisedOn(),
                cooperation.endedOn(),
                past ? cooperation.observedUntil() : null,
                cooperation.partners().stream()
                        .map(code -> partners.getOrDefault(code, code.text()))
                        .toList(),
                rails.ofOpenings(cooperation, cooperations.phases(id), opened),
                opened.stream()
                        .map(gate -> new PublicPicture.GateLine(
                                gate.key(),
                                gate.attempt(),
                                gate.status().key(),
                                Rails.mark(gate),
                                gate.outcome(),
                                gate.decidedOn()))
                        .toList(),
                decisions(listing.ofCooperation(reader, id, null)),
                shown(id, page));
    }

    /**
     * The file of a document on the page.
     *
     * @param reader {@link #EVERYBODY}
     * @throws NotFound when it does not stand on the page in this version, or as for the page
     */
    public DocumentVersion document(Actor reader, CooperationId id, DocumentId document, int version) {
        PublicPage page = readable(reader, id);
        if (!page.documents().contains(new PublicPage.Shown(document, version))) {
            throw new NotFound("insight.public.none");
        }
        return version(documents.publishable(id, List.of(document)), new PublicPage.Shown(document, version))
                .orElseThrow(() -> new NotFound("insight.public.none"));
    }

    private PublicPage readable(Actor reader, CooperationId id) {
        PublicPage page = rows.newest(id);
        if (!page.readable()) {
            throw new NotFound("insight.public.none");
        }
        visibility.requireVisible(reader, id);
        return page;
    }

    private List<PublicPicture.DecisionLine> decisions(DecisionList list) {
        Map<String, String> fields = names.taskFields(list.decisions().stream()
                .flatMap(decision -> Stream.ofNullable(decision.taskField()))
                .distinct()
                .toList());
        return list.decisions().stream()
                .map(decision -> new PublicPicture.DecisionLine(
                        decision,
                        list.name(decision.municipality()),
                        decision.taskField() == null ? null : fields.get(decision.taskField())))
                .toList();
    }

    /** Without what was withdrawn or lost its category since. */
    private List<PublicPicture.DocumentLine> shown(CooperationId id, PublicPage page) {
        List<DocumentId> ids =
                page.documents().stream().map(PublicPage.Shown::document).toList();
        Map<DocumentId, Map<Integer, DocumentVersion>> known = documents.publishable(id, ids);
        Map<DocumentId, PublishedAs> published = documents.publishedAs(ids);
        return page.documents().stream()
                .flatMap(shown -> version(known, shown)
                        .map(version -> new PublicPicture.DocumentLine(
                                shown.document().text(),
                                version,
                                published.getOrDefault(shown.document(), PublishedAs.UNKNOWN)))
                        .stream())
                .toList();
    }

    private static Optional<DocumentVersion> version(
            Map<DocumentId, Map<Integer, DocumentVersion>> known, PublicPage.Shown shown) {
        return Optional.ofNullable(
                known.getOrDefault(shown.document(), Map.of()).get(shown.version()));
    }
}

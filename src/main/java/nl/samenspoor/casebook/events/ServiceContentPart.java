package nl.samenspoor.casebook.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenspoor.agreement.Contractor;
import nl.samenspoor.agreement.DetailChoice;
import nl.samenspoor.agreement.DetailInputs;
import nl.samenspoor.agreement.DetailLevel;
import nl.samenspoor.agreement.ReportPart;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.agreement.ServicePrice;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of the content of a service agreement, field by field. What it leaves out stays as it was told before;
 * {@code unknown} makes it unknown.
 */
final class ServiceContentPart {

    /** Nothing was told before. */
    static final ServiceContent NOTHING = ServiceContent.told("onbekend", null, null, null);

    private static final List<String> PRICE =
            List.of("priceKind", "hours", "rate", "acts", "actPrice", "yearPrice", "price");

    private final CaseContext context;
    private final CaseEvent event;
    private final ServiceContent before;

    private ServiceContentPart(CaseContext context, CaseEvent event, ServiceContent before) {
        this.context = context;
        this.event = event;
        this.before = before;
    }

    /** @param before what was told of the same agreement, or {@link #NOTHING} */
    static ServiceContent of(CaseContext context, CaseEvent event, ServiceContent before) {
        return new ServiceContentPart(context, event, before).content();
    }

    private ServiceContent content() {
        return new ServiceContent(
                contractor(),
                asked(),
                date("term") == null && !event.node().has("term") ? before.term() : date("term"),
                text("quality", before.quality()),
                price(),
                text("availability", before.availability()),
                text("reporting", before.reporting()),
                event.node().has("reportParts")
                        ? event.texts("reportParts").stream()
                                .map(ReportPart::of)
                                .toList()
                        : before.reportParts(),
                text("steering", before.steering()),
                text("changes", before.changes()),
                text("discharge", before.discharge()),
                reviewOn(),
                text("conflicts", before.conflicts()),
                text("exit", before.exit()),
                detail());
    }

    private Contractor contractor() {
        boolean told = Stream.of("contractor", "contractorKind", "contractorMunicipality")
                .anyMatch(event.node()::has);
        if (!told) {
            return before.contractor();
        }
        MunicipalityCode municipality = event.municipality("contractorMunicipality");
        String kind = event.known("contractorKind");
        String name = event.known("contractor");
        return new Contractor(
                kind != null ? Contractor.Kind.of(kind) : municipality == null ? null : Contractor.Kind.PARTNER,
                municipality,
                name != null
                        ? name
                        : municipality == null ? NOTHING.contractor().name() : context.name(municipality));
    }

    /** What is asked, with what a field that holds a day says in words. */
    private @Nullable String asked() {
        String asked = Objects.requireNonNullElse(text("service", before.asked()), "");
        String all = inWords(inWords(asked, "Looptijd", "term"), "Herziening", "review");
        return all.isBlank() ? null : all.strip();
    }

    /** The text with what that field says in words on a line of its own, in the place of what it said before. */
    private String inWords(String text, String label, String field) {
        String said = event.node().has(field)
                ? Wording.labelled(label, date(field) == null ? event.known(field) : null)
                : Wording.labelledIn(before.asked(), label);
        return Wording.all(event.node().has("service") ? text : Wording.without(text, label), said);
    }

    /** Where {@code reviewOn} is left out, {@code review} when it is a day. */
    private @Nullable EffectiveDate reviewOn() {
        if (event.node().has("reviewOn")) {
            return event.date("reviewOn");
        }
        EffectiveDate review = date("review");
        return review == null ? before.reviewOn() : review;
    }

    private ServicePrice price() {
        BigDecimal fte = event.node().has("fte")
                ? event.node().get("fte").decimalValue()
                : before.price().fte();
        ServicePrice was = before.price();
        if (PRICE.stream().noneMatch(event.node()::has)) {
            return new ServicePrice(
                    was.kind(), was.hours(), was.rate(), was.acts(), was.act(), was.year(), fte, was.words());
        }
        String kind = event.known("priceKind");
        return new ServicePrice(
                kind == null ? null : ServicePrice.Kind.of(kind),
                event.node().has("hours") ? event.node().get("hours").decimalValue() : null,
                whole("rate"),
                whole("acts"),
                whole("actPrice"),
                whole("yearPrice"),
                fte,
                event.known("price"));
    }

    private DetailChoice detail() {
        DetailInputs was = before.detail().inputs();
        DetailLevel level = before.detail().chosen();
        if (event.node().has("detail")) {
            String told = event.known("detail");
            level = told == null ? null : DetailLevel.of(told);
        }
        return DetailChoice.of(
                new DetailInputs(
                        text("trustToContractor", was.trustToContractor()),
                        text("trustToClient", was.trustToClient()),
                        text("goals", was.goals()),
                        text("sight", was.sight())),
                level,
                text("controls", before.detail().controls()));
    }

    private @Nullable String text(String field, @Nullable String was) {
        return event.node().has(field) ? event.known(field) : was;
    }

    private @Nullable Long whole(String field) {
        return event.node().has(field) ? Long.valueOf(event.node().get(field).longValue()) : null;
    }

    /** The field as a date, or null when it is none: then it is told in its own words. */
    private @Nullable EffectiveDate date(String field) {
        try {
            return event.date(field);
        } catch (InvalidInput inWords) {
            return null;
        }
    }
}

package nl.samenspoor.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** What is wrong with, or remarkable about, what a service agreement says. */
final class ServiceContentCheck {

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    private ServiceContentCheck() {}

    /**
     * The same without white space around its texts.
     *
     * @param client   who asks
     * @param partners who can be a contractor of kind {@code PARTNER}
     * @param mistakes takes everything that is wrong
     * @return null when something is wrong
     */
    static @Nullable ServiceContent checked(
            ServiceContent said, MunicipalityCode client, List<MunicipalityCode> partners, Mistakes mistakes) {
        Contractor contractor = said.contractor();
        String name = mistakes.in(() -> name(contractor));
        mistakes.of(() -> requireParty(contractor, client, partners));
        String asked = text(mistakes, "content", said.asked());
        String quality = text(mistakes, "quality", said.quality());
        String words = text(mistakes, "price", said.price().words());
        String availability = text(mistakes, "availability", said.availability());
        String reporting = text(mistakes, "reporting", said.reporting());
        String steering = text(mistakes, "steering", said.steering());
        String changes = text(mistakes, "changes", said.changes());
        String discharge = text(mistakes, "discharge", said.discharge());
        String conflicts = text(mistakes, "conflicts", said.conflicts());
        String exit = text(mistakes, "exit", said.exit());
        String controls = text(mistakes, "controls", said.detail().controls());
        mistakes.add(said.detail().inputs().problems());
        price(said.price(), mistakes);
        if (mistakes.any() || name == null) {
            return null;
        }
        ServicePrice price = said.price();
        return new ServiceContent(
                new Contractor(contractor.kind(), contractor.municipality(), name),
                asked,
                said.term(),
                quality,
                new ServicePrice(
                        price.kind(),
                        price.hours(),
                        price.rate(),
                        price.acts(),
                        price.act(),
                        price.year(),
                        price.fte(),
                        words),
                availability,
                reporting,
                said.reportParts(),
                steering,
                changes,
                discharge,
                said.reviewOn(),
                conflicts,
                exit,
                DetailChoice.of(said.detail().inputs(), said.detail().chosen(), controls));
    }

    /** A partner has the name of its municipality; while that was not chosen, the choice is what is missing. */
    private static @Nullable String name(Contractor contractor) {
        boolean unchosen = contractor.kind() == Contractor.Kind.PARTNER && contractor.municipality() == null;
        return unchosen
                ? PlainText.optional("contractor", contractor.name(), PlainText.SHORT)
                : PlainText.required("contractor", contractor.name(), PlainText.SHORT);
    }

    private static void requireParty(Contractor contractor, MunicipalityCode client, List<MunicipalityCode> partners) {
        MunicipalityCode municipality = contractor.municipality();
        if (contractor.kind() == Contractor.Kind.PARTNER) {
            if (municipality == null) {
                throw InvalidInput.of("contractorMunicipality", "agreement.service.contractorPartner");
            }
            if (municipality.equals(client)) {
                throw InvalidInput.of("contractorMunicipality", "agreement.service.contractorIsClient");
            }
            if (!partners.contains(municipality)) {
                throw InvalidInput.of(
                        "contractorMunicipality", "agreement.service.contractorNoPartner", municipality.text());
            }
        } else if (municipality != null) {
            throw InvalidInput.of("contractorMunicipality", "agreement.service.contractorOnlyPartner");
        }
    }

    private static @Nullable String text(Mistakes mistakes, String field, @Nullable String text) {
        return mistakes.in(() -> PlainText.optional(field, text, PlainText.LONG));
    }

    private static void price(ServicePrice price, Mistakes mistakes) {
        List<FieldProblem> problems = new ArrayList<>();
        amount(problems, "rate", price.rate());
        amount(problems, "actPrice", price.act());
        amount(problems, "yearPrice", price.year());
        number(problems, "hours", price.hours());
        number(problems, "fte", price.fte());
        Long acts = price.acts();
        if (acts != null && (acts < 0 || acts > MOST.longValue())) {
            problems.add(FieldProblem.of("acts", "agreement.service.number"));
        }
        mistakes.add(problems);
        if (problems.isEmpty()) {
            mistakes.add(price.contradictions());
        }
    }

    private static void amount(List<FieldProblem> problems, String field, @Nullable Long cents) {
        if (cents != null && (cents < 0 || cents > ServicePrice.MOST)) {
            problems.add(FieldProblem.of(field, "agreement.service.amount", BigDecimal.valueOf(ServicePrice.MOST, 2)));
        }
    }

    private static void number(List<FieldProblem> problems, String field, @Nullable BigDecimal number) {
        if (number != null
                && (number.signum() < 0
                        || number.compareTo(MOST) > 0
                        || number.stripTrailingZeros().scale() > 2)) {
            problems.add(FieldProblem.of(field, "agreement.service.number"));
        }
    }

    /** Whether a day certainly lies after the last on which an agreement can run. */
    static boolean afterTerm(StandingAgreement agreement, EffectiveDate on) {
        return agreement.ends() != null && on.known() && agreement.ends().isBefore(on.earliest());
    }

    /** What is remarkable though allowed. */
    static List<FieldProblem> odd(ServiceContent said, LocalDate today) {
        List<FieldProblem> odd = new ArrayList<>();
        EffectiveDate term = said.term();
        EffectiveDate review = said.reviewOn();
        if (term != null && term.known() && term.latest().isBefore(today)) {
            odd.add(FieldProblem.of("term", "agreement.service.odd.termEnded"));
        }
        if (term != null && term.known() && review != null && review.known() && term.surelyBefore(review)) {
            odd.add(FieldProblem.of("reviewOn", "agreement.service.odd.reviewAfterTerm"));
        }
        if (said.conflicts() == null) {
            odd.add(FieldProblem.of("conflicts", "agreement.service.odd.noConflictRule"));
        }
        return odd;
    }
}

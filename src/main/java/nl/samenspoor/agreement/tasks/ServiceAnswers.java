package nl.samenspoor.agreement.tasks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.samenspoor.agreement.Contractor;
import nl.samenspoor.agreement.DetailChoice;
import nl.samenspoor.agreement.DetailInputs;
import nl.samenspoor.agreement.DetailLevel;
import nl.samenspoor.agreement.ReportPart;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.agreement.ServicePrice;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** The form of a draft: its answers as what the agreement says, and back. */
final class ServiceAnswers {

    private static final String UNKNOWN = "unknown";

    /** How client and contractor trust each other, as it was judged; null when that is not known. */
    record Trust(@Nullable String toContractor, @Nullable String toClient) {

        static final Trust UNKNOWN = new Trust(null, null);
    }

    private ServiceAnswers() {}

    /**
     * @param joint what a joint organisation is called that has no name yet
     * @param trust how much the client trusts a partner that delivers, and the partner the client, as it was judged; taken over
     *              where that question was left open
     * @throws InvalidInput naming the field of the form that cannot be read
     */
    static ServiceContent said(
            Answers answers,
            Function<MunicipalityCode, String> names,
            String joint,
            Function<MunicipalityCode, Trust> trust) {
        Contractor contractor = contractor(answers, names, joint);
        return new ServiceContent(
                contractor,
                answers.optionalText("content"),
                answers.optionalDate("term"),
                answers.optionalText("quality"),
                price(answers),
                answers.optionalText("availability"),
                answers.optionalText("reporting"),
                answers.choices("reportParts").stream().map(ReportPart::of).toList(),
                answers.optionalText("steering"),
                answers.optionalText("changes"),
                answers.optionalText("discharge"),
                answers.optionalDate("reviewOn"),
                answers.optionalText("conflicts"),
                answers.optionalText("exit"),
                detail(
                        answers,
                        contractor.municipality() == null ? Trust.UNKNOWN : trust.apply(contractor.municipality())));
    }

    private static Contractor contractor(Answers answers, Function<MunicipalityCode, String> names, String joint) {
        String chosen = answers.optionalText("contractorKind");
        String name = answers.optionalText("contractor");
        if (chosen == null) {
            // The form says that the kind is missing; what is wrong with the rest is told beside it.
            return Contractor.named(name == null ? joint : name);
        }
        Contractor.Kind kind = Contractor.Kind.of(chosen);
        String code = answers.optionalText("contractorMunicipality");
        MunicipalityCode municipality = code == null ? null : new MunicipalityCode(code);
        if (kind == Contractor.Kind.PARTNER && municipality != null) {
            return new Contractor(kind, municipality, names.apply(municipality));
        }
        boolean unnamed = kind == Contractor.Kind.JOINT_BODY && name == null;
        return new Contractor(kind, municipality, unnamed ? joint : name == null ? "" : name);
    }

    private static ServicePrice price(Answers answers) {
        String kind = known(answers, "priceKind");
        Integer acts = answers.optionalInteger("acts");
        return new ServicePrice(
                kind == null ? null : ServicePrice.Kind.of(kind),
                answers.optionalNumber("hours"),
                cents(answers, "rate"),
                acts == null ? null : Long.valueOf(acts),
                cents(answers, "actPrice"),
                cents(answers, "yearPrice"),
                answers.optionalNumber("fte"),
                answers.optionalText("price"));
    }

    /** The form allows two decimals. */
    private static @Nullable Long cents(Answers answers, String field) {
        BigDecimal euros = answers.optionalNumber(field);
        return euros == null ? null : Long.valueOf(euros.movePointRight(2).longValueExact());
    }

    private static DetailChoice detail(Answers answers, Trust trust) {
        String chosen = known(answers, "detail");
        Map<String, String> said = new HashMap<>();
        say(said, answers, "trustToContractor", trust.toContractor());
        say(said, answers, "trustToClient", trust.toClient());
        say(said, answers, "goals", null);
        say(said, answers, "sight", null);
        return DetailChoice.of(
                DetailInputs.said(said),
                chosen == null ? null : DetailLevel.of(chosen),
                answers.optionalText("controls"));
    }

    private static @Nullable String known(Answers answers, String field) {
        String answer = answers.optionalText(field);
        return UNKNOWN.equals(answer) ? null : answer;
    }

    /** As it was judged when the question was left open; who answers that it is unknown has answered. */
    private static void say(Map<String, String> said, Answers answers, String field, @Nullable String judgement) {
        String answer = answers.optionalText(field);
        if (answer != null || judgement != null) {
            said.put(field, answer == null ? judgement : answer);
        }
    }

    /** What the fields of the form show for this. */
    static Map<String, Object> values(ServiceContent said) {
        Map<String, Object> values = new HashMap<>();
        Contractor contractor = said.contractor();
        put(
                values,
                "contractorKind",
                contractor.kind() == null ? null : contractor.kind().key());
        put(values, "contractorMunicipality", text(contractor.municipality()));
        put(values, "contractor", contractor.municipality() == null ? contractor.name() : null);
        put(values, "content", said.asked());
        put(values, "term", text(said.term()));
        put(values, "quality", said.quality());
        put(values, "availability", said.availability());
        put(values, "reporting", said.reporting());
        put(values, "steering", said.steering());
        put(values, "changes", said.changes());
        put(values, "discharge", said.discharge());
        put(values, "reviewOn", text(said.reviewOn()));
        put(values, "conflicts", said.conflicts());
        put(values, "exit", said.exit());
        if (!said.reportParts().isEmpty()) {
            values.put(
                    "reportParts",
                    said.reportParts().stream().map(ReportPart::key).toList());
        }
        ServicePrice price = said.price();
        put(values, "priceKind", price.kind() == null ? null : price.kind().key());
        put(values, "hours", price.hours());
        put(values, "rate", euros(price.rate()));
        put(values, "acts", price.acts() == null ? null : BigDecimal.valueOf(price.acts()));
        put(values, "actPrice", euros(price.act()));
        put(values, "yearPrice", euros(price.year()));
        put(values, "fte", price.fte());
        put(values, "price", price.words());
        DetailChoice detail = said.detail();
        values.putAll(detail.inputs().said());
        put(values, "detail", detail.chosen() == null ? null : detail.chosen().key());
        put(values, "controls", detail.controls());
        return values;
    }

    /** The same, with trust as it was judged where nobody answered that question yet. */
    static Map<String, Object> trusting(Map<String, Object> values, Function<MunicipalityCode, Trust> trust) {
        if (values.get("contractorMunicipality") instanceof String code) {
            Trust judged = trust.apply(new MunicipalityCode(code));
            if (!values.containsKey("trustToContractor")) {
                put(values, "trustToContractor", judged.toContractor());
            }
            if (!values.containsKey("trustToClient")) {
                put(values, "trustToClient", judged.toClient());
            }
        }
        return values;
    }

    private static @Nullable BigDecimal euros(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2);
    }

    private static @Nullable String text(@Nullable EffectiveDate date) {
        return date == null ? null : date.toEdtf();
    }

    private static @Nullable String text(@Nullable MunicipalityCode code) {
        return code == null ? null : code.text();
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}

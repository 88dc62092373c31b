package nl.samenspoor.agreement;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a service agreement says, field by field in the reader's language; what is unknown is null. */
@Component
public class ServiceContentTexts {

    private static final Set<String> TYPED = Set.of(
            "content",
            "quality",
            "availability",
            "reporting",
            "steering",
            "changes",
            "discharge",
            "conflicts",
            "exit",
            "price",
            "controls");

    private final Texts texts;
    private final EffectiveDateText dates;

    ServiceContentTexts(Texts texts, EffectiveDateText dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** Every field in the order of the form. */
    public Map<String, @Nullable String> all(ServiceContent said) {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("contractor", contractor(said));
        all.put("content", said.asked());
        all.put("term", said.term() == null ? null : dates.of(said.term()));
        all.put("quality", said.quality());
        all.put("availability", said.availability());
        price(all, said.price());
        all.put("reporting", said.reporting());
        all.put(
                "reportParts",
                said.reportParts().isEmpty()
                        ? null
                        : said.reportParts().stream()
                                .map(part -> texts.of("agreement.service.reportPart." + part.key()))
                                .collect(Collectors.joining(", ")));
        all.put("steering", said.steering());
        all.put("changes", said.changes());
        all.put("discharge", said.discharge());
        all.put("reviewOn", said.reviewOn() == null ? null : dates.of(said.reviewOn()));
        all.put("conflicts", said.conflicts());
        all.put("exit", said.exit());
        detail(all, said.detail());
        return all;
    }

    /** Only what is known, for comparing versions. */
    public Map<String, String> known(ServiceContent said) {
        Map<String, String> known = new LinkedHashMap<>();
        all(said).forEach((field, text) -> {
            if (text != null) {
                known.put(field, text);
            }
        });
        return known;
    }

    /** Where an agreement stands, and from which day on it will no longer hold when that was decided, or its successor comes first. */
    public String state(AgreementNow now) {
        String state = texts.of("agreement.service.state." + now.state().key());
        if (now.followedBeforeEnd()) {
            return texts.of(
                    "agreement.service.stateFollowed",
                    state,
                    dates.day(now.stand().amendedOn()));
        }
        return now.endsOn() == null ? state : texts.of("agreement.service.stateUntil", state, dates.day(now.endsOn()));
    }

    /** What an agreement revises, where its name is known already. */
    public String revision(Revisions.Revised revised) {
        return revised.signedOn().known()
                ? texts.of("agreement.service.revision", dates.of(revised.signedOn()))
                : texts.of("agreement.service.revision.undated");
    }

    /** Whether what stands in a field is what somebody typed, as it was typed. */
    public boolean typed(String field) {
        return TYPED.contains(field);
    }

    /** The name of a field. */
    public String label(String field) {
        return texts.of("agreement.service.field." + field);
    }

    private String contractor(ServiceContent said) {
        return said.contractor().kind() == null
                ? said.contractor().name()
                : texts.of(
                        "agreement.service.contractor",
                        said.contractor().name(),
                        texts.of("agreement.service.contractorKind."
                                + said.contractor().kind().key()));
    }

    private void price(Map<String, @Nullable String> all, ServicePrice price) {
        ServicePrice.Kind kind = price.kind();
        all.put("priceKind", kind == null ? null : texts.of("agreement.service.priceKind." + kind.key()));
        if (kind == ServicePrice.Kind.HOURS_RATE) {
            all.put("hours", number(price.hours()));
            all.put("rate", euros(price.rate()));
        }
        if (kind == ServicePrice.Kind.PER_ACT) {
            all.put("acts", price.acts() == null ? null : number(BigDecimal.valueOf(price.acts())));
            all.put("actPrice", euros(price.act()));
        }
        all.put("yearPrice", euros(price.perYear()));
        all.put("fte", number(price.fte()));
        all.put("price", price.words());
    }

    private void detail(Map<String, @Nullable String> all, DetailChoice detail) {
        all.put(
                "detail",
                detail.chosen() == null
                        ? null
                        : texts.of("agreement.service.detail." + detail.chosen().key()));
        all.put("controls", detail.controls());
    }

    /** An amount; null stays null. */
    @Nullable
    public String euros(@Nullable Long cents) {
        return cents == null ? null : texts.of("agreement.service.euros", BigDecimal.valueOf(cents, 2));
    }

    /** A number; null stays null. */
    @Nullable
    public String number(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}

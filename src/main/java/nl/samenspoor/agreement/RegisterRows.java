package nl.samenspoor.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The row each college keeps in its register of joint schemes (Wgr art. 27): participants, provisions, transferred powers,
 * seat and kind of body. In the language of the request; what is not known is written as such.
 */
@Component
public class RegisterRows {

    private static final List<String> HEADS = List.of(
            "agreement.register.municipality",
            "agreement.register.name",
            "agreement.fit.legalForm",
            "agreement.register.participants",
            "agreement.register.bodies",
            "agreement.publication.provisions",
            "agreement.publication.powers",
            "agreement.publication.seat",
            "agreement.publication.publishedOn",
            "agreement.publication.publicationUrl",
            "agreement.publication.inForceOn",
            "agreement.register.status",
            "agreement.register.ends",
            "agreement.publication.cvdrId");

    private final Arrangements arrangements;
    private final PublishingArrangements publications;
    private final PresentPartners partners;
    private final CooperationNames names;
    private final EffectiveDateText dates;
    private final Texts texts;

    RegisterRows(
            Arrangements arrangements,
            PublishingArrangements publications,
            PresentPartners partners,
            CooperationNames names,
            EffectiveDateText dates,
            Texts texts) {
        this.arrangements = arrangements;
        this.publications = publications;
        this.partners = partners;
        this.names = names;
        this.dates = dates;
        this.texts = texts;
    }

    /**
     * Heads, and a row for each present partner or for the one asked for; no row while there is no joint scheme.
     *
     * @throws InvalidInput on field {@code municipality} when it is no partner
     */
    public List<List<String>> of(CooperationId cooperation, @Nullable MunicipalityCode only) {
        List<MunicipalityCode> present = partners.of(cooperation);
        if (only != null && !present.contains(only)) {
            throw InvalidInput.of("municipality", "agreement.municipalityName", only.text());
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADS.stream().map(texts::of).toList());
        Optional.ofNullable(scheme(arrangements.of(cooperation))).ifPresent(latest -> {
            Map<MunicipalityCode, String> named = names.municipalities(present);
            String all = present.stream().map(named::get).collect(Collectors.joining(", "));
            Publication publication =
                    publications.of(cooperation).stream().findFirst().orElse(null);
            present.stream()
                    .filter(code -> only == null || code.equals(only))
                    .forEach(code -> rows.add(row(Objects.requireNonNull(named.get(code)), all, latest, publication)));
        });
        return rows;
    }

    /**
     * The joint scheme a register speaks of: what was agreed or in force goes before what is only proposed beside it; one that
     * has ended stands there with its end. Null where there is none, and for one that was rejected, also after it was agreed.
     *
     * @param states of the arrangement, the newest first
     */
    public static @Nullable Arrangement scheme(List<Arrangement> states) {
        List<Arrangement> schemes = Arrangement.standing(states).stream()
                .filter(one -> one.legalForm().jointScheme())
                .toList();
        return schemes.stream()
                .filter(one -> one.status() != AgreementStatus.PROPOSED)
                .findFirst()
                .or(() ->
                        schemes.stream().filter(one -> states.indexOf(one) == 0).findFirst())
                .orElse(null);
    }

    private List<String> row(
            String municipality, String participants, Arrangement latest, @Nullable Publication published) {
        EffectiveDate inForce =
                published == null || published.inForceOn() == null ? latest.inForce() : published.inForceOn();
        return List.of(
                municipality,
                known(latest.name()),
                texts.of("agreement.legalForm." + latest.legalForm().key()),
                participants,
                latest.participants() == null
                        ? texts.of("web.unknown")
                        : texts.of("agreement.parties." + latest.participants().key()),
                known(published == null ? null : published.provisions()),
                known(published == null ? null : published.powers()),
                known(published == null ? null : published.seat()),
                dates.of(published == null ? null : published.publishedOn()),
                known(published == null ? null : published.publicationUrl()),
                dates.of(inForce),
                texts.of("agreement.status." + latest.status().key()),
                latest.status() == AgreementStatus.ENDED && latest.ends() == null
                        ? dates.of(latest.effective())
                        : latest.ends() == null ? "" : dates.of(latest.ends()),
                known(published == null ? null : published.cvdrId()));
    }

    private String known(@Nullable String text) {
        return text == null ? texts.of("web.unknown") : text;
    }
}

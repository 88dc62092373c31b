package nl.samenspoor.cooperation.web;

import java.util.List;
import java.util.stream.IntStream;
import nl.samenspoor.cooperation.Signal;
import nl.samenspoor.cooperation.SignalKind;
import nl.samenspoor.cooperation.SignalSource;
import nl.samenspoor.cooperation.StartCooperation;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * Start a cooperation.
 *
 * @param name      its name
 * @param partners  2 to 100 municipalities
 * @param signal    what it starts from
 * @param startedOn when it began
 */
record StartJson(
        @Nullable String name,
        @Nullable List<@Nullable PartnerJson> partners,
        @Nullable SignalJson signal,
        @Nullable EffectiveDateJson startedOn) {

    private static final int MOST_PARTNERS = 100;

    /** A partner by its CBS code. */
    record PartnerJson(@Nullable String municipality) {}

    /** A signal: who gave it, what sort of problem, and the words. */
    record SignalJson(@Nullable String source, @Nullable String kind, @Nullable String text) {

        Signal read(Reader reader) {
            String words = reader.text("signal.text", text);
            return new Signal(
                    reader.choice(SignalSource.class, "signal.source", source),
                    reader.choice(SignalKind.class, "signal.kind", kind),
                    words.isEmpty() ? "-" : words);
        }
    }

    StartCooperation command(Reader reader) {
        if (signal == null) {
            reader.problem("signal", "kernel.required");
        }
        return reader.checked(new StartCooperation(
                reader.text("name", name),
                partners(reader, partners),
                signal == null ? null : signal.read(reader),
                reader.date("startedOn", startedOn),
                null,
                false,
                null,
                Particulars.NONE));
    }

    static List<MunicipalityCode> partners(Reader reader, @Nullable List<@Nullable PartnerJson> partners) {
        List<@Nullable PartnerJson> given = partners == null ? List.of() : partners;
        if (given.size() > MOST_PARTNERS) {
            reader.problem("partners", "cooperation.tooManyPartners", MOST_PARTNERS, given.size());
        }
        return IntStream.range(0, Math.min(given.size(), MOST_PARTNERS))
                .mapToObj(index -> reader.municipality("partners[" + index + "].municipality", code(given.get(index))))
                .toList();
    }

    private static @Nullable String code(@Nullable PartnerJson partner) {
        return partner == null ? null : partner.municipality();
    }
}

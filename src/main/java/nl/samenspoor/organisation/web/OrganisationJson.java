package nl.samenspoor.organisation.web;

import java.util.List;
import nl.samenspoor.organisation.Directorate;
import nl.samenspoor.organisation.DirectorateOption;
import nl.samenspoor.organisation.Organisation;
import nl.samenspoor.organisation.Outline;
import nl.samenspoor.organisation.spi.SaidOfAdvisers;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/** How a cooperation is organised, as last recorded; {@code "none"} where nothing was. */
record OrganisationJson(List<BodyJson> bodies, Object directorate, Object outline, Object advisers) {

    private static final String UNKNOWN = "unknown";

    /** A way to lead that was considered. */
    record OptionJson(
            int number,
            String model,
            String text,
            String nickname,
            List<String> pros,
            List<String> cons,
            String risk,
            boolean chosen) {

        static OptionJson of(DirectorateOption option, boolean chosen) {
            return new OptionJson(
                    option.number(),
                    option.model().key(),
                    option.text(),
                    BodyJson.text(option.nickname(), "none"),
                    option.pros(),
                    option.cons(),
                    BodyJson.text(option.risk(), "none"),
                    chosen);
        }
    }

    /** Who leads. */
    record DirectorateJson(
            int version,
            List<OptionJson> options,
            Object chosen,
            String inWords,
            String reason,
            Object fixedForYears,
            Object on,
            String source) {

        static DirectorateJson of(Directorate directorate) {
            return new DirectorateJson(
                    directorate.version(),
                    directorate.options().stream()
                            .map(option -> OptionJson.of(
                                    option, Integer.valueOf(option.number()).equals(directorate.chosen())))
                            .toList(),
                    BodyJson.orUnknown(directorate.chosen()),
                    BodyJson.text(directorate.inWords(), "none"),
                    BodyJson.text(directorate.reason(), UNKNOWN),
                    BodyJson.orUnknown(directorate.fixedForYears()),
                    EffectiveDateJson.of(directorate.on()),
                    BodyJson.text(directorate.source(), UNKNOWN));
        }
    }

    /** The whole. */
    record OutlineJson(int version, Object peopleInvolved, String housing, String remark, Object on, String source) {

        static OutlineJson of(Outline outline) {
            return new OutlineJson(
                    outline.version(),
                    BodyJson.orUnknown(outline.peopleInvolved()),
                    BodyJson.text(outline.housing(), UNKNOWN),
                    BodyJson.text(outline.remark(), "none"),
                    EffectiveDateJson.of(outline.on()),
                    BodyJson.text(outline.source(), UNKNOWN));
        }
    }

    /** Whether external advisers are used, as was said: {@code yes}, {@code no} or {@code unknown}. */
    record AdvisersJson(String used, String why, Object on, String source) {

        static AdvisersJson of(SaidOfAdvisers.Said said) {
            return new AdvisersJson(
                    said.used(),
                    BodyJson.text(said.why(), "none"),
                    EffectiveDateJson.of(said.on()),
                    BodyJson.text(said.source(), UNKNOWN));
        }
    }

    static OrganisationJson of(Organisation organisation, SaidOfAdvisers.@Nullable Said advisers) {
        Directorate directorate = organisation.directorate();
        Outline outline = organisation.outline();
        return new OrganisationJson(
                organisation.bodies().stream().map(BodyJson::of).toList(),
                directorate == null ? "none" : DirectorateJson.of(directorate),
                outline == null ? "none" : OutlineJson.of(outline),
                advisers == null ? "none" : AdvisersJson.of(advisers));
    }
}

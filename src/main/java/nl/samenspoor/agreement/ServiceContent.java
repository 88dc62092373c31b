package nl.samenspoor.agreement;

import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * What a service agreement (dienstverleningsovereenkomst, DVO) says (Speulman 2012, §3.3.3, §7.4.2, §7.4.4). Null is
 * unknown. Texts have at most 20,000 characters.
 *
 * @param contractor   who delivers (opdrachtnemer)
 * @param asked        what is asked
 * @param term         for how long, usually an interval
 * @param quality      what quality is asked
 * @param price        what it costs, and the staff
 * @param availability when the service is there, and what happens in calamities
 * @param reporting    the yearly report
 * @param reportParts  what a yearly report on ICT tells
 * @param steering     when client and contractor talk about the service
 * @param changes      how the agreement is changed
 * @param discharge    how the client accepts results and discharges
 * @param reviewOn     when it is looked at again: every form is an intermediate form (§3.3.3)
 * @param conflicts    what happens in a conflict
 * @param exit         how it can be left
 * @param detail       how much it spells out, beside what was suggested
 */
public record ServiceContent(
        Contractor contractor,
        @Nullable String asked,
        @Nullable EffectiveDate term,
        @Nullable String quality,
        ServicePrice price,
        @Nullable String availability,
        @Nullable String reporting,
        List<ReportPart> reportParts,
        @Nullable String steering,
        @Nullable String changes,
        @Nullable String discharge,
        @Nullable EffectiveDate reviewOn,
        @Nullable String conflicts,
        @Nullable String exit,
        DetailChoice detail) {

    public ServiceContent {
        reportParts = List.copyOf(reportParts);
    }

    /** As a source tells it in words; everything else is unknown. */
    public static ServiceContent told(
            String contractor, @Nullable String asked, @Nullable EffectiveDate term, @Nullable String price) {
        return new ServiceContent(
                Contractor.named(contractor),
                asked,
                term,
                null,
                ServicePrice.inWords(price),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                DetailChoice.UNKNOWN);
    }

    /** The same, with what was suggested. */
    ServiceContent suggesting(@Nullable DetailLevel level, List<String> controls) {
        return with(new DetailChoice(detail.inputs(), level, controls, detail.chosen(), detail.controls()));
    }

    private ServiceContent with(DetailChoice choice) {
        return new ServiceContent(
                contractor,
                asked,
                term,
                quality,
                price,
                availability,
                reporting,
                reportParts,
                steering,
                changes,
                discharge,
                reviewOn,
                conflicts,
                exit,
                choice);
    }
}

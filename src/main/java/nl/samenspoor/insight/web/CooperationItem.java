package nl.samenspoor.insight.web;

import java.util.List;
import java.util.stream.IntStream;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.insight.overview.PortfolioRow;
import nl.samenspoor.kernel.EffectiveDate;

/** A cooperation in the list of the API. */
record CooperationItem(
        String id,
        String name,
        int phase,
        String status,
        Object form,
        List<PartnerJson.Named> partners,
        int openTasks,
        int overdueTasks,
        EffectiveDate startedOn,
        EffectiveDate phaseSince,
        boolean fictional) {

    static CooperationItem of(PortfolioRow row) {
        CooperationSummary cooperation = row.cooperation();
        List<PartnerJson.Named> partners = IntStream.range(0, row.partnerNames().size())
                .mapToObj(i -> new PartnerJson.Named(
                        cooperation.partners().get(i).text(), row.partnerNames().get(i)))
                .toList();
        return new CooperationItem(
                cooperation.id().text(),
                cooperation.name(),
                cooperation.phase().number(),
                cooperation.status().key(),
                form(cooperation),
                partners,
                row.tasks().open(),
                row.tasks().overdue(),
                cooperation.startedOn(),
                cooperation.phaseSince(),
                cooperation.fictional());
    }

    static Object form(CooperationSummary cooperation) {
        CooperationForm form = cooperation.form();
        return form == null ? Known.UNKNOWN : form.number();
    }
}

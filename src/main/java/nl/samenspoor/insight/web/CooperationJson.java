package nl.samenspoor.insight.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Partner;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.insight.overview.CooperationPicture;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.monitoring.EvaluationMoment;
import nl.samenspoor.web.Texts;

/** The whole picture of a cooperation as the API writes it. */
record CooperationJson(
        String id,
        String name,
        int phase,
        String status,
        Object form,
        String formVariant,
        Object formReviewOn,
        List<PartnerJson> partners,
        List<PartnerJson> formerPartners,
        int openTasks,
        int overdueTasks,
        EffectiveDate startedOn,
        EffectiveDate phaseSince,
        Object plannedStart,
        Object realisedOn,
        Object endedOn,
        Object observedUntil,
        Object nextEvaluation,
        Object holdReason,
        boolean fictional,
        Object parent,
        List<CourseJson.PhaseJson> phases,
        List<CourseJson.AlternativeJson> alternatives,
        List<CourseJson.TaskFieldJson> taskFields,
        List<CourseJson.GateJson> gates,
        List<CourseJson.ConditionJson> conditions,
        List<AgreementJson.CostKeyJson> costKeys,
        List<AgreementJson.ArrangementJson> arrangements,
        List<AgreementJson.ServiceAgreementJson> serviceAgreements,
        List<CourseJson.MissingJson> missingForNextGate,
        Map<String, Object> consulted) {

    /** When it is evaluated next; {@code because} is form_review, cost_key, arrangement or structure. */
    record NextEvaluationJson(LocalDate on, String because) {

        static NextEvaluationJson of(EvaluationMoment moment) {
            return new NextEvaluationJson(moment.on(), moment.ground().key());
        }
    }

    /** @param waiting what waits there; nothing does in a historical one, whatever its last known state was */
    static CooperationJson of(
            CooperationPicture picture, List<OpenTask> waiting, Map<String, Object> consulted, Texts texts) {
        CooperationSummary cooperation = picture.cooperation();
        return new CooperationJson(
                cooperation.id().text(),
                cooperation.name(),
                cooperation.phase().number(),
                cooperation.status().key(),
                CooperationItem.form(cooperation),
                Known.text(cooperation.formVariant()),
                cooperation.form() == null
                        ? Known.orNone(cooperation.formReviewOn())
                        : Known.value(cooperation.formReviewOn()),
                partners(picture, true),
                partners(picture, false),
                waiting.size(),
                (int) waiting.stream().filter(OpenTask::overdue).count(),
                cooperation.startedOn(),
                cooperation.phaseSince(),
                Known.value(cooperation.plannedStart()),
                Known.orNone(cooperation.realisedOn()),
                Known.orNone(cooperation.endedOn()),
                Known.orNone(cooperation.observedUntil()),
                picture.nextEvaluation() == null ? Known.NONE : NextEvaluationJson.of(picture.nextEvaluation()),
                holdReason(picture),
                cooperation.fictional(),
                cooperation.parent() == null ? Known.NONE : cooperation.parent().text(),
                picture.phases().stream().map(CourseJson.PhaseJson::of).toList(),
                picture.alternatives().stream()
                        .map(CourseJson.AlternativeJson::of)
                        .toList(),
                picture.taskFields().stream().map(CourseJson.TaskFieldJson::of).toList(),
                picture.gates().stream().map(CourseJson.GateJson::of).toList(),
                picture.conditions().stream().map(CourseJson.ConditionJson::of).toList(),
                picture.costKeys().stream().map(AgreementJson.CostKeyJson::of).toList(),
                picture.arrangements().stream()
                        .map(AgreementJson.ArrangementJson::of)
                        .toList(),
                picture.serviceAgreements().stream()
                        .map(AgreementJson.ServiceAgreementJson::of)
                        .toList(),
                picture.missing().stream()
                        .map(missing -> CourseJson.MissingJson.of(missing, texts))
                        .toList(),
                consulted);
    }

    private static Object holdReason(CooperationPicture picture) {
        return picture.cooperation().status() == CooperationStatus.ON_HOLD
                ? picture.lastHold().<Object>map(hold -> hold.what()).orElse(Known.UNKNOWN)
                : Known.NONE;
    }

    private static List<PartnerJson> partners(CooperationPicture picture, boolean present) {
        return picture.partners().stream()
                .filter(partner -> present == (partner.until() == null))
                .map(partner -> partner(picture, partner))
                .toList();
    }

    private static PartnerJson partner(CooperationPicture picture, Partner partner) {
        return PartnerJson.of(
                partner.municipality().text(),
                picture.name(partner.municipality()),
                partner.from(),
                partner.until(),
                partner.reason());
    }
}

package nl.samenspoor.agreement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.agreement.AgreementNow;
import nl.samenspoor.agreement.DetailChoice;
import nl.samenspoor.agreement.ReportPart;
import nl.samenspoor.agreement.ServiceAgreement;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.agreement.ServicePrice;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.SignedFile;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** Service agreements as the API writes them. What nobody knows is {@code unknown}; what does not apply is {@code none}. */
final class ServiceAgreementJson {

    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";

    private ServiceAgreementJson() {}

    private static Object known(@Nullable Object value) {
        return value == null ? UNKNOWN : value;
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? NONE : value;
    }

    /**
     * An agreement as it stands today.
     *
     * @param number       1 for the first of this client in this field, one more for each amendment
     * @param pricePerYear in euros
     * @param runsOutSoon  within six months
     * @param reviewDue    within six months, or overdue
     */
    record StandJson(
            long id,
            String cooperation,
            String taskField,
            String taskFieldName,
            String client,
            Object contractorMunicipality,
            String contractor,
            int number,
            String state,
            Object term,
            Object reviewOn,
            Object pricePerYear,
            Object fte,
            Object amendedOn,
            Object endedOn,
            boolean runsOutSoon,
            boolean reviewDue) {

        static StandJson of(AgreementNow now) {
            StandingAgreement stand = now.stand();
            return new StandJson(
                    stand.id(),
                    stand.cooperation().text(),
                    stand.taskField(),
                    stand.fieldName(),
                    stand.client().text(),
                    stand.contractorMunicipality() == null
                            ? NONE
                            : stand.contractorMunicipality().text(),
                    stand.contractor(),
                    stand.number(),
                    now.state().key(),
                    known(stand.term()),
                    known(stand.reviewOn()),
                    known(euros(stand.perYear())),
                    known(stand.fte()),
                    orNone(day(stand.amendedOn())),
                    stand.ended() == null ? NONE : known(stand.ended()),
                    now.runsOutSoon(),
                    now.reviewDue());
        }

        private static @Nullable String day(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    private static @Nullable BigDecimal euros(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2);
    }

    /** Amounts in euros. */
    record PriceJson(
            Object kind,
            Object hours,
            Object rate,
            Object acts,
            Object actPrice,
            Object perYear,
            Object fte,
            Object words) {

        static PriceJson of(ServicePrice price) {
            return new PriceJson(
                    known(price.kind() == null ? null : price.kind().key()),
                    known(price.hours()),
                    known(euros(price.rate())),
                    known(price.acts()),
                    known(euros(price.act())),
                    known(euros(price.perYear())),
                    known(price.fte()),
                    known(price.words()));
        }
    }

    /** How much it spells out, beside what the decision table suggested; {@code missing} names unknown inputs. */
    record DetailJson(
            Object trustToContractor,
            Object trustToClient,
            Object goals,
            Object sight,
            List<String> missing,
            Object suggested,
            List<String> suggestedControls,
            Object chosen,
            Object controls) {

        static DetailJson of(DetailChoice detail) {
            return new DetailJson(
                    known(detail.inputs().trustToContractor()),
                    known(detail.inputs().trustToClient()),
                    known(detail.inputs().goals()),
                    known(detail.inputs().sight()),
                    detail.inputs().missing(),
                    orNone(
                            detail.suggested() == null
                                    ? null
                                    : detail.suggested().key()),
                    detail.suggestedControls(),
                    known(detail.chosen() == null ? null : detail.chosen().key()),
                    known(detail.controls()));
        }
    }

    /** What a version says. */
    record ContentJson(
            Object contractorKind,
            String contractor,
            Object content,
            Object term,
            Object quality,
            PriceJson price,
            Object availability,
            Object reporting,
            List<String> reportParts,
            Object steering,
            Object changes,
            Object discharge,
            Object reviewOn,
            Object conflicts,
            Object exit,
            DetailJson detail) {

        static ContentJson of(ServiceContent said) {
            return new ContentJson(
                    known(
                            said.contractor().kind() == null
                                    ? null
                                    : said.contractor().kind().key()),
                    said.contractor().name(),
                    known(said.asked()),
                    known(said.term()),
                    known(said.quality()),
                    PriceJson.of(said.price()),
                    known(said.availability()),
                    known(said.reporting()),
                    said.reportParts().stream().map(ReportPart::key).toList(),
                    known(said.steering()),
                    known(said.changes()),
                    known(said.discharge()),
                    known(said.reviewOn()),
                    known(said.conflicts()),
                    known(said.exit()),
                    DetailJson.of(said.detail()));
        }
    }

    /** A version; {@code state} is where the agreement stood with it. */
    record VersionJson(
            int version, String state, EffectiveDate effective, Object source, String recordedAt, ContentJson says) {

        static VersionJson of(ServiceAgreement version, int number) {
            return new VersionJson(
                    number,
                    version.state().key(),
                    version.effective(),
                    known(version.source()),
                    version.recordedAt().toString(),
                    ContentJson.of(version.said()));
        }
    }

    /** A signed document as it was when a signature named it. */
    record SignedFileJson(String id, int version, String title, String sha256) {

        static @Nullable SignedFileJson of(@Nullable SignedFile file) {
            return file == null ? null : new SignedFileJson(file.id(), file.version(), file.title(), file.sha256());
        }
    }

    /** What was done with a version. */
    record StepJson(
            String step,
            int version,
            Object reason,
            Object signedBy,
            Object document,
            Object signedFile,
            EffectiveDate effective,
            Object source,
            String recordedAt) {

        static StepJson of(ServiceStep step, int number) {
            return new StepJson(
                    step.kind().key(),
                    number,
                    orNone(step.reason()),
                    orNone(step.signedBy()),
                    orNone(step.document()),
                    orNone(SignedFileJson.of(step.file())),
                    step.effective(),
                    known(step.source()),
                    step.recordedAt().toString());
        }
    }

    /**
     * Everything there is of an agreement, the newest first.
     *
     * @param signedOn when the last of both signed the newest version; it begins then where its term does not say when
     * @param warnings what is remarkable about the newest version though allowed, in the reader's language
     */
    record FileJson(
            StandJson agreement,
            Object signedOn,
            List<VersionJson> versions,
            List<StepJson> steps,
            List<WarningJson> warnings) {

        /** A remark on one field. */
        record WarningJson(String field, String message) {}

        static FileJson of(ServiceAgreementFile file, AgreementNow now, List<WarningJson> warnings) {
            return new FileJson(
                    StandJson.of(now),
                    orNone(file.signedOn().orElse(null)),
                    file.versions().stream()
                            .map(version -> VersionJson.of(version, file.numberOf(version)))
                            .toList(),
                    file.steps().stream()
                            .map(step -> StepJson.of(step, number(file, step)))
                            .toList(),
                    warnings);
        }

        private static int number(ServiceAgreementFile file, ServiceStep step) {
            return file.versions().stream()
                    .filter(version -> version.id() == step.version())
                    .findFirst()
                    .map(file::numberOf)
                    .orElse(0);
        }
    }
}

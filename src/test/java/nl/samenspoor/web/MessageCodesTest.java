package nl.samenspoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code of a text that Java or a template names, or puts together from a beginning and a choice, has its words. */
class MessageCodesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--.*?-->|(?<![:\"'])//[^\n]*");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");
    private static final Pattern IN_TEMPLATES = Pattern.compile("'([a-z]+(?:\\.[A-Za-z0-9_-]+)*\\.?)'");

    /** Rules of findings and places in a case file, which look like codes and are said to nobody. */
    private static final Set<String> NAMES = Set.of(
            "agreement.serviceUnsigned",
            "consultation.earlierConsent",
            "consultation.noSocialPlan",
            "cooperation.decisionRules.",
            "cooperation.firstTalks",
            "cooperation.observedUntil",
            "cooperation.startedOn",
            // The Dutch of forms stands in the forms.
            "forms.field.");

    /** What codes begin with, and the choices they end with. */
    private static final String CHOICES =
            """
            agreement.content.state. agreement.ItemCheck$State
            agreement.fit.severity. agreement.FormRule$Severity
            agreement.legalForm. kernel.LegalForm
            agreement.parties. agreement.Participants
            agreement.powers. agreement.PassedPowers
            agreement.register.alert. agreement.RegisterQuery$Alert
            agreement.register.sort. agreement.RegisterQuery$Order
            agreement.service.contractorKind. agreement.Contractor$Kind
            agreement.service.detail. agreement.DetailLevel
            agreement.service.priceKind. agreement.ServicePrice$Kind
            agreement.service.reportPart. agreement.ReportPart
            agreement.service.state. agreement.ServiceAgreementState
            agreement.status. agreement.AgreementStatus
            agreement.status.was. agreement.AgreementStatus
            agreement.type. agreement.CostKeyType
            agreement.variant. agreement.FormVariant
            audit.action. kernel.AuditAction
            casebook.import.part. casebook.CasePart
            casebook.import.stage. casebook.ImportStage
            communication.mail.trouble. communication.MailTrouble
            consultation.kind. consultation.ViewRoundKind
            consultation.outcome. consultation.AdviceOutcome
            consultation.wish. gate.WishKind
            cooperation.alternative. cooperation.AlternativeState
            cooperation.field.kind. cooperation.TaskFieldKind
            cooperation.field.stage. cooperation.TaskFieldStage
            cooperation.forms. cooperation.CooperationForm
            cooperation.mayNotResume. cooperation.MayResume
            cooperation.signal.kind. cooperation.SignalKind
            cooperation.signal.source. cooperation.SignalSource
            cooperation.sounding. cooperation.SoundingOutcome
            cooperation.taskKind. cooperation.TaskFieldKind
            decisionlog.kind. kernel.DecisionPointKind
            document.exception. document.ExceptionGround
            document.kind. document.DocumentKind
            document.nomination. document.Retention$Nomination
            document.signing. document.SigningRole
            document.type. document.file.FileType
            drafts.meanwhile.changed. drafts.DraftMerge$Changed
            drafts.merge.changed. drafts.DraftMerge$Changed
            factors.category. factors.Category
            factors.score. factors.Score
            gate.choice. gate.Choice
            gate.condition. gate.Condition$State
            gate.decision. gate.DecisionOutcome
            gate.dossier.set. gate.Condition$Kind
            gate.ground. gate.RefusalGround
            gate.kind. gate.Condition$Kind
            gate.manner. gate.Vote$Manner
            gate.owner. kernel.Body
            gate.reason.stated. gate.DecisionOutcome
            gate.rule. gate.DecisionRule
            gate.seat. gate.web.Seating$Kind
            gate.seats. gate.web.Seating$Kind
            gate.status. gate.Gate$Status
            identity.permissions.mark. kernel.Permissions$Where
            insight.alternative. cooperation.AlternativeState
            insight.body. kernel.Body
            insight.course.ground. inbox.SettingAsideTasks$Ground
            insight.course.state. insight.course.Standing
            insight.evaluationBecause. monitoring.EvaluationMoment$Ground
            insight.field.decision. cooperation.FieldDecision
            insight.level. monitoring.TrustLevel
            insight.noShare. insight.costs.NoShare
            insight.picture. insight.web.PortfolioView
            insight.scope. monitoring.TaskScope
            insight.side. insight.comparison.Evidence$Side
            insight.sort. insight.overview.PortfolioQuery$Order
            insight.status. cooperation.CooperationStatus
            insight.table. insight.comparison.ComparisonTable
            insight.use. monitoring.AdviserUse
            insight.waits.the. kernel.Body
            kernel.basis. kernel.Basis
            kernel.right. kernel.Right
            kernel.right.state. kernel.Right$State
            kernel.right.where. kernel.Permissions$Where
            motive.directness. motive.Directness
            motive.presence. motive.Presence
            motive.state. motive.State
            organisation.model. organisation.DirectorateModel
            organisation.rhythm. organisation.MeetingRhythm
            organisation.state. organisation.GroupState
            plan.decision. cooperation.PlanDecision
            plan.outcome. plan.PlanResponse$Outcome
            plan.result. plan.PlanResponse$Result
            plan.stage.state. plan.StageState
            settlement.answered. settlement.Outcome
            settlement.kind. settlement.DeviationKind
            settlement.outcome. settlement.Outcome
            terms.basis. terms.Deadline$Basis
            terms.because. terms.Because
            terms.close.how. terms.Closing$How
            terms.count. terms.DayCount
            terms.kind. terms.TermKind
            terms.kinds. terms.TermKind
            terms.meaning. terms.TermKind
            terms.plan.step. terms.planning.PlanStep$Kind
            terms.state. terms.TermState
            web.gate. web.RailStop$GateState
            web.precision. kernel.EffectiveDate$Precision
            web.stop. web.RailStop$State
            """;

    @Test
    void everyCodeThatJavaNamesHasWords() {
        assertThat(unknown(Path.of("src/main/java"), ".java", IN_JAVA)).isEmpty();
    }

    @Test
    void everyCodeThatATemplateNamesHasWords() {
        assertThat(unknown(Path.of("src/main/resources/templates"), ".html", IN_TEMPLATES))
                .isEmpty();
    }

    @Test
    void everyChoiceHasWordsWhereverItIsSaid() throws Exception {
        Set<String> known = known();
        List<String> missing = new ArrayList<>();
        for (String line : CHOICES.lines().toList()) {
            String[] row = line.strip().split(" ");
            for (Object choice : Class.forName("nl.samenspoor." + row[1]).getEnumConstants()) {
                String code = row[0] + key((Enum<?>) choice);
                if (!known.contains(code) && !known.contains(row[0] + lower((Enum<?>) choice))) {
                    missing.add(code);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static String key(Enum<?> choice) throws ReflectiveOperationException {
        for (Method method : choice.getDeclaringClass().getDeclaredMethods()) {
            if (method.getName().equals("key")
                    && method.getParameterCount() == 0
                    && method.getReturnType().equals(String.class)) {
                method.setAccessible(true);
                return (String) method.invoke(choice);
            }
        }
        return lower(choice);
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** Codes without words; of a beginning that is put together with something else, one code must begin with it. */
    private static Set<String> unknown(Path folder, String ending, Pattern literal) {
        Set<String> known = known();
        Set<String> unknown = new TreeSet<>();
        for (Path file : files(folder, ending)) {
            literal.matcher(COMMENT.matcher(text(file)).replaceAll(""))
                    .results()
                    .map(found -> found.group(1))
                    .filter(code -> code.contains(".") && !NAMES.contains(code))
                    .filter(code ->
                            Files.exists(MESSAGES.resolve(code.substring(0, code.indexOf('.')) + ".properties")))
                    .filter(code -> code.endsWith(".")
                            ? known.stream().noneMatch(one -> one.startsWith(code))
                            : !known.contains(code))
                    .forEach(code -> unknown.add(file.getFileName() + ": " + code));
        }
        return unknown;
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        for (Path bundle : files(MESSAGES, ".properties")) {
            if (!bundle.toString().endsWith("_en.properties")) {
                try (Reader reader = Files.newBufferedReader(bundle)) {
                    Properties properties = new Properties();
                    properties.load(reader);
                    known.addAll(properties.stringPropertyNames());
                } catch (IOException unreadable) {
                    throw new AssertionError(unreadable);
                }
            }
        }
        return known;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

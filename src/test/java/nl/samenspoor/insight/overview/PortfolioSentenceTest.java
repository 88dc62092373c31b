package nl.samenspoor.insight.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.samenspoor.cooperation.CooperationStanding;
import nl.samenspoor.inbox.WaitingTasks.Totals;
import nl.samenspoor.insight.overview.PortfolioStanding.Figures;
import nl.samenspoor.insight.overview.PortfolioStanding.WaitingLine;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.web.TestTexts;
import nl.samenspoor.web.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** One sentence says what matters: what runs, who must decide, and what is late or due first. */
class PortfolioSentenceTest {

    private static final Totals NOTHING_WAITS = new Totals(0, 0, 0, 0);

    @AfterEach
    void nobodysLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static CooperationStanding running(long running) {
        return new CooperationStanding(running, 0, 0, 0, null);
    }

    private static WaitingLine college(long daysLeft) {
        return line(Body.COLLEGE, "Ommen", daysLeft);
    }

    private static WaitingLine line(Body body, String municipality, long daysLeft) {
        return new WaitingLine(
                "Besluit vastleggen",
                "Ommen - Hardenberg",
                "id",
                "wie",
                body,
                municipality,
                LocalDate.parse("2026-12-01"),
                daysLeft,
                1);
    }

    private static PortfolioSentence sentence(String language) {
        Texts texts = InsightTexts.in(language);
        return new PortfolioSentence(texts, TestTexts.dates(texts));
    }

    private static String said(String language, CooperationStanding standing, Totals tasks, WaitingLine first) {
        return sentence(language).of(new Figures(standing, tasks, null, first, false));
    }

    @Test
    void oneOfEachIsSaidInTheSingular() {
        Totals one = new Totals(1, 0, 1, 1);

        assertThat(said("nl", running(1), one, college(-1)))
                .isEqualTo(
                        "Eén samenwerking loopt. Eén wacht bij een poort op een besluit van een raad."
                                + " Eén taak is te laat: die van het college van Ommen in Ommen - Hardenberg, 1 dag over tijd.");
        assertThat(said("en", running(1), one, college(-1)))
                .isEqualTo("One cooperation is running. One waits at a gate for a council to decide."
                        + " One task is late: that of the college of Ommen in Ommen - Hardenberg, 1 day late.");
    }

    @Test
    void severalAreSaidInThePluralAndTheLatestIsNamed() {
        Totals several = new Totals(2, 1, 3, 2);

        assertThat(said("nl", running(6), several, line(Body.PROJECT_LEADER, null, -9)))
                .isEqualTo(
                        "Zes samenwerkingen lopen. Drie wachten bij een poort op een besluit van een raad of college."
                                + " Twee taken zijn te laat; het langst die van de projectleider in Ommen - Hardenberg,"
                                + " 9 dagen over tijd.");
        assertThat(said("en", running(6), several, line(Body.PROJECT_LEADER, null, -9)))
                .isEqualTo("Six cooperations are running. Three wait at a gate for a council or college to decide."
                        + " Two tasks are late; the longest is that of the project leader in Ommen - Hardenberg,"
                        + " 9 days late.");
    }

    @Test
    void whenAllIsWellItSaysSoAndWhatComesFirst() {
        assertThat(said("nl", running(13), NOTHING_WAITS, null))
                .isEqualTo(
                        "13 samenwerkingen lopen. Bij geen poort wacht een besluit van een raad of college en niets is te"
                                + " laat.");
        assertThat(said("nl", running(2), new Totals(0, 1, 1, 0), college(5)))
                .isEqualTo(
                        "Twee samenwerkingen lopen. Eén wacht bij een poort op een besluit van een college. Niets is te laat."
                                + " De eerste termijn is 1 december 2026: het college van Ommen in Ommen - Hardenberg.");
        assertThat(said("en", running(2), NOTHING_WAITS, null))
                .isEqualTo(
                        "Two cooperations are running. No gate waits for a council or college to decide, and nothing is"
                                + " late.");
    }

    @Test
    void whereOthersHaveTheSameLastDayTheOneNamedIsOneOfThem() {
        Totals late = new Totals(0, 0, 0, 3);

        assertThat(sentence("nl").of(new Figures(running(2), NOTHING_WAITS, null, college(5), true)))
                .endsWith(
                        "De eerste termijn is 1 december 2026, onder meer van het college van Ommen in Ommen - Hardenberg.");
        assertThat(sentence("en").of(new Figures(running(2), NOTHING_WAITS, null, college(5), true)))
                .endsWith(
                        "The first deadline is 1 December 2026, among others of the college of Ommen in Ommen - Hardenberg.");
        assertThat(sentence("nl").of(new Figures(running(2), late, null, college(-9), true)))
                .endsWith("Drie taken zijn te laat; het langst onder meer die van het college van Ommen in"
                        + " Ommen - Hardenberg, 9 dagen over tijd.");
        assertThat(sentence("en").of(new Figures(running(2), late, null, college(-9), true)))
                .endsWith("Three tasks are late; the longest is, among others, that of the college of Ommen in"
                        + " Ommen - Hardenberg, 9 days late.");
    }

    @Test
    void whoSeesNothingIsToldSo() {
        assertThat(said("nl", running(0), NOTHING_WAITS, null)).isEqualTo("U ziet hier nog geen samenwerkingen.");
        assertThat(said("en", running(0), NOTHING_WAITS, null))
                .isEqualTo("There are no cooperations for you to see here yet.");
    }

    @Test
    void whatStandsStillHasEndedOrIsOfThePastIsSaidApart() {
        CooperationStanding standing = new CooperationStanding(0, 1, 2, 3, null);

        assertThat(said("nl", new CooperationStanding(0, 0, 2, 0, null), NOTHING_WAITS, null))
                .isEqualTo("Er loopt geen samenwerking.");
        assertThat(sentence("nl").rest(new Figures(standing, NOTHING_WAITS, null, null, false)))
                .isEqualTo(
                        "Verder staat er één stil, zijn er twee beëindigd en zijn er drie alleen uit het verleden bekend.");
        assertThat(sentence("en").rest(new Figures(standing, NOTHING_WAITS, null, null, false)))
                .isEqualTo("Besides, one is on hold, two have ended and three are known only from the past.");
        assertThat(sentence("nl").rest(new Figures(running(3), NOTHING_WAITS, null, null, false)))
                .isEmpty();
    }
}

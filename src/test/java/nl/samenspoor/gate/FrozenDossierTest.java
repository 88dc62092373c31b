package nl.samenspoor.gate;

import static nl.samenspoor.gate.GateFixture.CASEBOOK;
import static nl.samenspoor.gate.GateFixture.COOPERATION;
import static nl.samenspoor.gate.GateFixture.DAY;
import static nl.samenspoor.gate.GateFixture.HARDENBERG;
import static nl.samenspoor.gate.GateFixture.LEADER;
import static nl.samenspoor.gate.GateFixture.OMMEN;
import static nl.samenspoor.gate.GateFixture.no;
import static nl.samenspoor.gate.GateFixture.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bodies know is frozen when a gate opens. The clock of the fixture stands at 24 November 2026. */
class FrozenDossierTest {

    private static final Actor CLERK =
            new Actor("griffier-ommen", Set.of(), Set.of(new Seat(OMMEN, Role.COUNCIL_CLERK)), false);
    private static final String CHECKSUM = "0123456789abcdef".repeat(4);

    private final GateFixture gates = new GateFixture();

    @AfterEach
    void stop() {
        gates.stop();
    }

    private static DossierLine urgency(String score) {
        return DossierLine.of(
                "urgency", Said.code("factors.name.urgency"), Said.code("factors.score." + score), Said.date(DAY));
    }

    private void open() {
        gates.opening.open(COOPERATION, GateKey.G2, List.of(OMMEN, HARDENBERG));
    }

    private FrozenDossier latest() {
        List<FrozenDossier> versions = gates.frozen.versions(COOPERATION, GateKey.G2);
        return versions.get(versions.size() - 1);
    }

    private static PrepareDossier prepare(DossierDocument... documents) {
        return new PrepareDossier(GateKey.G2, "Stemt u in?", null, null, List.of(documents), DAY);
    }

    @Test
    void openingAGateFreezesWhatIsKnownAndItsChecksumIsThatOfItsBytes() throws Exception {
        gates.known.lines.add(urgency("present"));

        open();

        assertThat(latest().version()).isEqualTo(1);
        assertThat(latest().prepared()).isFalse();
        assertThat(latest().json())
                .isEqualTo("{\"attempt\":1,\"cooperation\":\"O-H\",\"form\":1,\"gate\":\"G2\",\"parts\":[{\"lines\":["
                        + "{\"key\":\"urgency\",\"subject\":{\"code\":\"factors.name.urgency\"},\"values\":["
                        + "{\"code\":\"factors.score.present\"},{\"date\":\"2026-11-17\"}]}],\"part\":\"factors\"}]}");
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(latest().json().getBytes(StandardCharsets.UTF_8));
        assertThat(latest().checksum()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(gates.frozen.changes(COOPERATION, latest())).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        gates.known.lines.add(DossierLine.of(
                "odd \"key\"\n",
                Said.code("factors.dossier.of", Said.municipality(OMMEN), Said.text("Œ €\u2028 <b>${7*7}")),
                Said.UNKNOWN,
                Said.text("regel 1\r\n\tregel 2 \\ \"citaat\"")));

        open();

        assertThat(latest().content()).isEqualTo(DossierJson.read(latest().json()));
        assertThat(latest().content().parts().get(0).lines()).isEqualTo(gates.known.lines);
    }

    @Test
    void laterChangesShowAsWhatWasAndWhatIsAndTheFrozenVersionStays() {
        gates.known.lines.add(urgency("present"));
        gates.known.lines.add(DossierLine.of("trust", Said.code("factors.name.trust"), Said.UNKNOWN));
        open();
        String frozen = latest().json();

        gates.known.lines.clear();
        gates.known.lines.add(DossierLine.of("costs", Said.text("Kosten"), Said.text("2/7")));
        gates.known.lines.add(urgency("partly"));

        assertThat(gates.frozen.changes(COOPERATION, latest()))
                .containsExactly(
                        new DossierChange(
                                "factors",
                                "urgency",
                                Said.code("factors.name.urgency"),
                                List.of(Said.code("factors.score.present"), Said.date(DAY)),
                                List.of(Said.code("factors.score.partly"), Said.date(DAY))),
                        new DossierChange(
                                "factors", "trust", Said.code("factors.name.trust"), List.of(Said.UNKNOWN), List.of()),
                        new DossierChange(
                                "factors", "costs", Said.text("Kosten"), List.of(), List.of(Said.text("2/7"))));
        assertThat(latest().json()).isEqualTo(frozen);
    }

    @Test
    void aDecisionOfADaySurelyBeforeTheDossierIsToldOfBeforehandAndRecordedAllTheSame() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        for (String on : List.of("2026-11-24", "2026-11", "2026", "2026-10/2026-11", "?")) {
            assertThat(foreseen(on)).as(on).isEmpty();
        }
        for (String on : List.of("2026-11-23", "2026-10", "2025", "../2026-10", "2025-01/2026-10")) {
            assertThat(foreseen(on))
                    .as(on)
                    .containsExactly(FieldProblem.of("on", "gate.beforeDossier", LocalDate.of(2026, 11, 24)));
        }

        gates.councils.record(CLERK, COOPERATION, RecordDecision.of(GateKey.G2, OMMEN, DAY, yes()));
        assertThat(gates.gate(GateKey.G2).decisions()).extracting(Decision::on).containsExactly(DAY);
    }

    @Test
    void whoDecidesLastIsToldThatTheRoundClosesByIt() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        assertThat(foreseen("2026-11-24")).as("another is still to decide").isEmpty();
        gates.council(GateKey.G2, HARDENBERG, no());

        assertThat(foreseen("2026-11-24")).containsExactly(FieldProblem.of("on", "gate.lastOfRound"));
    }

    private List<FieldProblem> foreseen(String on) {
        return gates.foreseeing
                .foresee(
                        CLERK,
                        COOPERATION,
                        Body.COUNCIL,
                        RecordDecision.of(GateKey.G2, OMMEN, EffectiveDate.parse(on), yes()))
                .warnings();
    }

    @Test
    void preparingTheDossierFreezesANewVersionWithQuestionAndDocumentsAndLogsItsChecksum() {
        open();
        gates.dossiers.prepare(
                LEADER,
                COOPERATION,
                prepare(
                        new DossierDocument(
                                "Plan van aanpak",
                                "https://voorbeeld.nl/pva",
                                EffectiveDate.parse("2026-10"),
                                CHECKSUM),
                        new DossierDocument("Visie", null, null, null)));

        FrozenDossier frozen = latest();
        assertThat(frozen.version()).isEqualTo(2);
        assertThat(frozen.prepared()).isTrue();
        assertThat(frozen.content().parts())
                .extracting(DossierContent.Part::key)
                .containsExactly("question", "documents");
        assertThat(frozen.content().parts().get(1).lines())
                .extracting(DossierLine::values)
                .containsExactly(
                        List.of(
                                Said.text("https://voorbeeld.nl/pva"),
                                Said.date(EffectiveDate.parse("2026-10")),
                                Said.code("gate.dossier.checksum", Said.text(CHECKSUM))),
                        List.of(Said.UNKNOWN, Said.UNKNOWN));
        assertThat(gates.frozenLog).singleElement().satisfies(point -> {
            assertThat(point.kind()).isEqualTo(DecisionPointKind.DOCUMENT);
            assertThat(point.gate()).isEqualTo(GateKey.G2);
            assertThat(point.what()).contains("poort 2", "versie 2", frozen.checksum());
        });
    }

    @Test
    void whenNobodyPreparesADossierTheChecksumIsLoggedAsTheBodiesBeginToDecide() {
        open();
        assertThat(gates.frozenLog).isEmpty();

        gates.rounds.openNext(COOPERATION, GateKey.G2);

        assertThat(gates.frozenLog)
                .singleElement()
                .extracting(DecisionPoint::what)
                .asString()
                .contains(latest().checksum());
        gates.rounds.openNext(COOPERATION, GateKey.G2);
        assertThat(gates.frozenLog).hasSize(1);
    }

    @Test
    void aGateThatOpensAgainGetsANewVersionAndEachDecisionKeepsItsOwn() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        String first = gates.council(GateKey.G2, OMMEN, yes()).decision().id();
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        String second = gates.council(GateKey.G2, OMMEN, yes()).decision().id();

        assertThat(gates.frozen.versions(COOPERATION, GateKey.G2))
                .extracting(FrozenDossier::version, FrozenDossier::attempt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 1), org.assertj.core.groups.Tuple.tuple(2, 2));
        assertThat(gates.frozen.versionsOfDecisions(COOPERATION, GateKey.G2))
                .containsEntry(first, 1)
                .containsEntry(second, 2);
        assertThat(gates.frozen.versions(COOPERATION, GateKey.G1)).isEmpty();
    }

    @Test
    void aConditionThatIsAnsweredAfterTheOpeningShowsAsADifference() {
        gates.openVoting(GateKey.G1, OMMEN, HARDENBERG);
        gates.colleges.record(
                CASEBOOK,
                COOPERATION,
                RecordDecision.of(GateKey.G1, OMMEN, DAY, yes())
                        .withConditions(List.of(new SetCondition("kosten", "Wat kost het?", null))));
        open();

        gates.conditions.meet(
                LEADER,
                COOPERATION,
                new AnswerCondition("kosten", "Een ton.", DAY, nl.samenspoor.kernel.Particulars.NONE));

        assertThat(gates.frozen.changes(COOPERATION, latest())).singleElement().satisfies(change -> {
            assertThat(change.was()).contains(Said.code("gate.condition.open"));
            assertThat(change.is()).contains(Said.code("gate.condition.met"), Said.text("Een ton."));
        });
    }

    /** A day that is not over yet can still be today. */
    @ParameterizedTest
    @CsvSource({"2026-11-24, false", "2026-11, false", "2026, false", "2026-11-23, true", "2011-09, true", "?, true"})
    void whatIsRecordedAfterItsDaySaysSo(String on, boolean afterwards) {
        open();
        gates.dossiers.prepare(
                CASEBOOK,
                COOPERATION,
                new PrepareDossier(GateKey.G2, null, null, null, List.of(), EffectiveDate.parse(on)));

        assertThat(latest().afterwards()).isEqualTo(afterwards);
        assertThat(gates.frozenLog.get(0).what().contains("later vastgelegd")).isEqualTo(afterwards);
    }

    @ParameterizedTest
    @CsvSource({"'', ", "Plan, abc", "Plan, 012345678901234567890123456789012345678901234567890123456789012g"})
    void aDocumentHasATitleAndAChecksumOf64Digits(String title, String checksum) {
        open();

        assertThatThrownBy(() -> gates.dossiers.prepare(
                        LEADER, COOPERATION, prepare(new DossierDocument(title, null, null, checksum))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems().get(0).field()).startsWith("documents[0]."));
        assertThat(gates.frozen.versions(COOPERATION, GateKey.G2)).hasSize(1);
    }
}

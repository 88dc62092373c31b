package nl.samenspoor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.document.file.FileType;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.FrozenDossiers;
import nl.samenspoor.gate.PrepareDossier;
import nl.samenspoor.gate.PreparingDossiers;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@IntegrationTest
class DocumentsTest {

    private static final Actor SECRETARY = Play.of(Play.AAMEER, Role.SECRETARY);
    private static final Actor CLERK = Play.of(Play.AAMEER, Role.COUNCIL_CLERK);
    private static final Actor COLLEGE = Play.of(Play.AAMEER, Role.COLLEGE);
    private static final Actor OTHER_SECRETARY = Play.of(Play.BERGVELD, Role.SECRETARY);
    private static final Actor STRANGER = Play.of(Play.COEVERDAM, Role.SECRETARY);

    @Autowired
    KeepingDocuments keeping;

    @Autowired
    SigningDocuments signing;

    @Autowired
    WithdrawingDocuments withdrawing;

    @Autowired
    LinkingDocuments linking;

    @Autowired
    FilingDocuments filing;

    @Autowired
    Documents documents;

    @Autowired
    FrozenDossiers dossiers;

    @Autowired
    PreparingDossiers preparing;

    @Autowired
    SettingAsideTasks settingAside;

    @Autowired
    DecisionPoints log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Play play;

    private CooperationId id;

    @BeforeEach
    void start() {
        id = play.start(Play.AAMEER, Play.BERGVELD);
    }

    private KeepDocument plan(String title) {
        return KeepDocument.of(
                id,
                title,
                DocumentKind.PLAN_OF_APPROACH,
                EffectiveDate.parse("2026-09"),
                SentFile.of("plan.pdf", SampleFiles.pdf(title)));
    }

    private KeepDocument of(MunicipalityCode municipality, String title) {
        return new KeepDocument(
                id,
                municipality,
                DocumentFacts.of(title, DocumentKind.COUNCIL_PROPOSAL, Play.TODAY),
                SentFile.of("voorstel.pdf", SampleFiles.pdf(title)),
                null);
    }

    private byte[] read(DocumentVersion version) throws IOException {
        documents.verify(version);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.write(version, out);
        return out.toByteArray();
    }

    @Test
    void whatWasKeptComesBackByteForByteWithItsChecksum() throws Exception {
        byte[] picture = large();

        DocumentId kept = keeping.keep(
                Play.LEADER,
                KeepDocument.of(id, "Kaart", DocumentKind.STUDY, Play.TODAY, SentFile.of("kaart.PNG", picture)));

        DocumentVersion version = documents.readable(id, kept, 1);
        assertThat(version.type()).isEqualTo(FileType.PNG);
        assertThat(version.bytes()).isEqualTo(picture.length);
        assertThat(read(version)).isEqualTo(picture);
    }

    /** Of several pieces, the last of which is not full. */
    private static byte[] large() {
        byte[] picture = new byte[3 * DocumentContents.PIECE + 17];
        new Random(5).nextBytes(picture);
        System.arraycopy(SampleFiles.png(), 0, picture, 0, 33);
        return picture;
    }

    @Test
    void theSameContentIsKeptOnce() {
        byte[] same = SampleFiles.pdf("hetzelfde " + id);
        keeping.keep(
                Play.LEADER, KeepDocument.of(id, "Eerste", DocumentKind.STUDY, Play.TODAY, SentFile.of("a.pdf", same)));
        int before = contents();

        keeping.keep(
                Play.LEADER, KeepDocument.of(id, "Tweede", DocumentKind.STUDY, Play.TODAY, SentFile.of("b.pdf", same)));

        assertThat(contents()).isEqualTo(before);
        assertThatThrownBy(() -> keeping.keep(
                        Play.LEADER,
                        KeepDocument.of(id, "Tweede", DocumentKind.STUDY, Play.TODAY, SentFile.of("c.pdf", same))))
                .isInstanceOf(Conflict.class);
    }

    private int contents() {
        return jdbc.sql("select count(*) from document_content")
                .query(Integer.class)
                .single();
    }

    @Test
    void aFileIsReadOnceAndBeforeTheTransactionSoThatNoneWaitsForIt() {
        List<Boolean> inside = new ArrayList<>();
        SentFile file = new SentFile("plan.pdf", () -> {
            inside.add(TransactionSynchronizationManager.isActualTransactionActive());
            return new ByteArrayInputStream(SampleFiles.pdf("Lezen " + inside.size()));
        });
        DocumentId kept = keeping.keep(Play.LEADER, KeepDocument.of(id, "Lezen", DocumentKind.STUDY, Play.TODAY, file));
        keeping.addVersion(
                Play.LEADER,
                new AddVersion(id, kept, 1, DocumentFacts.of("Lezen", DocumentKind.STUDY, Play.TODAY), file));

        assertThat(inside).containsExactly(false, false);
    }

    @Test
    void aRefusedFileLeavesNothingBehind() {
        int before = contents();

        assertThatThrownBy(() -> keeping.keep(
                        Play.LEADER,
                        KeepDocument.of(
                                id,
                                "Tekening",
                                DocumentKind.OTHER,
                                Play.TODAY,
                                SentFile.of("logo.png", SampleFiles.text(SampleFiles.SVG)))))
                .isInstanceOf(InvalidInput.class);

        assertThat(contents()).isEqualTo(before);
        assertThat(documents.count(id, DocumentFilter.ALL)).isZero();
    }

    @Test
    void contentThatChangedInTheDatabaseIsNotShown() {
        DocumentId kept = keeping.keep(Play.LEADER, plan("Geknoeid"));
        DocumentVersion version = documents.readable(id, kept, 1);
        String other = "0".repeat(64);

        assertThatThrownBy(() -> documents.verify(new DocumentVersion(
                        1,
                        version.facts(),
                        version.fileName(),
                        version.type(),
                        version.bytes(),
                        other,
                        version.recordedAt(),
                        version.recordedBy())))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> jdbc.sql("update document_piece set piece = ? where sha256 = ?")
                        .params(new byte[] {1}, version.sha256())
                        .update())
                .hasMessageContaining("cannot be changed");
    }

    @Test
    void aVersionFollowsAndTheOneBeforeStays() throws Exception {
        DocumentId kept = keeping.keep(Play.LEADER, plan("Plan"));
        DocumentFacts corrected = new DocumentFacts(
                "Plan van aanpak",
                DocumentKind.PLAN_OF_APPROACH,
                EffectiveDate.parse("2026-09-14"),
                "stuurgroep",
                WooCategory.RESEARCH_REPORTS,
                new Retention(Retention.Nomination.DESTROY, "1.1", 7, EffectiveDate.parse("2027")));

        int second = keeping.addVersion(Play.LEADER, new AddVersion(id, kept, 1, corrected, null));
        int third = keeping.addVersion(
                Play.LEADER,
                new AddVersion(id, kept, 2, corrected, SentFile.of("plan3.pdf", SampleFiles.pdf("derde"))));

        assertThat(List.of(second, third)).containsExactly(2, 3);
        List<DocumentVersion> versions = documents.versions(kept);
        assertThat(versions).extracting(DocumentVersion::version).containsExactly(3, 2, 1);
        assertThat(versions.get(1).facts()).isEqualTo(corrected);
        assertThat(versions.get(1).sha256()).isEqualTo(versions.get(2).sha256());
        assertThat(read(versions.get(2))).isEqualTo(SampleFiles.pdf("Plan"));
        assertThat(read(documents.readable(id, kept, 3))).isEqualTo(SampleFiles.pdf("derde"));
    }

    @Test
    void whoDidNotSeeTheNewestVersionIsToldOfIt() {
        DocumentId kept = keeping.keep(Play.LEADER, plan("Plan"));
        DocumentFacts facts = DocumentFacts.of("Nieuw", DocumentKind.PLAN_OF_APPROACH, Play.TODAY);
        keeping.addVersion(Play.LEADER, new AddVersion(id, kept, 1, facts, null));

        assertThatThrownBy(() -> keeping.addVersion(Play.LEADER, new AddVersion(id, kept, 1, facts, null)))
                .isInstanceOf(Conflict.class)
                .hasMessage("document.newer");
        assertThatThrownBy(() -> keeping.addVersion(Play.LEADER, new AddVersion(id, kept, 2, facts, null)))
                .isInstanceOf(Conflict.class)
                .hasMessage("document.same");
    }

    @Test
    void secretaryAndClerkKeepDocumentsOfTheirOwnMunicipalityOnly() {
        DocumentId own = keeping.keep(SECRETARY, of(Play.AAMEER, "Voorstel Aameer"));
        keeping.keep(CLERK, of(Play.AAMEER, "Besluit Aameer"));
        DocumentFacts facts = DocumentFacts.of("Anders", DocumentKind.OTHER, Play.TODAY);

        assertThatThrownBy(() -> keeping.keep(SECRETARY, of(Play.BERGVELD, "Van een ander")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keeping.keep(SECRETARY, plan("Van allen"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keeping.keep(COLLEGE, of(Play.AAMEER, "Van het college")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keeping.addVersion(OTHER_SECRETARY, new AddVersion(id, own, 1, facts, null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> withdrawing.withdraw(OTHER_SECRETARY, id, own, "Weg ermee."))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keeping.keep(Play.LEADER, of(Play.COEVERDAM, "Van wie niet meedoet")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> keeping.keep(STRANGER, of(Play.COEVERDAM, "Van buiten")))
                .isInstanceOf(NotFound.class);
        assertThat(keeping.addVersion(Play.LEADER, new AddVersion(id, own, 1, facts, null)))
                .isEqualTo(2);
    }

    @Test
    void aSignedDocumentCannotChangeAndItsChecksumStandsInTheLog() {
        DocumentId kept = keeping.keep(Play.LEADER, plan("Convenant"));
        String sha256 = documents.readable(id, kept, 1).sha256();

        signing.sign(Play.LEADER, signature(kept, 1));

        Signature signature = documents.signature(kept).orElseThrow();
        assertThat(signature.by())
                .extracting(Signatory::key)
                .containsExactly("GM9101:college", "GM9102:college", "board");
        LoggedPoint entry = log.of(id).stream()
                .filter(point -> point.what().contains(sha256))
                .findFirst()
                .orElseThrow();
        assertThat(entry.what()).contains("Convenant", "versie 1", "college van Aameer");
        DocumentFacts facts = DocumentFacts.of("Anders", DocumentKind.COVENANT, Play.TODAY);
        assertThatThrownBy(() -> keeping.addVersion(Play.LEADER, new AddVersion(id, kept, 1, facts, null)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> withdrawing.withdraw(Play.LEADER, id, kept, "Toch niet."))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> signing.sign(Play.LEADER, signature(kept, 1))).isInstanceOf(Conflict.class);
    }

    private SignDocument signature(DocumentId kept, int version) {
        return new SignDocument(
                id,
                kept,
                version,
                EffectiveDate.parse("2026-09-30"),
                List.of(
                        new Signatory(Play.AAMEER, SigningRole.COLLEGE),
                        new Signatory(Play.BERGVELD, SigningRole.COLLEGE),
                        new Signatory(null, SigningRole.BOARD)),
                null);
    }

    @Test
    void aDocumentIsNotSignedBeforeItsOwnDate() {
        DocumentId kept = keeping.keep(Play.LEADER, plan("Convenant"));
        keeping.addVersion(
                Play.LEADER,
                new AddVersion(
                        id,
                        kept,
                        1,
                        DocumentFacts.of("Slot", DocumentKind.COVENANT, EffectiveDate.parse("2026-10-01")),
                        null));
        assertThatThrownBy(() -> signing.sign(Play.LEADER, signature(kept, 2)))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .containsExactly(tuple("on", "document.signedBeforeItsDate")));
        assertThat(documents.signature(kept)).isEmpty();
    }

    @Test
    void onlyWhatHappenedToTheNewestVersionIsASignature() {
        DocumentId kept = keeping.keep(Play.LEADER, plan("Convenant"));
        keeping.addVersion(
                Play.LEADER,
                new AddVersion(id, kept, 1, DocumentFacts.of("Slot", DocumentKind.COVENANT, Play.TODAY), null));

        assertThatThrownBy(() -> signing.sign(Play.LEADER, signature(kept, 1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> signing.sign(
                        Play.LEADER,
                        new SignDocument(
                                id,
                                kept,
                                2,
                                EffectiveDate.parse("2099-01-01"),
                                List.of(new Signatory(null, SigningRole.BOARD)),
                                null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> signing.sign(Play.LEADER, new SignDocument(id, kept, 2, Play.TODAY, List.of(), null)))
                .isInstanceOf(InvalidInput.class);
        assertThat(documents.signature(kept)).isEmpty();
    }

    @Test
    void onlyWhoTakesOrTookPartSignsAndASecretaryRecordsWhatTheOwnMunicipalitySigned() {
        DocumentId kept = keeping.keep(SECRETARY, of(Play.AAMEER, "Instemming"));
        Signatory own = new Signatory(Play.AAMEER, SigningRole.COLLEGE);
        Signatory other = new Signatory(Play.BERGVELD, SigningRole.COLLEGE);
        Signatory stranger = new Signatory(Play.COEVERDAM, SigningRole.COLLEGE);

        assertThatThrownBy(() -> signing.sign(SECRETARY, signedBy(kept, other)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems().get(0).code()).isEqualTo("document.signedByOthers"));
        assertThatThrownBy(() -> signing.sign(SECRETARY, signedBy(kept, new Signatory(null, SigningRole.BOARD))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> signing.sign(Play.LEADER, signedBy(kept, own, stranger)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems().get(0).code()).isEqualTo("document.signedByNoPartner"));
        assertThat(documents.signature(kept)).isEmpty();

        signing.sign(SECRETARY, signedBy(kept, own, other));

        assertThat(documents.signature(kept).orElseThrow().by()).containsExactly(own, other);
    }

    private SignDocument signedBy(DocumentId kept, Signatory... by) {
        return new SignDocument(id, kept, 1, Play.TODAY, List.of(by), null);
    }

    @Test
    void anAmendmentIsAnotherDocumentThatRefersToTheSignedOne() {
        DocumentId signed = keeping.keep(Play.LEADER, plan("Convenant"));
        signing.sign(Play.LEADER, signature(signed, 1));

        DocumentId amendment = keeping.keep(
                Play.LEADER,
                new KeepDocument(
                        id,
                        null,
                        DocumentFacts.of("Wijziging", DocumentKind.COVENANT, Play.TODAY),
                        SentFile.of("w.pdf", SampleFiles.pdf("wijziging")),
                        signed));

        assertThat(documents.amending(signed)).extracting(Document::id).containsExactly(amendment);
    }

    @Test
    void aWithdrawnDocumentHidesItsContentAndComesBack() throws Exception {
        DocumentId kept = keeping.keep(Play.LEADER, plan("Vergissing"));

        withdrawing.withdraw(Play.LEADER, id, kept, "Het verkeerde bestand.");

        assertThatThrownBy(() -> documents.readable(id, kept, 1)).isInstanceOf(NotFound.class);
        assertThat(documents.require(id, kept).newest().sha256()).hasSize(64);
        assertThat(documents.standings(kept).get(0).reason()).isEqualTo("Het verkeerde bestand.");
        assertThatThrownBy(() -> signing.sign(Play.LEADER, signature(kept, 1))).isInstanceOf(Conflict.class);

        withdrawing.bringBack(Play.LEADER, id, kept, "Toch het juiste.");

        assertThat(read(documents.readable(id, kept, 1))).isEqualTo(SampleFiles.pdf("Vergissing"));
        assertThat(documents.standings(kept)).hasSize(2);
    }

    @Test
    void aLinkedDocumentIsNamedWithItsChecksumInTheDossierFrozenAfterIt() {
        DocumentId first = keeping.keep(Play.LEADER, plan("Verkenning"));
        linking.link(Play.LEADER, id, first, GateKey.G1);
        settingAside.setAsideAll(
                Actor.system("test"),
                id,
                step -> !step.equals("userTask_prepareDossier"),
                SettingAsideTasks.Ground.NOT_RECORDED,
                "Niet van belang.",
                Play.TODAY);
        String sha256 = documents.readable(id, first, 1).sha256();
        assertThat(frozen()).contains("Verkenning", sha256);

        DocumentId second = keeping.keep(Play.LEADER, plan("Bijlage"));
        linking.link(Play.LEADER, id, second, GateKey.G1);
        linking.unlink(Play.LEADER, id, first, GateKey.G1);
        preparing.prepare(Play.LEADER, id, new PrepareDossier(GateKey.G1, null, null, "Wij gaan door.", Play.TODAY));

        assertThat(frozen()).contains("Bijlage").doesNotContain("Verkenning");
    }

    /** What the newest version of the dossier says of kept documents. */
    private List<String> frozen() {
        return said(dossiers.latest(id, GateKey.G1).orElseThrow().content().parts().stream()
                .filter(part -> part.key().equals("kept_documents"))
                .flatMap(part -> part.lines().stream())
                .toList());
    }

    private static List<String> said(List<DossierLine> lines) {
        return lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line.subject()), line.values().stream()))
                .flatMap(said -> Stream.concat(
                        Stream.of(said.content()), said.places().stream().map(Said::content)))
                .toList();
    }

    @Test
    void nothingIsLinkedToADossierOnWhichBodiesDecide() {
        DocumentId kept = keeping.keep(Play.LEADER, plan("Te laat"));
        play.reachDecisions(id);

        assertThatThrownBy(() -> linking.link(Play.LEADER, id, kept, GateKey.G1))
                .isInstanceOf(Conflict.class);
        linking.link(Play.LEADER, id, kept, GateKey.G2);
        assertThat(documents.links(kept)).containsExactly(new GateLink(GateKey.G2, 1));
        assertThatThrownBy(() -> linking.link(SECRETARY, id, kept, GateKey.G3)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatLiesBeforeBodiesCannotBeWithdrawnUntilTheyDecided() {
        DocumentId tabled = keeping.keep(Play.LEADER, plan("Verkenning"));
        DocumentId other = keeping.keep(Play.LEADER, plan("Los stuk"));
        linking.link(Play.LEADER, id, tabled, GateKey.G1);
        play.reachDecisions(id);

        assertThatThrownBy(() -> withdrawing.withdraw(Play.LEADER, id, tabled, "Toch niet."))
                .isInstanceOfSatisfying(Conflict.class, refused -> {
                    assertThat(refused.code()).isEqualTo("document.tabled");
                    assertThat(refused.arguments()).containsExactly(1);
                });
        assertThat(documents.standings(tabled)).isEmpty();
        assertThat(documents.readable(id, tabled, 1)).isNotNull();
        withdrawing.withdraw(Play.LEADER, id, other, "Lag nergens voor.");

        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        withdrawing.withdraw(Play.LEADER, id, tabled, "Vervangen door de definitieve verkenning.");

        assertThat(documents.require(id, tabled).withdrawn()).isTrue();
    }

    @Test
    void aPreparedDossierLiesBeforeTheBodiesAlsoWhenADocumentWasUnlinkedSince() {
        play.passGate(id, GateKey.G1);
        DocumentId named = keeping.keep(Play.LEADER, plan("Notitie vormen"));
        linking.link(Play.LEADER, id, named, GateKey.G2);
        settingAside.setAsideAll(
                Actor.system("test"),
                id,
                step -> !step.equals("userTask_prepareDossier") && !step.equals("userTask_proposeToCouncil"),
                SettingAsideTasks.Ground.NOT_RECORDED,
                "Niet van belang.",
                Play.TODAY);
        preparing.prepare(Play.LEADER, id, new PrepareDossier(GateKey.G2, null, null, "Wij gaan door.", Play.TODAY));
        linking.unlink(Play.LEADER, id, named, GateKey.G2);

        assertThatThrownBy(() -> withdrawing.withdraw(Play.LEADER, id, named, "Toch niet."))
                .isInstanceOfSatisfying(Conflict.class, refused -> assertThat(refused.arguments())
                        .containsExactly(2));
    }

    @Test
    void documentsAreFoundByWordsOfTheirTitleAndByKind() {
        keeping.keep(Play.LEADER, plan("Plan 100% digitaal"));
        keeping.keep(Play.LEADER, plan("Plan_oud"));
        keeping.keep(SECRETARY, of(Play.AAMEER, "Voorstel plan"));

        assertThat(titles(new DocumentFilter("PLAN", null)))
                .containsExactly("Voorstel plan", "Plan_oud", "Plan 100% digitaal");
        assertThat(titles(new DocumentFilter("0%", null))).containsExactly("Plan 100% digitaal");
        assertThat(titles(new DocumentFilter("n_o", null))).containsExactly("Plan_oud");
        assertThat(titles(new DocumentFilter("plan", DocumentKind.COUNCIL_PROPOSAL)))
                .containsExactly("Voorstel plan");
        assertThat(documents.count(id, new DocumentFilter("plan", DocumentKind.PLAN_OF_APPROACH)))
                .isEqualTo(2);
    }

    @Test
    void whatWasSignedIsFoundAlsoWhenOthersCameAfterIt() {
        DocumentId signed = keeping.keep(Play.LEADER, plan("Getekend"));
        signing.sign(Play.LEADER, signature(signed, 1));
        keeping.keep(Play.LEADER, plan("Later"));
        DocumentFilter filter = DocumentFilter.signed(DocumentKind.PLAN_OF_APPROACH);

        assertThat(documents.page(id, filter, 0, 1)).extracting(Document::id).containsExactly(signed);
        assertThat(documents.count(id, filter)).isEqualTo(1);
        assertThat(documents.count(id, DocumentFilter.signed(DocumentKind.COVENANT)))
                .isZero();
    }

    private List<String> titles(DocumentFilter filter) {
        return documents.page(id, filter, 0, 50).stream()
                .map(one -> one.newest().facts().title())
                .toList();
    }

    private static final Retention SEVEN_YEARS =
            new Retention(Retention.Nomination.DESTROY, "1.1", 7, EffectiveDate.parse("2029-12-31"));

    private FileDocument filed(DocumentId document, int seen) {
        return new FileDocument(id, document, seen, WooCategory.COVENANTS, SEVEN_YEARS);
    }

    @Test
    void howLongASignedDocumentIsKeptIsStillSaidAndLeavesItsFileItsVersionsAndTheLogAlone() {
        DocumentId kept = keeping.keep(Play.LEADER, plan("Convenant"));
        signing.sign(Play.LEADER, signature(kept, 1));
        List<DocumentVersion> versions = documents.versions(kept);
        List<LoggedPoint> logged = log.of(id);
        assertThat(documents.require(id, kept).filing())
                .isEqualTo(new Filing(1, WooCategory.UNKNOWN, Retention.UNKNOWN));

        filing.file(Play.LEADER, filed(kept, 1));
        filing.file(Play.LEADER, filed(kept, 1));

        Document now = documents.require(id, kept);
        assertThat(now.filing()).isEqualTo(new Filing(2, WooCategory.COVENANTS, SEVEN_YEARS));
        assertThat(now.mayBePublic()).isTrue();
        assertThat(documents.publishableNow(id, List.of(kept))).hasSize(1);
        assertThat(documents.filings(kept))
                .as("sent twice, recorded once, and the first stays")
                .extracting(StatedFiling::said)
                .extracting(Filing::number)
                .containsExactly(2, 1);
        assertThat(documents.versions(kept)).isEqualTo(versions);
        assertThat(now.newest().facts().woo()).as("what was said at the upload").isEqualTo(WooCategory.UNKNOWN);
        documents.verify(now.newest());
        assertThat(log.of(id)).isEqualTo(logged);
        assertThatThrownBy(() ->
                        filing.file(Play.LEADER, new FileDocument(id, kept, 1, WooCategory.NONE, Retention.UNKNOWN)))
                .isInstanceOf(Conflict.class)
                .hasMessage("document.filing.newer");
        assertThatThrownBy(() -> jdbc.sql("update document_filing set woo_category = 'none' where document = ?")
                        .param(kept.text())
                        .update())
                .hasMessageContaining("cannot be changed");
    }

    @Test
    void secretaryAndClerkSayHowLongDocumentsOfTheirOwnMunicipalityAreKept() {
        DocumentId own = keeping.keep(SECRETARY, of(Play.AAMEER, "Voorstel Aameer"));
        DocumentId ofAll = keeping.keep(Play.LEADER, plan("Van allen"));

        filing.file(CLERK, filed(own, 1));
        withdrawing.withdraw(SECRETARY, id, own, "Het verkeerde bestand.");
        filing.file(SECRETARY, new FileDocument(id, own, 2, WooCategory.COUNCIL_PAPERS, SEVEN_YEARS));

        assertThat(documents.require(id, own).filing().woo()).isEqualTo(WooCategory.COUNCIL_PAPERS);
        for (Actor refused : List.of(OTHER_SECRETARY, COLLEGE)) {
            assertThatThrownBy(() -> filing.file(refused, filed(own, 3))).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> filing.file(SECRETARY, filed(ofAll, 1))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> filing.file(STRANGER, filed(own, 3))).isInstanceOf(NotFound.class);
    }

    @Test
    void aVersionDoesNotUndoWhatWasStatedOfTheDocumentSinceTheOneBefore() {
        DocumentId kept = keeping.keep(Play.LEADER, plan("Convenant"));
        DocumentFacts second = DocumentFacts.of("Convenant, tweede", DocumentKind.COVENANT, Play.TODAY);
        filing.file(Play.LEADER, filed(kept, 1));

        assertThatThrownBy(() -> keeping.addVersion(Play.LEADER, new AddVersion(id, kept, 1, second, null)))
                .isInstanceOf(Conflict.class)
                .hasMessage("document.filing.since");
        DocumentFacts carried = second.filed(documents.require(id, kept).filing());
        keeping.addVersion(Play.LEADER, new AddVersion(id, kept, 1, carried, null));
        assertThat(documents.require(id, kept).filing().number()).isEqualTo(2);
        keeping.addVersion(
                Play.LEADER,
                new AddVersion(
                        id,
                        kept,
                        2,
                        carried.filed(new Filing(0, WooCategory.NONE, SEVEN_YEARS)),
                        SentFile.of("c.pdf", SampleFiles.pdf("derde"))));

        assertThat(documents.require(id, kept).filing()).isEqualTo(new Filing(3, WooCategory.NONE, SEVEN_YEARS));
    }

    @Test
    void whatIsSaidOfMakingADocumentPublicDoesNotContradictItself() {
        EffectiveDate day = EffectiveDate.parse("2026-10-01");
        DocumentId other = new DocumentId("ander");
        assertContradicts("extent", Extent.NONE, day, null, ExceptionGround.UNKNOWN, null, null);
        assertContradicts("extent", Extent.NONE, null, "https://aameer.nl/c", ExceptionGround.PRIVACY, null, null);
        assertContradicts("exception", Extent.PART, day, null, ExceptionGround.NONE, null, null);
        assertContradicts("exception", Extent.WHOLE, null, null, ExceptionGround.PRIVACY, null, null);
        assertContradicts("exception", Extent.UNKNOWN, day, null, ExceptionGround.PRIVACY, null, null);
        assertContradicts("exceptionReviewOn", Extent.NONE, null, null, ExceptionGround.UNKNOWN, day, null);
        assertContradicts("redacted", Extent.WHOLE, day, null, ExceptionGround.NONE, null, other);
        for (String address : List.of("http://aameer.nl", "https://naam@aameer.nl", "aameer.nl", "https://a b")) {
            assertContradicts("publicationUrl", Extent.WHOLE, day, address, ExceptionGround.NONE, null, null);
        }
        Openness part = new Openness(1, Extent.PART, day, "https://aameer.nl/c", ExceptionGround.UNKNOWN, null, other);
        assertThat(part.keepsBack()).as("the file that is not redacted").isTrue();
    }

    private static void assertContradicts(
            String field,
            Extent extent,
            @Nullable EffectiveDate on,
            @Nullable String url,
            ExceptionGround ground,
            @Nullable EffectiveDate review,
            @Nullable DocumentId redacted) {
        assertThatThrownBy(() -> new Openness(1, extent, on, url, ground, review, redacted))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems().get(0).field()).isEqualTo(field));
    }

    @Test
    void aTermOfRetentionBelongsToWhatIsDestroyed() {
        for (Retention.Nomination nomination :
                Arrays.asList(Retention.Nomination.PERMANENT, Retention.Nomination.UNKNOWN)) {
            assertThatThrownBy(() -> new Retention(nomination, null, 7, null)).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> new Retention(Retention.Nomination.DESTROY, null, 0, null))
                .isInstanceOf(InvalidInput.class);
    }
}

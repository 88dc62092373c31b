package nl.samenspoor.communication;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.RequestAdvice;
import nl.samenspoor.consultation.SendDraft;
import nl.samenspoor.consultation.SendingDrafts;
import nl.samenspoor.consultation.StartViewRound;
import nl.samenspoor.consultation.StartingViewRounds;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.OptOut;
import nl.samenspoor.cooperation.OptingOut;
import nl.samenspoor.cooperation.StartCooperation;
import nl.samenspoor.cooperation.StartingCooperations;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.Addressees;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.ChangingContacts;
import nl.samenspoor.inbox.DueTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.settlement.AnswerProposal;
import nl.samenspoor.settlement.DeviationKind;
import nl.samenspoor.settlement.Deviations;
import nl.samenspoor.settlement.ProposeAttribution;
import nl.samenspoor.settlement.Settling;
import nl.samenspoor.web.Browser;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Reminders go out by mail to a real mail server: once, later when it is down, and never to the wrong reader. */
@IntegrationTest
class SendingMailTest {

    private static final MailSettings SETTINGS =
            new MailSettings("localhost", "samenspoor@regio.example", "https://samenspoor.regio.example/");
    private static final Actor COLLEGE =
            new Actor("college-aameer", Set.of(), Set.of(new Seat(AAMEER, Role.COLLEGE)), false);
    private static final Actor LEADER = new Actor(People.LEADER, Set.of(Role.PROJECT_LEADER), Set.of(), false);

    @Autowired
    Play play;

    @Autowired
    People people;

    @Autowired
    StartingCooperations starting;

    @Autowired
    ChangingContacts contacts;

    @Autowired
    AdministeringAccounts administering;

    @Autowired
    MailRows rows;

    @Autowired
    ReadingNotices notices;

    @Autowired
    StartingViewRounds rounds;

    @Autowired
    SendingDrafts drafts;

    @Autowired
    ReminderTexts reminderTexts;

    @Autowired
    nl.samenspoor.web.Texts texts;

    @Autowired
    org.thymeleaf.ITemplateEngine templates;

    @Autowired
    Addressees addressees;

    @Autowired
    Accounts accounts;

    @Autowired
    Visibility visibility;

    @Autowired
    DueTasks dueTasks;

    @Autowired
    Deviations deviations;

    @Autowired
    WorksCouncils worksCouncils;

    @Autowired
    ConsultingWorksCouncils consulting;

    @Autowired
    OpeningTaskFields opening;

    @Autowired
    OptingOut optingOut;

    @Autowired
    Settling settling;

    @Autowired
    TaskService engineTasks;

    @Autowired
    ManagementService timers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Told told;

    @BeforeEach
    void start() {
        people.register();
        jdbc.sql("update mail set state = 'dropped'").update();
        contacts.change(COLLEGE, "college@aameer.example", "nl");
        contacts.change(LEADER, "leider@regio.example", "en");
        told = new Told(engineTasks, timers, jdbc, clock);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        contacts.change(COLLEGE, null, "nl");
        contacts.change(LEADER, null, "nl");
    }

    /** The part that sends, as a start of the application makes it. */
    private SendingMail sending(int smtpPort, int tries) {
        return sending(smtpPort, tries, visibility);
    }

    private SendingMail sending(int smtpPort, int tries, Visibility visible) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtpPort);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mailSender", sender);
        return new SendingMail(
                rows,
                SETTINGS,
                new ReminderMail(SETTINGS, reminderTexts, texts, templates),
                beans.getBeanProvider(JavaMailSender.class),
                addressees,
                accounts,
                visible,
                dueTasks,
                deviations,
                worksCouncils,
                Duration.ofMinutes(5),
                tries);
    }

    private SendingMail sending() {
        return sending(server.getSmtp().getPort(), 10);
    }

    private OpenTask late(String cooperation) {
        CooperationId id = starting.start(
                LEADER,
                new StartCooperation(
                        cooperation,
                        List.of(AAMEER, BERGVELD),
                        Play.signal(),
                        EffectiveDate.parse("2026-01-05"),
                        null,
                        true,
                        null,
                        Particulars.NONE));
        play.passGate(id, nl.samenspoor.kernel.GateKey.G1);
        for (String step : List.of("rankAlternatives", "setGoalsAndVision", "draftPlanOfApproach")) {
            play.skip(id, "userTask_" + step);
        }
        OpenTask task = play.open(id, "userTask_decideOnPlan").stream()
                .filter(one -> AAMEER.equals(one.municipality()))
                .findFirst()
                .orElseThrow();
        told.due(task.id(), -2);
        told.fire(task.id());
        return task;
    }

    private void queue(OpenTask task, String account) {
        new MailQueue(SETTINGS, rows)
                .queue(
                        told.notice(task.id(), account),
                        addressees.of(List.of(account)).get(0));
    }

    private String state(OpenTask task, String account) {
        return jdbc.sql("select state from mail where notice = ?")
                .param(told.notice(task.id(), account))
                .query(String.class)
                .single();
    }

    /** The pause after a failure is over. */
    private void pauseIsOver() {
        jdbc.sql("update mail set next_try = queued_at where state = 'waiting'").update();
    }

    @Test
    void aReminderIsPlainTextAndHtmlInTheReadersLanguageWithALinkToTheTask() throws Exception {
        OpenTask task = late("Elzen & Wilgen");
        queue(task, "college-aameer");

        sending().sendDue();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getSubject())
                .startsWith("Samenspoor: Te laat, uiterlijk ")
                .endsWith("(Elzen & Wilgen)");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("college@aameer.example");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("samenspoor@regio.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Message-ID")[0])
                .matches("<notice\\." + told.notice(task.id(), "college-aameer") + "\\.\\d+@samenspoor.regio.example>");
        assertThat(mail.getHeader("Content-Language")).containsExactly("nl");
        MimeMultipart parts = (MimeMultipart) ((MimeMultipart)
                        ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        String link = "https://samenspoor.regio.example/tasks/" + task.id();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Te laat", link, "https://samenspoor.regio.example/contact")
                .doesNotContain("college-aameer", "<", "??");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("Elzen &amp; Wilgen", "href=\"" + link + "\"", "lang=\"nl\"")
                .doesNotContain("<style", "style=", "<img", "<script", "??");
        assertThat(state(task, "college-aameer")).isEqualTo(MailRows.SENT);

        told.due(task.id(), -9);
        told.fire(task.id());
        queue(task, People.LEADER);
        sending().sendDue();
        assertThat(server.getReceivedMessages()[1].getSubject()).startsWith("Samenspoor: Not done yet, due by ");
    }

    @Test
    void aServerThatIsDownIsTriedLaterAndAfterARestartTheMailIsSentOnce() {
        OpenTask task = late("Proef");
        queue(task, "college-aameer");
        int smtpPort = server.getSmtp().getPort();
        server.stop();

        sending(smtpPort, 10).sendDue();
        assertThat(state(task, "college-aameer")).isEqualTo(MailRows.WAITING);
        assertThat(jdbc.sql("select last_error from mail where notice = ?")
                        .param(told.notice(task.id(), "college-aameer"))
                        .query(String.class)
                        .single())
                .isEqualTo("connection");

        GreenMail back = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            SendingMail restarted = sending(smtpPort, 10);
            restarted.sendDue();
            assertThat(back.getReceivedMessages()).as("not before its time").isEmpty();
            pauseIsOver();
            restarted.sendDue();
            restarted.sendDue();
            sending(smtpPort, 10).sendDue();
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }

    @Test
    void thePauseRisesAndAfterTheLastTryAnAdministratorIsTold() {
        OpenTask task = late("Proef");
        queue(task, "college-aameer");
        int smtpPort = server.getSmtp().getPort();
        server.stop();
        SendingMail sending = sending(smtpPort, 3);

        sending.sendDue();
        long first = minutesUntilNextTry(task);
        pauseIsOver();
        sending.sendDue();
        long second = minutesUntilNextTry(task);
        pauseIsOver();
        sending.sendDue();

        assertThat(first).isBetween(4L, 5L);
        assertThat(second).isBetween(9L, 10L);
        assertThat(state(task, "college-aameer")).isEqualTo(MailRows.GIVEN_UP);
        Browser administrator = new Browser(port);
        administrator.signIn("beheerder", "een-lang-wachtwoord-voor-proeven");
        assertThat(administrator.get("/mail").body())
                .contains("college-aameer", "De mailserver was niet bereikbaar.", "niet bezorgd")
                .doesNotContain("college@aameer.example", "Proef");
        long mail = jdbc.sql("select id from mail where state = 'given_up'")
                .query(Long.class)
                .single();
        assertThat(administrator
                        .submit("/mail", "/mail/" + mail + "/again", java.util.Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(state(task, "college-aameer")).isEqualTo(MailRows.WAITING);
        Browser leader = new Browser(port);
        leader.signIn(People.LEADER, "een-lang-wachtwoord-voor-proeven");
        assertThat(leader.get("/mail").statusCode()).isEqualTo(403);
    }

    private long minutesUntilNextTry(OpenTask task) {
        java.time.OffsetDateTime next = jdbc.sql("select next_try from mail where notice = ?")
                .param(told.notice(task.id(), "college-aameer"))
                .query(java.time.OffsetDateTime.class)
                .single();
        return Duration.between(clock.instant(), next.toInstant()).toMinutes();
    }

    @Test
    void whatIsNoLongerTrueIsNotSent() {
        OpenTask moved = late("Proef");
        queue(moved, "college-aameer");
        told.due(moved.id(), 20);
        OpenTask withoutAddress = late("Proef");
        queue(withoutAddress, "college-aameer");
        sending().sendDue();
        assertThat(state(moved, "college-aameer")).isEqualTo(MailRows.DROPPED);
        assertThat(server.getReceivedMessages()).hasSize(1);

        OpenTask deactivated = late("Proef");
        queue(deactivated, "college-aameer");
        administering.deactivate(Actor.system("test"), "college-aameer");
        try {
            sending().sendDue();
        } finally {
            administering.activate(Actor.system("test"), "college-aameer");
        }
        assertThat(state(deactivated, "college-aameer")).isEqualTo(MailRows.DROPPED);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void theClerkOfAMunicipalityThatJoinsIsRemindedOfItsRoundAlthoughHeSeesNothingElse() {
        CooperationId id = sentToAJoiningMunicipality();
        String account = "griffier-coeverdam";
        Actor clerk = new Actor(account, Set.of(), Set.of(new Seat(COEVERDAM, Role.COUNCIL_CLERK)), false);
        contacts.change(clerk, "griffier@coeverdam.example", "nl");
        try {
            OpenTask view = play.open(id, "userTask_recordView").stream()
                    .filter(one -> COEVERDAM.equals(one.municipality()))
                    .findFirst()
                    .orElseThrow();
            told.due(view.id(), -2);
            told.fire(view.id());
            queue(view, account);

            sending().sendDue();

            assertThat(state(view, account)).isEqualTo(MailRows.SENT);
            assertThat(notices.latestUnread(clerk, 200))
                    .extracting(notice -> notice.reminder().task())
                    .contains(view.id());
            assertThat(notices.page(clerk, 0, 200).items())
                    .extracting(notice -> notice.reminder().task())
                    .contains(view.id());
            Actor elsewhere = new Actor(account, Set.of(), Set.of(), false);
            assertThat(notices.latestUnread(elsewhere, 200)).isEmpty();
        } finally {
            contacts.change(clerk, null, "nl");
        }
    }

    private CooperationId sentToAJoiningMunicipality() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        for (nl.samenspoor.kernel.GateKey gate : List.of(
                nl.samenspoor.kernel.GateKey.G1, nl.samenspoor.kernel.GateKey.G2, nl.samenspoor.kernel.GateKey.G3)) {
            play.passGate(id, gate);
        }
        play.draftScheme(id);
        rounds.start(
                Play.LEADER,
                new StartViewRound(id, ViewRoundKind.JOINING, COEVERDAM, "Een derde gemeente.", Play.TODAY));
        drafts.send(Play.LEADER, new SendDraft(id, "Ontwerp", Play.TODAY, java.util.Map.of(), null));
        return id;
    }

    @Test
    void whateverGoesWrongWithOneMailCountsAsATryHoldsUpNoOtherAndIsGivenUpInTheEnd() {
        OpenTask broken = late("Kapot");
        OpenTask sound = late("Goed");
        queue(broken, "college-aameer");
        queue(sound, "college-aameer");
        CooperationId bad = broken.cooperation();
        SendingMail sending = sending(server.getSmtp().getPort(), 2, new Visibility() {
            @Override
            public void requireVisible(Actor actor, CooperationId cooperation) {
                if (cooperation.equals(bad)) {
                    throw new IllegalStateException("Nobody expected this");
                }
                visibility.requireVisible(actor, cooperation);
            }

            @Override
            public boolean leads(Actor actor, CooperationId cooperation) {
                return visibility.leads(actor, cooperation);
            }
        });

        sending.sendDue();
        assertThat(state(broken, "college-aameer")).isEqualTo(MailRows.WAITING);
        assertThat(state(sound, "college-aameer")).isEqualTo(MailRows.SENT);

        pauseIsOver();
        sending.sendDue();
        assertThat(state(broken, "college-aameer")).isEqualTo(MailRows.GIVEN_UP);
        assertThat(rows.givenUp(1)).singleElement().satisfies(mail -> assertThat(mail.trouble())
                .isEqualTo(MailTrouble.OWN));
    }

    @Test
    void aQuestionToACollegeGoesOutByMailWithALinkToTheProposalAndNotWhenItIsAnswered() throws Exception {
        CooperationId id = play.start(AAMEER, BERGVELD);
        int waiting = propose(id, "Dak & goot");
        int answered = propose(id, "Al beantwoord");
        queueQuestion(id, waiting);
        queueQuestion(id, answered);
        settling.answer(Actor.system("test"), new AnswerProposal(id, answered, AAMEER, true, null, Play.TODAY));

        sending().sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject())
                .startsWith("Samenspoor: Antwoord gevraagd van het college van Aameer: tegenvaller, Dak & goot (");
        MimeMultipart parts = (MimeMultipart) ((MimeMultipart)
                        ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        String link = "https://samenspoor.regio.example/cooperations/" + id + "/deviations/" + waiting;
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Open het voorstel", link, "college om een antwoord wordt gevraagd")
                .doesNotContain("de taak", "??");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("Dak &amp; goot", "href=\"" + link + "\"")
                .doesNotContain("??");
        assertThat(jdbc.sql("select m.state from mail m join notice n on n.id = m.notice"
                                + " join reminder r on r.id = n.reminder where r.cooperation = ? order by m.id")
                        .param(id.text())
                        .query(String.class)
                        .list())
                .containsExactly(MailRows.SENT, MailRows.DROPPED);
    }

    @Test
    void aQuestionToAWorksCouncilGoesOutByMailWithALinkToTheFormAndNotWhenItIsAskedAnew() throws Exception {
        CooperationId id = play.start(AAMEER, BERGVELD);
        for (String subject : List.of("De oude vraag", "De nieuwe & enige vraag")) {
            consulting.request(Play.LEADER, new RequestAdvice(id, AAMEER, subject, Play.TODAY, null, true, false));
        }
        List<Long> told = jdbc.sql("select n.id from notice n join reminder r on r.id = n.reminder"
                        + " where r.cooperation = ? and n.account = 'or-aameer' order by n.id")
                .param(id.text())
                .query(Long.class)
                .list();
        // The account has no address: it goes to one that has, which sees the cooperation too.
        jdbc.sql("update notice set account = 'college-aameer' where id in (:ids)")
                .param("ids", told)
                .update();
        told.forEach(notice -> new MailQueue(SETTINGS, rows)
                .queue(notice, addressees.of(List.of("college-aameer")).get(0)));

        sending().sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject())
                .startsWith(
                        "Samenspoor: Advies gevraagd van de ondernemingsraad van Aameer: De nieuwe & enige vraag (");
        MimeMultipart parts = (MimeMultipart) ((MimeMultipart)
                        ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains(
                        "Open het verzoek",
                        "https://samenspoor.regio.example/cooperations/" + id + "/hearing/advice?municipality=GM9101",
                        "ondernemingsraad om advies wordt gevraagd")
                .doesNotContain("de taak", "??");
    }

    @Test
    void newsOfATaskFieldGoesOutByMailWithALinkToTheField() throws Exception {
        CooperationId id = play.start(AAMEER, BERGVELD);
        String field = opening.open(
                Play.LEADER,
                id,
                new OpenTaskField("ICT & zo", TaskFieldKind.PIOFACH, true, Play.TODAY, Particulars.NONE));
        optingOut.optOut(Play.LEADER, id, new OptOut(field, BERGVELD, "Te duur.", Play.TODAY, Particulars.NONE));
        long notice = jdbc.sql("select n.id from notice n join reminder r on r.id = n.reminder"
                        + " where r.cooperation = ? and n.account = 'college-aameer'")
                .param(id.text())
                .query(Long.class)
                .single();
        new MailQueue(SETTINGS, rows)
                .queue(notice, addressees.of(List.of("college-aameer")).get(0));

        sending().sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).startsWith("Samenspoor: Taakveld ICT & zo is gestopt: nu Bergveld niet meedoet");
        MimeMultipart parts = (MimeMultipart) ((MimeMultipart)
                        ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains(
                        "Bekijk het taakveld",
                        "https://samenspoor.regio.example/cooperations/" + id + "/task-fields/" + field,
                        "van een andere gemeente")
                .doesNotContain("de taak", "??");
    }

    private int propose(CooperationId id, String about) {
        return settling.propose(
                Play.LEADER,
                new ProposeAttribution(
                        id, DeviationKind.SETBACK, about, 100L, BERGVELD, "Al lang lek.", Play.TODAY, null));
    }

    private void queueQuestion(CooperationId id, int number) {
        long notice = jdbc.sql("select n.id from notice n join reminder r on r.id = n.reminder"
                        + " where r.cooperation = ? and r.deviation = ? and n.account = 'college-aameer'")
                .params(id.text(), number)
                .query(Long.class)
                .single();
        new MailQueue(SETTINGS, rows)
                .queue(notice, addressees.of(List.of("college-aameer")).get(0));
    }

    @Test
    void twoNodesNeverSendTheSameMail() {
        OpenTask task = late("Proef");
        queue(task, "college-aameer");

        assertThat(rows.claim()).isPresent();
        assertThat(rows.claim()).as("the other node").isEmpty();

        jdbc.sql("update mail set claimed_until = queued_at where state = 'sending'")
                .update();
        sending().sendDue();
        assertThat(server.getReceivedMessages())
                .as("after the death of the first")
                .hasSize(1);
    }

    @Test
    void nobodyCanAddAHeaderOrARecipient() throws Exception {
        for (String address : List.of(
                "a@b.nl\r\nBcc: x@y.nl",
                "a@b.nl, x@y.nl",
                "Naam <a@b.nl>",
                "a@b.nl\nSubject: x",
                "\"a\r\n\"@b.nl",
                "a@b",
                "a..b@c.nl",
                "ã@b.nl")) {
            assertThatThrownBy(() -> contacts.change(COLLEGE, address, "nl"))
                    .as(address)
                    .isInstanceOf(InvalidInput.class);
        }
        Reminder reminder = Reminder.ofTask(
                "t", ReminderKind.BEFORE, told.today(), new CooperationId("c"), "x\r\nBcc: x@y.nl", null, null);
        MimeMessage message = new JavaMailSenderImpl().createMimeMessage();
        new ReminderMail(SETTINGS, reminderTexts, texts, templates)
                .write(
                        message,
                        new MailRows.Claimed(1, 1, "a", reminder, 1, clock.instant()),
                        new Addressees.Addressee("a", new nl.samenspoor.identity.Contact("a@b.nl", Locale.ENGLISH)));
        message.saveChanges();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(GreenMailUtil.getHeaders(message)).doesNotContainPattern("(?m)^Bcc:");
    }

    @Test
    void aStartWithAServerButWithoutASenderOrAnAddressSaysWhatIsMissing() {
        assertThatThrownBy(() -> new MailSettings("mail.example", "", "https://x.example"))
                .hasMessageContaining("samenspoor.mail.from");
        assertThatThrownBy(() -> new MailSettings("mail.example", "a@b.nl, c@d.nl", "https://x.example"))
                .hasMessageContaining("samenspoor.mail.from");
        assertThatThrownBy(() -> new MailSettings("mail.example", "a@b.nl", ""))
                .hasMessageContaining("samenspoor.base-url");
        assertThat(new MailSettings("", "", "").on()).as("off without a server").isFalse();
    }
}

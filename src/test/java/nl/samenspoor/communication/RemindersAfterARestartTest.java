package nl.samenspoor.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import nl.samenspoor.Samenspoor;
import nl.samenspoor.cooperation.StartCooperation;
import nl.samenspoor.cooperation.StartingCooperations;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.ChangingContacts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An installation as it is run, with its own timers and its own mail, on a database in a file: the mail server is down, the
 * installation is restarted, and then the server is there.
 */
class RemindersAfterARestartTest {

    private static final Actor LEADER = new Actor("leider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
    private static final Duration LONGEST = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private ConfigurableApplicationContext start(int smtpPort) {
        return new SpringApplicationBuilder(Samenspoor.class)
                .run(
                        "--spring.jmx.enabled=false",
                        "--server.port=0",
                        "--samenspoor.data=" + folder,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + smtpPort,
                        "--samenspoor.mail.from=samenspoor@regio.example",
                        "--samenspoor.base-url=https://samenspoor.regio.example",
                        "--samenspoor.mail.every=PT0.3S",
                        "--samenspoor.mail.first-pause=PT1S");
    }

    @Test
    void aReminderIsMailedOnceAlthoughTheServerWasDownAndTheInstallationRestarted() throws Exception {
        int smtpPort;
        try (ServerSocket free = new ServerSocket(0)) {
            smtpPort = free.getLocalPort();
        }
        String late;
        String old;
        try (ConfigurableApplicationContext before = start(smtpPort)) {
            before.getBean(AdministeringAccounts.class)
                    .create(
                            Actor.system("test"),
                            new CreateAccount(
                                    "leider", null, "four plain words here", Set.of(Role.PROJECT_LEADER), Set.of()));
            before.getBean(ChangingContacts.class).change(LEADER, "leider@regio.example", "nl");
            late = openTask(before);
            old = openTask(before);
            JdbcClient jdbc = before.getBean(JdbcClient.class);
            due(before, late, -2);
            await().atMost(LONGEST).until(() -> tries(jdbc) > 0);
            due(before, old, 20);
            // As a database from before there were reminders: an open task that is late, and no timer.
            jdbc.sql("delete from ACT_RU_JOB where HANDLER_TYPE_ = 'taskReminder' and HANDLER_CFG_ = ?")
                    .param(old)
                    .update();
            jdbc.sql("update task set due = ?, due_sort = ? where id = ?")
                    .params(today(before).minusDays(3), today(before).minusDays(3), old)
                    .update();
        }
        GreenMail server = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (ConfigurableApplicationContext after = start(smtpPort)) {
            JdbcClient jdbc = after.getBean(JdbcClient.class);
            await().atMost(LONGEST).until(() -> sent(jdbc) == 2);
            assertThat(server.getReceivedMessages()).hasSize(2);
            assertThat(jdbc.sql("select r.task from mail m join notice n on n.id = m.notice"
                                    + " join reminder r on r.id = n.reminder where m.state = 'sent'")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder(late, old);
            assertThat(jdbc.sql("select count(*) from mail")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        } finally {
            server.stop();
        }
    }

    private static LocalDate today(ConfigurableApplicationContext application) {
        return LocalDate.now(application.getBean(java.time.Clock.class));
    }

    private static int tries(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(sum(tries), 0) from mail where last_error = 'connection'")
                .query(Integer.class)
                .single();
    }

    private static int sent(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from mail where state = 'sent'")
                .query(Integer.class)
                .single();
    }

    /** A task of the leader in a cooperation of its own. */
    private static String openTask(ConfigurableApplicationContext application) {
        CooperationId id = application
                .getBean(StartingCooperations.class)
                .start(
                        LEADER,
                        new StartCooperation(
                                "Verband",
                                List.of(new MunicipalityCode("GM0148"), new MunicipalityCode("GM0175")),
                                Play.signal(),
                                EffectiveDate.parse("2026-01-05"),
                                null,
                                true,
                                null,
                                Particulars.NONE));
        application
                .getBean(SettingAsideTasks.class)
                .setAsideAll(
                        Actor.system("test"),
                        id,
                        step -> !step.equals("userTask_prepareDossier"),
                        SettingAsideTasks.Ground.NOT_RECORDED,
                        "Niet van belang.",
                        Play.TODAY);
        return application.getBean(Tasks.class).of(id).stream()
                .filter(task -> task.step().equals("userTask_prepareDossier"))
                .map(OpenTask::id)
                .findFirst()
                .orElseThrow();
    }

    private static void due(ConfigurableApplicationContext application, String task, int days) {
        application
                .getBean(TaskService.class)
                .setDueDate(
                        task,
                        Date.from(today(application)
                                .plusDays(days)
                                .atStartOfDay(Dutch.ZONE)
                                .toInstant()));
    }
}

package nl.samenspoor.communication;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoor.communication.MailRows.Claimed;
import nl.samenspoor.consultation.AwaitedAdvice;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.Addressees;
import nl.samenspoor.identity.Addressees.Addressee;
import nl.samenspoor.inbox.DueTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.settlement.Deviations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the queue. Each mail is taken by one node before it is sent and marked after; in between, only the
 * death of that node lets another send it again, under the same message id, by which mail servers know a copy. What is no
 * longer true when it would go out is not sent: the task is done or has another last day, the college or
 * works council is not asked any more,
 * or the account may no longer see it.
 */
@Component
class SendingMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendingMail.class);
    /** No longer between two tries than this. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

    private final MailRows rows;
    private final MailSettings settings;
    private final ReminderMail mails;
    private final ObjectProvider<JavaMailSender> senders;
    private final Addressees addressees;
    private final Accounts accounts;
    private final Visibility visibility;
    private final DueTasks tasks;
    private final Deviations deviations;
    private final WorksCouncils councils;
    private final Duration firstPause;
    private final int mostTries;

    /**
     * @param firstPause time after the first failure; it doubles with each further one
     * @param mostTries  after so many failures a mail is given up
     */
    SendingMail(
            MailRows rows,
            MailSettings settings,
            ReminderMail mails,
            ObjectProvider<JavaMailSender> senders,
            Addressees addressees,
            Accounts accounts,
            Visibility visibility,
            DueTasks tasks,
            Deviations deviations,
            WorksCouncils councils,
            @Value("${samenspoor.mail.first-pause:PT5M}") Duration firstPause,
            @Value("${samenspoor.mail.tries:10}") int mostTries) {
        this.rows = rows;
        this.settings = settings;
        this.mails = mails;
        this.senders = senders;
        this.addressees = addressees;
        this.accounts = accounts;
        this.visibility = visibility;
        this.tasks = tasks;
        this.deviations = deviations;
        this.councils = councils;
        this.firstPause = firstPause;
        this.mostTries = mostTries;
    }

    /** Tries everything whose time has come, until nothing is left or the server is out of reach. */
    void sendDue() {
        JavaMailSender sender = senders.getIfAvailable();
        if (!settings.on() || sender == null) {
            return;
        }
        boolean reachable = true;
        while (reachable) {
            Optional<Claimed> next = rows.claim();
            if (next.isEmpty()) {
                return;
            }
            reachable = send(sender, next.get());
        }
    }

    private boolean send(JavaMailSender sender, Claimed mail) {
        String ended;
        try {
            Addressee to = wanted(mail);
            if (to == null) {
                ended = MailRows.DROPPED;
            } else {
                sender.send(message -> mails.write(message, mail, to));
                ended = MailRows.SENT;
            }
        } catch (RuntimeException failed) {
            return failed(mail, failed);
        }
        rows.end(mail.id(), ended);
        return true;
    }

    /** A mail that goes wrong in whatever way counts its try and holds up no other. */
    private boolean failed(Claimed mail, RuntimeException failure) {
        MailTrouble trouble = MailTrouble.of(failure);
        if (trouble == MailTrouble.OWN) {
            LOG.error("Mail {} was not written at try {}", mail.id(), mail.tries(), failure);
        } else {
            LOG.warn("Mail {} was not sent at try {}: {}", mail.id(), mail.tries(), trouble);
        }
        if (mail.tries() >= mostTries) {
            rows.giveUp(mail.id(), trouble);
        } else {
            rows.failed(mail.id(), trouble, pause(mail.tries()));
        }
        return !trouble.ofServer();
    }

    private Duration pause(int tries) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(tries - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** To whom it goes; null when it is no longer to be sent. */
    private @Nullable Addressee wanted(Claimed mail) {
        Reminder reminder = mail.reminder();
        if (!waits(mail, reminder)) {
            return null;
        }
        return addressees.of(List.of(mail.account())).stream()
                .filter(one -> one.contact().email() != null)
                .findFirst()
                .orElse(null);
    }

    private boolean waits(Claimed mail, Reminder reminder) {
        Reminder.Beside beside = reminder.beside();
        if (beside instanceof Reminder.Question question) {
            return questionWaits(mail, reminder, question);
        }
        if (beside instanceof Reminder.Advice advice) {
            return councils.awaited(List.of(reminder.cooperation()))
                            .contains(new AwaitedAdvice(reminder.cooperation(), advice.request()))
                    && sees(mail, null);
        }
        return beside != null && beside.news() ? sees(mail, null) : taskWaits(mail, reminder);
    }

    private boolean taskWaits(Claimed mail, Reminder reminder) {
        String id = reminder.task();
        OpenTask task = id == null ? null : tasks.open(List.of(id)).get(id);
        return task != null && Objects.equals(reminder.due(), task.due()) && sees(mail, task);
    }

    private boolean questionWaits(Claimed mail, Reminder reminder, Reminder.Question question) {
        return deviations
                        .one(reminder.cooperation(), question.number())
                        .awaited()
                        .contains(Objects.requireNonNull(reminder.municipality()))
                && sees(mail, null);
    }

    /** The task of a seat of one's own is there for oneself, also for a body that was asked for this one thing only. */
    private boolean sees(Claimed mail, @Nullable OpenTask task) {
        Actor actor = accounts.find(mail.account()).map(Account::actor).orElse(null);
        if (actor == null) {
            return true;
        }
        try {
            visibility.requireVisible(actor, mail.reminder().cooperation());
            return true;
        } catch (NotFound hidden) {
            return task != null && ofOwnSeat(actor, task);
        }
    }

    private static boolean ofOwnSeat(Actor actor, OpenTask task) {
        MunicipalityCode municipality = task.municipality();
        return municipality != null && Permissions.mayFor(actor, Right.workOf(task.body()), municipality, task.body());
    }
}

package nl.samenspoor.communication;

import java.time.Duration;
import nl.samenspoor.kernel.Rhythm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends waiting mail every {@code samenspoor.mail.every} (half a minute unless set); not at all while mail is off. At a stop
 * the mail that is being sent gets out, so that it is not sent a second time.
 */
@Component
class MailRhythm extends Rhythm {

    private final SendingMail sending;

    MailRhythm(
            SendingMail sending,
            MailSettings settings,
            @Value("${samenspoor.mail.every:PT30S}") Duration every,
            @Value("${samenspoor.jobs.active:true}") boolean active) {
        super("mail", every, every, active && settings.on());
        this.sending = sending;
    }

    @Override
    protected void beat() {
        sending.sendDue();
    }

    @Override
    protected String failure() {
        return "Waiting mail could not be looked at";
    }
}

package nl.samenspoor.communication;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.samenspoor.communication.MailRows.Claimed;
import nl.samenspoor.identity.Addressees.Addressee;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes the mail of a reminder: plain text and simple HTML, in the language of the account. It says which task or question
 * of which cooperation waits, and links to it; nothing of what was filled in, and no names of people.
 */
@Component
class ReminderMail {

    private final MailSettings settings;
    private final ReminderTexts reminders;
    private final Texts texts;
    private final ITemplateEngine templates;

    ReminderMail(MailSettings settings, ReminderTexts reminders, Texts texts, ITemplateEngine templates) {
        this.settings = settings;
        this.reminders = reminders;
        this.texts = texts;
        this.templates = templates;
    }

    void write(MimeMessage message, Claimed mail, Addressee to) throws MessagingException {
        Locale locale = to.contact().language();
        String marked =
                oneLine(reminders.onPage(List.of(mail.reminder()), locale).get(0));
        String said = RecordedWords.plain(marked);
        String link = settings.link(mail.reminder().path());
        String code = code(mail.reminder().beside());
        String open = texts.in(locale, code + "open");
        String why = texts.in(locale, code + "why");
        String contact = settings.link("/contact");
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(Objects.requireNonNull(to.contact().email()));
        helper.setSubject("Samenspoor: " + said);
        helper.setText(plain(said, open, link, why, contact, locale), html(marked, open, link, why, contact, locale));
        // The same at every try: a server that got it before knows it by this.
        message.setHeader(
                "Message-ID",
                "<notice." + mail.notice() + "." + mail.queuedAt().toEpochMilli() + "@" + settings.host() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", locale.getLanguage());
    }

    /** Where the message codes of this sort of mail begin. */
    private static String code(Reminder.@Nullable Beside beside) {
        if (beside == null) {
            return "communication.mail.";
        }
        if (beside instanceof Reminder.Field) {
            return "communication.mail.field.";
        }
        if (beside instanceof Reminder.Withdrawal) {
            return "communication.mail.withdrawal.";
        }
        return beside instanceof Reminder.Question ? "communication.mail.question." : "communication.mail.advice.";
    }

    private String plain(String said, String open, String link, String why, String contact, Locale locale) {
        return said + ".\n\n" + open + "\n" + link + "\n\n" + why + " " + texts.in(locale, "communication.mail.stop")
                + "\n" + contact + "\n";
    }

    private String html(String said, String open, String link, String why, String contact, Locale locale) {
        Context context = new Context(locale);
        context.setVariable("said", said);
        context.setVariable("subject", RecordedWords.plain(said));
        context.setVariable("open", open);
        context.setVariable("link", link);
        context.setVariable("why", why);
        context.setVariable("contact", contact);
        return templates.process("communication/mail", context);
    }

    /** No name that somebody typed can begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}

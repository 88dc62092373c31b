package nl.samenspoor.communication.web;

import java.util.List;
import nl.samenspoor.communication.ReadingMail;
import nl.samenspoor.communication.ReadingNotices;
import nl.samenspoor.inbox.spi.LatestNotices;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.web.NoticeCount;
import nl.samenspoor.web.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Numbers for the navigation, and the unread notices for the page of tasks. */
@Component
class NoticeNumbers implements NoticeCount, LatestNotices {

    private static final int LATEST = 5;

    private final ReadingNotices notices;
    private final ReadingMail mail;
    private final NoticeLines lines;
    private final Texts texts;

    NoticeNumbers(ReadingNotices notices, ReadingMail mail, NoticeLines lines, Texts texts) {
        this.notices = notices;
        this.mail = mail;
        this.lines = lines;
        this.texts = texts;
    }

    @Override
    public int count(Actor actor) {
        return notices.unread(actor);
    }

    @Override
    public int undelivered() {
        return mail.undelivered();
    }

    @Override
    public List<Line> unread(Actor actor) {
        return lines.of(notices.latestUnread(actor, LATEST), LocaleContextHolder.getLocale()).stream()
                .map(line -> new Line(
                        line.id(),
                        line.text(),
                        line.href(),
                        line.closed() == null ? null : texts.of(line.closed()),
                        line.pressing()))
                .toList();
    }

    @Override
    public boolean asking(Actor actor) {
        return lines.anyWaits(notices.asked(actor));
    }
}

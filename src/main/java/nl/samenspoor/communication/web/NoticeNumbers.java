package nl.samenspoor.communication.web;

import java.util.List;
import java.util.stream.IntStream;
import nl.samenspoor.communication.Notice;
import nl.samenspoor.communication.ReadingMail;
import nl.samenspoor.communication.ReadingNotices;
import nl.samenspoor.communication.ReminderTexts;
import nl.samenspoor.inbox.spi.LatestNotices;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.web.NoticeCount;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Numbers for the navigation, and the unread notices for the page of tasks. */
@Component
class NoticeNumbers implements NoticeCount, LatestNotices {

    private static final int LATEST = 5;

    private final ReadingNotices notices;
    private final ReadingMail mail;
    private final ReminderTexts texts;

    NoticeNumbers(ReadingNotices notices, ReadingMail mail, ReminderTexts texts) {
        this.notices = notices;
        this.mail = mail;
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
        List<Notice> latest = notices.latestUnread(actor, LATEST);
        List<String> said =
                texts.onPage(latest.stream().map(Notice::reminder).toList(), LocaleContextHolder.getLocale());
        return IntStream.range(0, latest.size())
                .mapToObj(i -> line(latest.get(i), said.get(i)))
                .toList();
    }

    private static Line line(Notice notice, String said) {
        return new Line(
                notice.id(),
                said,
                notice.reminder().path(),
                notice.reminder().kind().pressing());
    }
}

package nl.samenspoor.communication;

import java.util.List;

/**
 * A page of notices.
 *
 * @param items  the latest first
 * @param page   counted from 0
 * @param size   1 to 200
 * @param total  how many there are
 * @param unread how many of all of them are unread
 */
public record NoticePage(List<Notice> items, int page, int size, long total, int unread) {

    public NoticePage {
        items = List.copyOf(items);
    }
}

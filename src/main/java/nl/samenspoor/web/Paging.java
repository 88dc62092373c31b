package nl.samenspoor.web;

/**
 * Where a list stands, for the fragment {@code pages}.
 *
 * @param page  counted from 0
 * @param size  rows per page, 1 to 200
 * @param total rows in all
 * @param href  address of the list up to and including {@code page=}, with its filters before it
 */
public record Paging(int page, int size, long total, String href) {

    /** Number of the last page, counted from 0. */
    public long lastPage() {
        return total == 0 ? 0 : (total - 1) / size;
    }

    /** First row shown, counted from 1; 0 in an empty list. */
    public long firstRow() {
        return total == 0 ? 0 : Math.min((long) page * size + 1, total);
    }

    /** Last row shown, counted from 1. */
    public long lastRow() {
        return Math.min((long) (page + 1) * size, total);
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    /** Whether there are rows, and none on this page: the list became shorter, or the address is older than it. */
    public boolean pastEnd() {
        return total > 0 && page > lastPage();
    }

    public boolean hasNext() {
        return page < lastPage();
    }

    public String previousHref() {
        return href + Math.min(page - 1L, lastPage());
    }

    public String nextHref() {
        return href + (page + 1L);
    }
}

package nl.samenspoor.web;

import java.util.List;
import nl.samenspoor.kernel.InvalidInput;

/**
 * One page of a list as the API writes it.
 *
 * @param items what is on this page
 * @param page  which page, from 0
 * @param size  most items on a page, 1 to 200
 * @param total items on all pages
 */
public record PageJson<T>(List<T> items, int page, int size, long total) {

    /** Most items a client may ask for at once. */
    public static final int MOST = 200;

    private static final int LAST = 1_000_000;

    public PageJson {
        items = List.copyOf(items);
    }

    /** @throws InvalidInput on {@code page} or {@code size} when they lie outside their limits */
    public static void check(int page, int size) {
        if (page < 0 || page > LAST) {
            throw InvalidInput.of("page", "kernel.page");
        }
        if (size < 1 || size > MOST) {
            throw InvalidInput.of("size", "kernel.size", MOST);
        }
    }

    /**
     * Which page an address asks for, as typed there.
     *
     * @throws InvalidInput on {@code page} when it is no number or lies outside its limits
     */
    public static int page(String typed) {
        int page = number(typed);
        check(page, 1);
        return page;
    }

    /**
     * How many items to a page an address asks for, as typed there.
     *
     * @throws InvalidInput on {@code size} when it is no number or lies outside its limits
     */
    public static int size(String typed) {
        int size = number(typed);
        check(0, size);
        return size;
    }

    /** What is no number lies outside all limits. */
    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}

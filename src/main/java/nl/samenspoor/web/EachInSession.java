package nl.samenspoor.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Things of one sort that a session keeps, each under an attribute of its own. A session is saved attribute by attribute, so of
 * two requests in the same instant neither loses what the other adds, as in one list the last to be saved would.
 */
final class EachInSession<T extends Serializable> {

    private final String prefix;
    private final Class<T> sort;

    /** @param name of the attributes, each followed by a point and what sets it apart; at most 140 characters */
    EachInSession(String name, Class<T> sort) {
        this.prefix = name + ".";
        this.sort = sort;
    }

    /** By the names of their attributes, those of the earliest request first. */
    Map<String, T> of(@Nullable HttpSession session) {
        Map<String, T> all = new LinkedHashMap<>();
        if (session != null) {
            Collections.list(session.getAttributeNames()).stream()
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .forEach(name -> {
                        if (sort.isInstance(session.getAttribute(name))) {
                            all.put(name, sort.cast(session.getAttribute(name)));
                        }
                    });
        }
        return all;
    }

    void add(HttpSession session, T one) {
        session.setAttribute(prefix + "%013d".formatted(session.getLastAccessedTime()) + "." + UUID.randomUUID(), one);
    }
}

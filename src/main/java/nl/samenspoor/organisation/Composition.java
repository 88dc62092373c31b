package nl.samenspoor.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sits in a body.
 *
 * @param members by role and municipality, at most 40; empty when not known that exactly
 * @param inWords what the list cannot say, such as that a theme adds others; at most 2,000 characters, or null
 */
public record Composition(List<Member> members, @Nullable String inWords) {

    /** Nothing is known of it. */
    public static final Composition UNKNOWN = new Composition(List.of(), null);

    public Composition {
        members = List.copyOf(members);
    }
}

package nl.samenspoor.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What a working group works by; of other bodies only the owner.
 *
 * @param owner who answers for it, by role; at most 200 characters, or null when not known
 * @param plan  its own plan, where it lies or what it says; at most 2,000 characters, or null when it has none or that is
 *              not known
 * @param state how far it is, of a working group; otherwise null
 */
public record GroupWork(@Nullable String owner, @Nullable String plan, @Nullable GroupState state) {

    public static final GroupWork NONE = new GroupWork(null, null, null);
}

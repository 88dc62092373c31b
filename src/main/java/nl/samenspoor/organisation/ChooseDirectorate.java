package nl.samenspoor.organisation;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * Record which ways to lead the joint organisation were considered and which was chosen. It takes the place of the version
 * before as a whole.
 *
 * @param options       considered, at most 20; may be empty when not known
 * @param chosen        number of the chosen option; null while nothing is chosen
 * @param inWords       the choice as the source puts it, at most 2,000 characters, or null
 * @param reason        why, at most 2,000 characters, or null when not stated
 * @param fixedForYears how long it is not changed, 0 to 50, or null when not agreed
 * @param on            when it was chosen or considered
 * @param source        where it is known from, at most 2,000 characters, or null
 * @param seen          the version that was read before, 0 for none; another one in the meantime is a conflict
 */
public record ChooseDirectorate(
        CooperationId cooperation,
        List<DirectorateOption> options,
        @Nullable Integer chosen,
        @Nullable String inWords,
        @Nullable String reason,
        @Nullable Integer fixedForYears,
        EffectiveDate on,
        @Nullable String source,
        int seen) {

    public ChooseDirectorate {
        options = List.copyOf(options);
    }
}

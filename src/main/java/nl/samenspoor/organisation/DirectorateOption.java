package nl.samenspoor.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to lead the joint organisation that was considered.
 *
 * @param number   by which people call it, 1 to 20
 * @param text     in their words, at most 2,000 characters
 * @param nickname at most 200 characters, or null
 * @param pros     what speaks for it, each at most 500 characters
 * @param cons     what speaks against it
 * @param risk     what may go wrong all the same, at most 2,000 characters, or null
 */
public record DirectorateOption(
        int number,
        DirectorateModel model,
        String text,
        @Nullable String nickname,
        List<String> pros,
        List<String> cons,
        @Nullable String risk) {

    public DirectorateOption {
        pros = List.copyOf(pros);
        cons = List.copyOf(cons);
    }
}

package nl.samenspoor.casebook;

import java.time.Instant;
import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;

/**
 * Work on a case file that somebody asked for.
 *
 * @param id          a UUID, the token of the form that asked for it
 * @param dryRun      whether the file is only tried
 * @param fileName    how the file was called, or null
 * @param kept        whether its text is still here, so that it can be imported or tried again
 * @param done        steps that are finished
 * @param all         steps of the whole; 0 while that is not known
 * @param askedAt     when it was asked for
 * @param endedAt     when it ended, or null
 * @param cooperation what it became, or null
 * @param outcome     what came of it; null before its end, and when it failed or was broken off
 */
public record ImportRun(
        String id,
        boolean dryRun,
        @Nullable String fileName,
        boolean kept,
        ImportState state,
        ImportStage stage,
        int done,
        int all,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable CooperationId cooperation,
        @Nullable ImportOutcome outcome) {

    public boolean ended() {
        return state.ended();
    }
}

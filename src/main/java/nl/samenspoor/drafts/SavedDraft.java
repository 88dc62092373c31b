package nl.samenspoor.drafts;

import java.util.List;

/** What saving came to. */
public sealed interface SavedDraft {

    /** The version that now is the newest: recorded, or the one there was when nothing new was recorded. */
    DraftVersion newest();

    /** Nobody was in between. */
    record Saved(DraftVersion newest) implements SavedDraft {}

    /** Nothing differed from the newest version, so there is no new one. */
    record Unchanged(DraftVersion newest) implements SavedDraft {}

    /**
     * Somebody saved in between, but no field was changed by both: the new version holds what both changed.
     *
     * @param before the version this one was made from
     * @param theirs the newest version before this one
     * @param fields what the others changed since {@code before}
     */
    record Merged(DraftVersion newest, DraftVersion before, DraftVersion theirs, List<String> fields)
            implements SavedDraft {

        public Merged {
            fields = List.copyOf(fields);
        }
    }

    /** Somebody changed the same fields in between. Nothing was recorded: the one who saves chooses. */
    record Differs(DraftMerge merge) implements SavedDraft {

        @Override
        public DraftVersion newest() {
            return merge.theirs();
        }
    }
}

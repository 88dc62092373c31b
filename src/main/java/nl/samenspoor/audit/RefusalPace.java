package nl.samenspoor.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.NetworkPlace;
import nl.samenspoor.kernel.Rhythm;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps refusals that nothing else slows down from filling the trail: of each kind, from each who, so many a minute are
 * written in full. How many more there were is one entry, written when the minute is over.
 */
@Component
class RefusalPace extends Rhythm {

    /**
     * Who does what again and again.
     *
     * @param account of whoever is signed in, or empty
     * @param place   of the network, or empty
     * @param what    the kind of refusal
     */
    record Kind(String account, String place, String what) {

        static Kind ofPlace(Note note) {
            String what = note.detail() == null ? note.action().key() : note.detail();
            return new Kind("", note.origin() == null ? "" : NetworkPlace.of(note.origin()), what);
        }

        /** Whoever sends too much goes on doing so: of each account and place, whatever it asked for. */
        static Kind tooMany(Note note) {
            String place = note.account().isEmpty() && note.origin() != null ? NetworkPlace.of(note.origin()) : "";
            return new Kind(note.account(), place, TOO_MANY);
        }

        static Kind ofAccount(Note note) {
            return new Kind(note.account(), "", note.action().key());
        }
    }

    static final String TOO_MANY = "429";

    /** So many that only say that somebody sends too much. */
    static final int OF_TOO_MANY = 1;

    /** So many of whoever is signed in. */
    static final int OF_ACCOUNT = 60;

    /** So many of a place nobody signed in from. */
    static final int OF_PLACE = 10;

    /** So many different kinds are told apart; who is beyond counts as one. */
    static final int KINDS = 5_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Kind ALL_OTHERS = new Kind("", "", "all others");

    private final AuditChain chain;
    private final Clock clock;
    private final Map<Kind, Integer> thisMinute = new LinkedHashMap<>();
    private long minute;
    private volatile boolean stopping;

    RefusalPace(AuditChain chain, Clock clock, @Value("${samenspoor.jobs.active:true}") boolean active) {
        super("audit-refusals", MINUTE, MINUTE, active);
        this.chain = chain;
        this.clock = clock;
    }

    /** Writes the refusal down, or counts it. */
    void record(Note refusal, Kind kind) {
        beat();
        if (lets(kind)) {
            chain.record(refusal);
        }
    }

    /** Counts one more, and tells whether it is to be written in full. */
    synchronized boolean lets(Kind kind) {
        Kind counted = thisMinute.size() >= KINDS && !thisMinute.containsKey(kind) ? ALL_OTHERS : kind;
        return thisMinute.merge(counted, 1, Integer::sum) <= most(counted);
    }

    private static int most(Kind kind) {
        if (kind.what().equals(TOO_MANY)) {
            return OF_TOO_MANY;
        }
        return kind.account().isEmpty() ? OF_PLACE : OF_ACCOUNT;
    }

    /** Tells what was left out in a minute that is over. */
    @Override
    protected void beat() {
        told().forEach(chain::record);
    }

    @Override
    public void start() {
        stopping = false;
        super.start();
    }

    @Override
    public void stop() {
        stopping = true;
        super.stop();
    }

    @Override
    protected boolean atStop() {
        return true;
    }

    /** Stops after the web server, and before the trail is anchored. */
    @Override
    public int getPhase() {
        return 1;
    }

    private synchronized List<Note> told() {
        long present = TimeUnit.MILLISECONDS.toMinutes(clock.millis());
        if (present == minute && !stopping) {
            return List.of();
        }
        minute = present;
        List<Note> told = new ArrayList<>();
        thisMinute.forEach((kind, count) -> {
            if (count > most(kind)) {
                told.add(note(kind, count - most(kind)));
            }
        });
        thisMinute.clear();
        return told;
    }

    private static Note note(Kind kind, int leftOut) {
        return Note.refused(
                        kind.account(),
                        AuditAction.REFUSALS_LEFT_OUT,
                        kind.account().isEmpty() ? kind.place() : kind.account(),
                        leftOut + " more: " + kind.what())
                .from(origin(kind));
    }

    private static @Nullable String origin(Kind kind) {
        return kind.place().isEmpty() ? null : kind.place();
    }

    @Override
    protected String failure() {
        return "Refusals that were left out of the audit trail could not be counted in it";
    }
}

package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records where schemes were made known and what the registers say of them. Every record is a version of its own. */
@Component
public class PublishingArrangements {

    private static final int LONG = 2_000;
    private static final Pattern CVDR = Pattern.compile("CVDR\\d{1,12}");

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final Clock clock;

    PublishingArrangements(JdbcClient jdbc, Visibility visibility, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * A scheme that is in force before it was published is not refused: it happens.
     *
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when somebody else recorded a version since, or in the same instant
     * @throws InvalidInput on every field that is not possible, and on {@code publicationUrl} when nothing is said at all
     */
    @UseCase
    public void record(Actor actor, RecordPublication command) {
        visibility.require(actor, Right.CHECK_SCHEME, command.cooperation());
        RecordPublication checked = checked(command);
        int latest = jdbc.sql("select coalesce(max(version), 0) from arrangement_publication where cooperation = ?")
                .param(command.cooperation().text())
                .query(Integer.class)
                .single();
        if (command.seen() != null && command.seen() != latest) {
            throw new Conflict("agreement.publication.newer");
        }
        try {
            add(actor, latest + 1, checked);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("agreement.content.atOnce");
        }
    }

    private void add(Actor actor, int version, RecordPublication is) {
        jdbc.sql("insert into arrangement_publication (cooperation, version, publication_url, published_on,"
                        + " in_force_on, cvdr_id, seat, provisions, powers, source, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        is.cooperation().text(),
                        version,
                        is.publicationUrl(),
                        text(is.publishedOn()),
                        text(is.inForceOn()),
                        is.cvdrId(),
                        is.seat(),
                        is.provisions(),
                        is.powers(),
                        is.source(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    /**
     * Looks whether this could be recorded, without recording it.
     *
     * @throws InvalidInput as for {@link #record}
     */
    public void foresee(RecordPublication command) {
        checked(command);
    }

    private RecordPublication checked(RecordPublication is) {
        Mistakes mistakes = new Mistakes();
        String url = mistakes.in(
                () -> WebAddress.https("publicationUrl", is.publicationUrl(), "agreement.publication.url"), "?");
        EffectiveDate published = is.publishedOn();
        if (published != null
                && !published.planned()
                && published.known()
                && published.earliest().isAfter(LocalDate.now(clock))) {
            mistakes.add(List.of(FieldProblem.of("publishedOn", "agreement.publication.ahead")));
        }
        String cvdr = mistakes.in(() -> PlainText.optional("cvdrId", is.cvdrId(), 20), "?");
        if (cvdr != null && !CVDR.matcher(cvdr).matches()) {
            mistakes.add(List.of(FieldProblem.of("cvdrId", "agreement.publication.cvdr")));
        }
        RecordPublication checked = new RecordPublication(
                is.cooperation(),
                url,
                published,
                is.inForceOn(),
                cvdr,
                mistakes.in(() -> PlainText.optional("seat", is.seat(), PlainText.SHORT), "?"),
                mistakes.in(() -> PlainText.optional("provisions", is.provisions(), LONG), "?"),
                mistakes.in(() -> PlainText.optional("powers", is.powers(), LONG), "?"),
                mistakes.in(() -> PlainText.optional("source", is.source(), LONG)),
                is.seen());
        boolean nothing = checked.publicationUrl() == null
                && published == null
                && checked.inForceOn() == null
                && cvdr == null
                && checked.seat() == null
                && checked.provisions() == null
                && checked.powers() == null;
        if (nothing) {
            mistakes.add(List.of(FieldProblem.of("publicationUrl", "agreement.publication.nothing")));
        }
        mistakes.refuse();
        return checked;
    }

    /** All versions, the newest first. */
    public List<Publication> of(CooperationId cooperation) {
        return jdbc.sql("select * from arrangement_publication where cooperation = ? order by version desc")
                .param(cooperation.text())
                .query((row, index) -> new Publication(
                        row.getInt("version"),
                        row.getString("publication_url"),
                        date(row.getString("published_on")),
                        date(row.getString("in_force_on")),
                        row.getString("cvdr_id"),
                        row.getString("seat"),
                        row.getString("provisions"),
                        row.getString("powers"),
                        row.getString("source"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    private static @Nullable String text(@Nullable EffectiveDate date) {
        return date == null ? null : date.toEdtf();
    }

    private static @Nullable EffectiveDate date(@Nullable String text) {
        return text == null ? null : EffectiveDate.parse(text);
    }
}

package nl.samenspoor.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.VoteRows;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads rounds of views. There is no way to change one. */
@Repository
class ViewRoundRows {

    /** A round and its key, to add to it. */
    record Row(long key, Instant recordedAt, ViewRound round) {}

    private final JdbcClient jdbc;
    private final ViewTerm term;
    private final Parties parties;
    private final Today today;
    private final Clock clock;

    ViewRoundRows(JdbcClient jdbc, ViewTerm term, Parties parties, Today today, Clock clock) {
        this.jdbc = jdbc;
        this.term = term;
        this.parties = parties;
        this.today = today;
        this.clock = clock;
    }

    /** @throws Conflict when somebody else began this round in the same instant */
    long open(
            Actor actor,
            CooperationId cooperation,
            int number,
            ViewRoundKind kind,
            @Nullable MunicipalityCode joining,
            @Nullable String reason,
            EffectiveDate on) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        once(() -> jdbc.sql("insert into view_round (cooperation, round_number, kind, joining, reason, effective,"
                        + " effective_sort, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        cooperation.text(),
                        number,
                        kind.key(),
                        joining == null ? null : joining.text(),
                        reason,
                        on.toEdtf(),
                        on.earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(key, "id"));
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** @throws Conflict when somebody else sent its draft in the same instant */
    void send(Actor actor, long round, ViewRound.Sending sending) {
        once(() -> jdbc.sql(
                        "insert into view_sending (view_round, draft, source, effective, effective_sort, recorded_at,"
                                + " recorded_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        round,
                        sending.draft(),
                        sending.source(),
                        sending.on().toEdtf(),
                        sending.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update());
    }

    private static void once(IntSupplier insert) {
        try {
            insert.getAsInt();
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("consultation.atOnce");
        }
    }

    void receive(long round, int position, MunicipalityCode municipality, EffectiveDate received, @Nullable Long key) {
        jdbc.sql("insert into view_round_council (view_round, municipality, position, received, term)"
                        + " values (?, ?, ?, ?, ?)")
                .params(round, municipality.text(), position, received.toEdtf(), key)
                .update();
    }

    void answer(Actor actor, long round, MunicipalityCode municipality, ViewRound.View view) {
        jdbc.sql("insert into council_view (view_round, municipality, given, view_text, source, effective,"
                        + " effective_sort, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        round,
                        municipality.text(),
                        view.given(),
                        view.text(),
                        view.source(),
                        view.on().toEdtf(),
                        view.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    void reply(Actor actor, long round, MunicipalityCode municipality, ViewRound.Reply reply) {
        jdbc.sql("insert into view_reply (view_round, municipality, reply_text, source, effective, effective_sort,"
                        + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        round,
                        municipality.text(),
                        reply.text(),
                        reply.source(),
                        reply.on().toEdtf(),
                        reply.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    /**
     * @param version of the answer, the first recording being 1
     * @throws DuplicateKeyException when somebody else recorded this version in the same instant
     */
    void correct(Actor actor, long round, MunicipalityCode municipality, int version, ViewRound.View view) {
        jdbc.sql("insert into council_view_correction (view_round, municipality, version, given, view_text, reason,"
                        + " source, effective, effective_sort, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        round,
                        municipality.text(),
                        version,
                        view.given(),
                        view.text(),
                        view.why(),
                        view.source(),
                        view.on().toEdtf(),
                        view.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    /** Until the transaction ends nobody else records what a council decided in this round. */
    void lock(CooperationId cooperation, int number) {
        jdbc.sql("select id from view_round where cooperation = ? and round_number = ? for update")
                .params(cooperation.text(), number)
                .query(Long.class)
                .list();
    }

    /** The round is locked: nobody else takes the same position. */
    void decide(long round, MunicipalityCode municipality, RoundConsent consent) {
        RefusalGround ground = consent.ground();
        RoundConsent.Wish wish = consent.wish();
        RoundConsent.Correction correction = consent.correction();
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                consent.id(),
                round,
                municipality.text(),
                nextPosition(round, municipality),
                consent.on().toEdtf(),
                consent.on().earliest()));
        values.addAll(VoteRows.values(consent.vote(), consent.outcome(), consent.reasons()));
        values.addAll(Arrays.asList(
                ground == null ? null : ground.key(),
                consent.motivation(),
                wish == null ? null : wish.kind().key(),
                wish == null ? null : wish.text(),
                consent.source(),
                consent.recordedAt().atOffset(ZoneOffset.UTC),
                consent.recordedBy(),
                correction == null ? null : correction.earlier().id(),
                correction == null ? null : correction.why()));
        jdbc.sql("insert into round_decision (id, view_round, municipality, position, effective, effective_sort, "
                        + VoteRows.COLUMNS + ", ground, motivation, wish_kind, wish, source, recorded_at, recorded_by,"
                        + " corrects, why) values (?, ?, ?, ?, ?, ?, " + VoteRows.PLACES
                        + ", ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values)
                .update();
        VoteRows.addFractions(jdbc, "round_fraction_vote", consent.id(), consent.vote());
    }

    private int nextPosition(long round, MunicipalityCode municipality) {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from round_decision where view_round = ? and"
                        + " municipality = ?")
                .params(round, municipality.text())
                .query(Integer.class)
                .single();
    }

    /** What councils decided in the rounds of these cooperations, by round and municipality, in two statements. */
    private Map<String, RoundMeetings> meetings(Collection<String> cooperations) {
        Map<String, List<FractionVotes>> fractions = new HashMap<>();
        jdbc.sql("select f.* from round_fraction_vote f join round_decision d on d.id = f.decision"
                        + " join view_round o on o.id = d.view_round where o.cooperation in (:ids)"
                        + " order by f.decision, f.position")
                .param("ids", cooperations)
                .query((row, index) -> fractions
                        .computeIfAbsent(row.getString("decision"), id -> new ArrayList<>())
                        .add(VoteRows.fraction(row)))
                .list();
        Map<String, RoundMeetings> found = new HashMap<>();
        jdbc.sql("select d.* from round_decision d join view_round o on o.id = d.view_round"
                        + " where o.cooperation in (:ids) order by d.view_round, d.municipality, d.position")
                .param("ids", cooperations)
                .query((RowCallbackHandler) row -> found.computeIfAbsent(key(row), one -> new RoundMeetings())
                        .add(
                                consent(row, fractions.getOrDefault(row.getString("id"), List.of())),
                                row.getString("corrects"),
                                row.getString("why")));
        return found;
    }

    /** Corrections by round and municipality, the first one first. */
    private Map<String, List<ViewRound.View>> corrections(CooperationId cooperation) {
        Map<String, List<ViewRound.View>> found = new HashMap<>();
        jdbc.sql("select c.* from council_view_correction c join view_round o on o.id = c.view_round"
                        + " where o.cooperation = ? order by c.id")
                .param(cooperation.text())
                .query((row, index) -> found.computeIfAbsent(key(row), one -> new ArrayList<>())
                        .add(new ViewRound.View(
                                row.getBoolean("given"),
                                row.getString("view_text"),
                                EffectiveDate.parse(row.getString("effective")),
                                row.getString("source"),
                                row.getString("reason"))))
                .list();
        return found;
    }

    /** As {@link ViewRounds#editions}; in one statement. */
    List<Edition> editions(CooperationId cooperation, int round, MunicipalityCode municipality) {
        List<Edition> editions = new ArrayList<>();
        jdbc.sql("select a.* from (select v.view_round, v.municipality, 0 as place, v.given, v.view_text, v.source,"
                        + " v.effective, v.recorded_at, v.recorded_by from council_view v"
                        + " union all select c.view_round, c.municipality, c.id, c.given, c.view_text, c.source,"
                        + " c.effective, c.recorded_at, c.recorded_by from council_view_correction c) a"
                        + " join view_round o on o.id = a.view_round"
                        + " where o.cooperation = ? and o.round_number = ? and a.municipality = ? order by a.place")
                .params(cooperation.text(), round, municipality.text())
                .query((RowCallbackHandler) row -> editions.add(new Edition(
                        editions.size() + 1,
                        ViewFields.of(new ViewRound.View(
                                row.getBoolean("given"),
                                row.getString("view_text"),
                                EffectiveDate.parse(row.getString("effective")),
                                row.getString("source"))),
                        row.getString("recorded_by"),
                        recorded(row))));
        return editions;
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getLong("view_round") + " " + row.getString("municipality");
    }

    /**
     * The newest first. Five statements, however many rounds and councils, and some to see who is still asked while councils
     * are to decide.
     */
    List<Row> of(CooperationId cooperation) {
        Map<String, List<ViewRound.View>> corrections = corrections(cooperation);
        Map<String, RoundMeetings> meetings = meetings(List.of(cooperation.text()));
        Map<Long, List<ViewRound.Council>> councils = new HashMap<>();
        jdbc.sql("select c.view_round, c.municipality, c.received, c.term,"
                        + " v.given, v.view_text, v.source as view_source, v.effective as view_effective,"
                        + " r.reply_text, r.source as reply_source, r.effective as reply_effective"
                        + " from view_round o join view_round_council c on c.view_round = o.id"
                        + " left join council_view v on v.view_round = c.view_round and v.municipality = c.municipality"
                        + " left join view_reply r on r.view_round = c.view_round and r.municipality = c.municipality"
                        + " where o.cooperation = ? order by c.view_round, c.position")
                .param(cooperation.text())
                .query((row, index) -> councils.computeIfAbsent(row.getLong("view_round"), key -> new ArrayList<>())
                        .add(council(row, corrections.getOrDefault(key(row), List.of()), meetings.get(key(row)))))
                .list();
        List<Row> rows = jdbc.sql(
                        "select o.id, o.round_number, o.kind, o.joining, o.reason, o.effective, o.recorded_at,"
                                + " s.draft, s.source, s.effective as sent, (select max(l.round_number) from view_round l"
                                + " where l.cooperation = o.cooperation and l.round_number > o.round_number and l.kind ="
                                + " o.kind and coalesce(l.joining, '') = coalesce(o.joining, '')) as later from view_round"
                                + " o left join view_sending s on s.view_round = o.id where o.cooperation = ? order by"
                                + " o.round_number desc")
                .param(cooperation.text())
                .query((row, index) -> new Row(
                        row.getLong("id"),
                        recorded(row),
                        round(row, councils.getOrDefault(row.getLong("id"), List.of()))))
                .list();
        return withoutThoseGone(cooperation, rows);
    }

    private List<Row> withoutThoseGone(CooperationId cooperation, List<Row> rows) {
        Set<MunicipalityCode> awaited =
                rows.stream().flatMap(row -> row.round().awaited().stream()).collect(Collectors.toSet());
        if (awaited.isEmpty()) {
            return rows;
        }
        List<MunicipalityCode> partners = parties.partners(cooperation);
        Set<MunicipalityCode> ended = parties.ended(awaited, EffectiveDate.on(today.day()));
        return rows.stream()
                .map(row -> new Row(
                        row.key(),
                        row.recordedAt(),
                        row.round()
                                .without(code -> ended.contains(code)
                                        || !partners.contains(code)
                                                && !code.equals(row.round().joining()))))
                .toList();
    }

    /** @throws NotFound when there is no such round */
    Row one(CooperationId cooperation, int number) {
        return of(cooperation).stream()
                .filter(row -> row.round().number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("consultation.noRound"));
    }

    /** Whether a round of this cooperation is about that municipality joining. */
    boolean asksToJoin(CooperationId cooperation, MunicipalityCode municipality) {
        return jdbc.sql("select count(*) from view_round where cooperation = ? and joining = ?")
                        .params(cooperation.text(), municipality.text())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Instant recorded(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    /** What councils decided in rounds of many cooperations, meeting by meeting, in three statements. */
    List<DecidedConsent> decided(Collection<CooperationId> cooperations, @Nullable MunicipalityCode municipality) {
        if (cooperations.isEmpty()) {
            return List.of();
        }
        List<String> ids = cooperations.stream().map(CooperationId::text).toList();
        Map<String, RoundMeetings> meetings = meetings(ids);
        return jdbc
                .sql("select o.cooperation, o.round_number, o.kind, s.draft, c.view_round, c.municipality"
                        + " from view_round o join view_round_council c on c.view_round = o.id"
                        + " join view_sending s on s.view_round = o.id where o.cooperation in (:ids)"
                        + (municipality == null ? "" : " and c.municipality = :municipality")
                        + " and exists (select 1 from round_decision d where d.view_round = c.view_round"
                        + " and d.municipality = c.municipality) order by o.id, c.municipality")
                .param("ids", ids)
                .param("municipality", municipality == null ? "" : municipality.text())
                .query((row, index) -> decided(row, meetings.get(key(row))))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<DecidedConsent> decided(ResultSet row, @Nullable RoundMeetings meetings) throws SQLException {
        List<DecidedConsent> decided = new ArrayList<>();
        for (RoundConsent consent : meetings == null ? List.<RoundConsent>of() : meetings.all()) {
            decided.add(new DecidedConsent(
                    new CooperationId(row.getString("cooperation")),
                    row.getInt("round_number"),
                    ViewRoundKind.of(row.getString("kind")),
                    row.getString("draft"),
                    new MunicipalityCode(row.getString("municipality")),
                    consent));
        }
        return decided;
    }

    private static ViewRound round(ResultSet row, List<ViewRound.Council> councils) throws SQLException {
        String draft = row.getString("draft");
        String joining = row.getString("joining");
        return new ViewRound(
                row.getInt("round_number"),
                ViewRoundKind.of(row.getString("kind")),
                joining == null ? null : new MunicipalityCode(joining),
                row.getString("reason"),
                EffectiveDate.parse(row.getString("effective")),
                draft == null
                        ? null
                        : new ViewRound.Sending(
                                draft, EffectiveDate.parse(row.getString("sent")), row.getString("source")),
                row.getObject("later", Integer.class),
                councils);
    }

    private ViewRound.Council council(ResultSet row, List<ViewRound.View> corrections, @Nullable RoundMeetings meetings)
            throws SQLException {
        EffectiveDate received = EffectiveDate.parse(row.getString("received"));
        List<ViewRound.View> views = new ArrayList<>(first(row));
        views.addAll(corrections);
        String replied = row.getString("reply_text");
        return new ViewRound.Council(
                new MunicipalityCode(row.getString("municipality")),
                received,
                term.due(received),
                row.getObject("term", Long.class),
                views.isEmpty() ? null : views.get(views.size() - 1),
                replied == null
                        ? null
                        : new ViewRound.Reply(
                                replied,
                                EffectiveDate.parse(row.getString("reply_effective")),
                                row.getString("reply_source")),
                views.subList(0, Math.max(0, views.size() - 1)),
                meetings == null ? List.of() : meetings.all(),
                false);
    }

    private static List<ViewRound.View> first(ResultSet row) throws SQLException {
        String answered = row.getString("view_effective");
        return answered == null
                ? List.of()
                : List.of(new ViewRound.View(
                        row.getBoolean("given"),
                        row.getString("view_text"),
                        EffectiveDate.parse(answered),
                        row.getString("view_source")));
    }

    private static RoundConsent consent(ResultSet row, List<FractionVotes> fractions) throws SQLException {
        String kind = row.getString("wish_kind");
        String wish = row.getString("wish");
        return new RoundConsent(
                row.getString("id"),
                1,
                EffectiveDate.parse(row.getString("effective")),
                VoteRows.vote(row, fractions),
                VoteRows.outcome(row),
                VoteRows.reasons(row),
                RefusalGround.ofKnown(row.getString("ground")),
                row.getString("motivation"),
                kind == null || wish == null ? null : new RoundConsent.Wish(WishKind.of(kind), wish),
                row.getString("source"),
                recorded(row),
                row.getString("recorded_by"),
                null);
    }
}

package nl.samenspoor.insight.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.samenspoor.monitoring.TrustJudgement;
import nl.samenspoor.monitoring.TrustLevel;

/**
 * Trust in the same thing through time: in the cooperation, in a choice of partner, or of one partner in another.
 *
 * @param judgements all, the newest first
 * @param points     those with a known level and time, the oldest first, in a drawing of 420 by 128
 */
public record TrustSeries(List<TrustJudgement> judgements, List<Point> points) {

    private static final int LEFT = 80;
    private static final int RIGHT = 390;
    private static final int HIGHEST = 20;
    private static final int A_LEVEL = 36;

    /** A judgement with its place in the drawing. */
    public record Point(TrustJudgement judged, long x, int y) {}

    public TrustSeries {
        judgements = List.copyOf(judgements);
        points = List.copyOf(points);
    }

    /** One series per thing that was judged, in the order of the newest judgements. */
    static List<TrustSeries> of(List<TrustJudgement> newestFirst) {
        Map<List<Object>, List<TrustJudgement>> about = new LinkedHashMap<>();
        for (TrustJudgement judged : newestFirst) {
            about.computeIfAbsent(subject(judged), key -> new ArrayList<>()).add(judged);
        }
        return about.values().stream()
                .map(list -> new TrustSeries(list, drawn(list)))
                .toList();
    }

    private static List<Object> subject(TrustJudgement judged) {
        return List.of(judged.table(), Objects.toString(judged.from(), ""), Objects.toString(judged.toward(), ""));
    }

    private static List<Point> drawn(List<TrustJudgement> newestFirst) {
        List<TrustJudgement> known = newestFirst.stream()
                .filter(judged -> judged.level() != TrustLevel.UNKNOWN)
                .filter(judged -> judged.grounds().effective().known())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(known);
        if (known.isEmpty()) {
            return List.of();
        }
        LocalDate first = day(known.get(0));
        long span = Math.max(ChronoUnit.DAYS.between(first, day(known.get(known.size() - 1))), 1);
        return known.stream()
                .map(judged -> new Point(
                        judged,
                        LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day(judged)) / span,
                        HIGHEST + A_LEVEL * judged.level().ordinal()))
                .toList();
    }

    private static LocalDate day(TrustJudgement judged) {
        return judged.grounds().effective().countedFrom();
    }

    /** What it is about. */
    public TrustJudgement about() {
        return judgements.get(0);
    }

    /** Whether there is a course to draw: two judgements at least, of different times. */
    public boolean drawn() {
        return points.size() > 1
                && points.get(0).x() != points.get(points.size() - 1).x();
    }

    /** The line through the points. */
    public String line() {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }
}

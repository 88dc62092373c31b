package nl.samenspoor.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says each figure as it comes, and all of them in tables at the end. */
final class Report {

    private record Time(String what, int present, Sampling took) {}

    private record Crowd(String what, int clients, Sampling took) {}

    private final List<Crowd> crowds = new ArrayList<>();
    private final List<Time> times = new ArrayList<>();
    private final Map<String, Integer> statements = new HashMap<>();
    private final List<String> starts = new ArrayList<>();
    private final List<String> rates = new ArrayList<>();

    static void say(String format, Object... values) {
        System.out.println(text(format, values));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    void ready(String which, double seconds) {
        told(starts, "ready: %s: %.1f s", which, seconds);
    }

    void memory(String when, long megabytes) {
        told(starts, "resident memory, idle: %s: %d MB", when, megabytes);
    }

    void rate(String what, int clients, double perSecond) {
        told(rates, "%s with %d client(s): %.1f per second", what, clients, perSecond);
    }

    void time(String what, int present, Sampling took) {
        times.add(new Time(what, present, took));
        say("%s with %,d present: median %.0f ms, p95 %.0f ms", what, present, took.median(), took.p95());
    }

    void crowd(String what, int clients, Sampling took) {
        crowds.add(new Crowd(what, clients, took));
        say("%s with %d client(s): median %.0f ms, p95 %.0f ms", what, clients, took.median(), took.p95());
    }

    void file(String what, long lines, double seconds) {
        told(rates, "%s with %,d lines: %.1f s", what, lines, seconds);
    }

    void statements(String what, int count) {
        statements.put(what, count);
    }

    private static void told(List<String> where, String format, Object... values) {
        String text = text(format, values);
        where.add(text);
        System.out.println(text);
    }

    void print() {
        System.out.println();
        starts.forEach(System.out::println);
        rates.forEach(System.out::println);
        System.out.println();
        say(
                "| %-31s | %12s | %9s | %6s | %6s | %10s |",
                "request", "cooperations", "median ms", "p95 ms", "kB", "statements");
        say(
                "|%s|%s:|%s:|%s:|%s:|%s:|",
                "-".repeat(33), "-".repeat(13), "-".repeat(10), "-".repeat(7), "-".repeat(7), "-".repeat(11));
        for (Time time : times) {
            say(
                    "| %-31s | %,12d | %9.1f | %6.1f | %6.1f | %10s |",
                    time.what(),
                    time.present(),
                    time.took().median(),
                    time.took().p95(),
                    time.took().kilobytes(),
                    statements.getOrDefault(time.what(), 0));
        }
        System.out.println();
        say("| %-29s | %7s | %9s | %6s |", "request", "clients", "median ms", "p95 ms");
        say("|%s|%s:|%s:|%s:|", "-".repeat(31), "-".repeat(8), "-".repeat(10), "-".repeat(7));
        for (Crowd crowd : crowds) {
            say(
                    "| %-29s | %7d | %9.1f | %6.1f |",
                    crowd.what(),
                    crowd.clients(),
                    crowd.took().median(),
                    crowd.took().p95());
        }
    }
}

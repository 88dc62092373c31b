package nl.samenspoor.gate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a correction took the place of, said so far as it differs: what stayed the same stands in what is recorded now. */
public final class FirstRecorded {

    private FirstRecorded() {}

    /**
     * The parts that differ, in one sentence; empty when none does.
     *
     * @param before what was recorded first, part by part; an empty part was not recorded
     * @param now    the same parts as they are recorded in its place
     */
    public static String differing(List<String> before, List<String> now) {
        return IntStream.range(0, before.size())
                .filter(part -> !before.get(part).equals(now.get(part)))
                .mapToObj(before::get)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}

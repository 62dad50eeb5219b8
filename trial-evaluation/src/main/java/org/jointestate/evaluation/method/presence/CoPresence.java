package org.jointestate.evaluation.method.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/**
 * The dose of the trial: time in which people of two or more organisations were in one zone (method.md 3.11). In each
 * zone the distinct instants are swept in order; between two of them the set of people is constant. A person logged
 * twice counts once, touching is not overlapping, zones never mix.
 */
public final class CoPresence {
    private static final String ID = "copresence";

    private CoPresence() {}

    /**
     * @param overlapHours hours in which at least two organisations were present
     * @param personHours people present in those hours, summed: the dose
     * @param pairHours pairs of people of different organisations, summed over all hours
     * @param byOrganisation hours of presence of each organisation, with or without others
     */
    public record Hours(double overlapHours, double personHours, double pairHours, Map<String, Double> byOrganisation) {
        public double of(String organisation) {
            return byOrganisation.getOrDefault(organisation, 0.0);
        }
    }

    public static Result<Hours> of(Collection<Stay> stays) {
        if (stays.isEmpty()) {
            return Result.refused(ID, Reason.NO_DATA, "no presence was recorded");
        }
        var seconds = new Sweep();
        new TreeSet<>(stays.stream().map(Stay::zone).toList())
                .forEach(zone -> seconds.add(
                        stays.stream().filter(stay -> stay.zone().equals(zone)).toList()));
        var hours = seconds.hours();
        var sentence = "Both organisations were together for %s hours, %s person-hours in all."
                .formatted(Words.rate(hours.overlapHours()), Words.rate(hours.personHours()));
        return new Result<>(Envelope.of(ID, stays.size(), sentence), hours);
    }

    /** The part of each stay inside a window, such as one week of the trial; stays outside are dropped. */
    public static List<Stay> within(Collection<Stay> stays, Instant from, Instant to) {
        var inside = new ArrayList<Stay>();
        for (var stay : stays) {
            var start = stay.from().isBefore(from) ? from : stay.from();
            var end = stay.to().isAfter(to) ? to : stay.to();
            if (start.isBefore(end)) {
                inside.add(new Stay(stay.person(), stay.organisation(), stay.zone(), start, end));
            }
        }
        return inside;
    }

    /**
     * The dose of each week that starts at one of the instants and ends at the next; the last instant only ends one.
     * A week without any stay is zero hours, because the log was running; the caller says for which weeks it was.
     */
    public static List<Hours> weekly(Collection<Stay> stays, List<Instant> edges) {
        var weeks = new ArrayList<Hours>();
        for (var i = 0; i + 1 < edges.size(); i++) {
            weeks.add(of(within(stays, edges.get(i), edges.get(i + 1)))
                    .found()
                    .orElseGet(() -> new Hours(0, 0, 0, Map.of())));
        }
        return weeks;
    }

    /** Running totals in seconds over one zone after the other. */
    private static final class Sweep {
        private double overlap;
        private double people;
        private double pairs;
        private final Map<String, Double> byOrganisation = new TreeMap<>();

        void add(List<Stay> stays) {
            var starts = new TreeMap<Instant, List<Stay>>();
            var ends = new TreeMap<Instant, List<Stay>>();
            var edges = new TreeSet<Instant>();
            for (var stay : stays) {
                byOrganisation.merge(stay.organisation(), 0.0, Double::sum);
                starts.computeIfAbsent(stay.from(), at -> new ArrayList<>()).add(stay);
                ends.computeIfAbsent(stay.to(), at -> new ArrayList<>()).add(stay);
                edges.add(stay.from());
                edges.add(stay.to());
            }
            var logs = new TreeMap<String, Map<String, Integer>>();
            for (var edge : edges) {
                ends.getOrDefault(edge, List.of()).forEach(stay -> count(logs, stay, -1));
                starts.getOrDefault(edge, List.of()).forEach(stay -> count(logs, stay, 1));
                var next = edges.higher(edge);
                if (next != null) {
                    add(present(logs), seconds(Duration.between(edge, next)));
                }
            }
        }

        private static double seconds(Duration length) {
            return length.getSeconds() + length.getNano() / 1e9;
        }

        private static void count(Map<String, Map<String, Integer>> logs, Stay stay, int step) {
            logs.computeIfAbsent(stay.organisation(), key -> new TreeMap<>()).merge(stay.person(), step, Integer::sum);
        }

        private static Map<String, Set<String>> present(Map<String, Map<String, Integer>> logs) {
            var present = new TreeMap<String, Set<String>>();
            logs.forEach((organisation, people) -> people.forEach((person, open) -> {
                if (open > 0) {
                    present.computeIfAbsent(organisation, key -> new HashSet<>())
                            .add(person);
                }
            }));
            return present;
        }

        private void add(Map<String, Set<String>> present, double length) {
            var total = 0.0;
            var squares = 0.0;
            for (var entry : present.entrySet()) {
                var size = entry.getValue().size();
                byOrganisation.merge(entry.getKey(), size * length, Double::sum);
                total += size;
                squares += (double) size * size;
            }
            if (present.size() > 1) {
                overlap += length;
                people += total * length;
                pairs += (total * total - squares) / 2 * length;
            }
        }

        Hours hours() {
            var hours = new TreeMap<String, Double>();
            byOrganisation.forEach((organisation, seconds) -> hours.put(organisation, seconds / 3600));
            return new Hours(overlap / 3600, people / 3600, pairs / 3600, java.util.Collections.unmodifiableMap(hours));
        }
    }
}

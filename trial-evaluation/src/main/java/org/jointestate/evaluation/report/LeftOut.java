package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.OpenData;

/** What a version for the public says of itself: what is not in it, how many numbers are withheld, and why. */
final class LeftOut {

    private final Material m;
    private final OpenData open;

    LeftOut(Material material, OpenData open) {
        this.m = material;
        this.open = open;
    }

    /** Numbers withheld, of how many there are. */
    private record Tally(String what, long hidden, long of) {}

    private List<Tally> tallies() {
        var tallies = new ArrayList<Tally>();
        for (var measure : m.protocol().series()) {
            var all = m.trial().observationsOf(measure.code());
            tallies.add(new Tally(
                    measure.name(),
                    all.stream().filter(Observation::withheld).count(),
                    all.stream().filter(o -> !o.missing()).count()));
        }
        tallies.add(new Tally(
                "Hours together, weeks",
                open.weeks().stream().filter(OpenData.Week::withheld).count(),
                open.weeks().size()));
        tallies.add(tally("Outcomes by kind, and requests answered", OpenTables.OUTCOMES, OpenTables.REQUESTS));
        tallies.add(tally("Bookings of the desks", OpenTables.DESKS));
        tallies.add(tally("Answers of staff", "survey "));
        return tallies.stream().filter(t -> t.of() > 0).toList();
    }

    private Tally tally(String what, String... starts) {
        var counts = open.counts().stream()
                .filter(c -> List.of(starts).stream().anyMatch(c.table()::startsWith))
                .toList();
        return new Tally(what, counts.stream().filter(OpenData.Count::withheld).count(), counts.size());
    }

    long hidden() {
        return tallies().stream().mapToLong(Tally::hidden).sum();
    }

    /** For the table about this copy. */
    String brief() {
        var all = tallies().stream().mapToLong(Tally::of).sum();
        return hidden() == 0
                ? "none of %s".formatted(Say.whole(all))
                : "%s of %s, because they are small or would give a small one away (annex I)"
                        .formatted(Say.whole(hidden()), Say.whole(all));
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(Material.say(
                "What this version leaves out.",
                "It was made from a list of what may be published, and holds nothing else. Not in it: who was present and when, in whatever disguise; the hours of a week with fewer than %1$s people of either organisation, and the hours in which both were there; answers of staff one by one, or by organisation; the texts of outcome records and requests; notes of reviewers; owners of costs; names of accounts. Texts of the trial leads are in it as they were signed."
                        .formatted(open.threshold())));
        blocks.add(Material.say(
                "%s withheld.".formatted(Say.capital(Say.many(hidden(), "number is", "numbers are"))),
                "A recorded number from 1 to %s of people, or of things people did, could point at somebody, so it is shown as *. How many people each team was planned to have is public and stands as it is. Where a total would give it away, another number is hidden with it, and what an earlier version hid stays hidden. Nought is shown, except among answers of staff. Of a measure with hidden values there are no results in figures, no limits and no lines of what was expected, because they could be turned into the hidden values; its verdict was worked out from all values and is given in words."
                        .formatted(open.threshold() - 1)));
        var shown = m.protocol().measures().stream()
                .filter(measure -> measure.publicly() == Measure.SmallNumbers.SHOWN)
                .map(Measure::name)
                .toList();
        if (!shown.isEmpty()) {
            blocks.add(
                    Material.say(
                            "Small numbers are shown of %s.".formatted(Say.and(shown)),
                            "The plan says so, as it was locked before the trial; no number of these is hidden for being small."));
        }
        blocks.add(m.table(
                "Numbers withheld",
                "A number that is hidden to protect another counts as well",
                List.of("Of", "Withheld>", "Numbers>"),
                tallies().stream()
                        .map(t -> List.of(t.what(), Say.whole(t.hidden()), Say.whole(t.of())))
                        .toList()));
        return blocks;
    }
}

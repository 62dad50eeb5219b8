package org.jointestate.domain.booking.waiting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;

/**
 * Who comes before whom: whoever got fewer desks through the list of late; then whoever joined in an earlier hour; then whom the draw puts
 * first. The draw is no chance any more once the seed of the day is known: the ticket of an entry is the SHA-256 of the seed, a colon and
 * the entry's id, and the lowest comes first. An entry keeps its id when its person leaves and comes back, so nobody draws twice.
 */
public final class WaitingOrder {

    /** For how long a desk got through the list counts. */
    public static final Duration COUNTED = Duration.ofDays(28);

    /** An entry with what decides where it stands. */
    public record Line(WaitingEntry entry, int got, Instant hour, String ticket) {}

    /**
     * Where somebody stands among those who could want the same desk, and why.
     *
     * @param position 1 for the first
     * @param fewer how many are before them because they got fewer desks
     * @param earlier how many because they joined in an earlier hour
     * @param drawn how many because of the draw
     */
    public record Standing(Line mine, int position, int of, int fewer, int earlier, int drawn) {}

    private static final Comparator<Line> FIRST =
            Comparator.comparingInt(Line::got).thenComparing(Line::hour).thenComparing(Line::ticket);

    private final List<Line> lines;

    private WaitingOrder(List<Line> lines) {
        this.lines = lines;
    }

    /** Of those who wait; who has an offer does not. */
    public static WaitingOrder of(Collection<WaitingEntry> entries, Map<PersonId, Integer> got, String seed) {
        return new WaitingOrder(entries.stream()
                .filter(entry -> entry.state() == WaitingState.WAITING)
                .map(entry -> new Line(
                        entry,
                        got.getOrDefault(entry.person(), 0),
                        entry.joined().truncatedTo(ChronoUnit.HOURS),
                        ticket(seed, entry.id())))
                .sorted(FIRST)
                .toList());
    }

    static WaitingOrder read(WaitingLists lists, WaitingLists.ListedDay day, Instant at) {
        return of(
                lists.liveOn(day.site(), day.day()),
                lists.gotSince(day.site(), day.day(), at.minus(COUNTED)),
                lists.seed(day.site(), day.day()).orElse(""));
    }

    public static String ticket(String seed, WaitingId entry) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((seed + ":" + entry).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Line> lines() {
        return lines;
    }

    /** Nothing for who does not wait. */
    public Optional<Standing> standingOf(WaitingId id) {
        return lines.stream()
                .filter(line -> line.entry().id().equals(id))
                .findFirst()
                .map(this::standing);
    }

    private Standing standing(Line mine) {
        var rivals = lines.stream()
                .filter(line -> line.entry().competesWith(mine.entry()))
                .toList();
        var before = rivals.subList(0, rivals.indexOf(mine));
        var fewer =
                (int) before.stream().filter(line -> line.got() < mine.got()).count();
        var earlier = (int) before.stream()
                .filter(line -> line.got() == mine.got() && line.hour().isBefore(mine.hour()))
                .count();
        return new Standing(mine, before.size() + 1, rivals.size(), fewer, earlier, before.size() - fewer - earlier);
    }
}

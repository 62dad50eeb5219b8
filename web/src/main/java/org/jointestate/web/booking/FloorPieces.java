package org.jointestate.web.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jointestate.domain.booking.floor.SiteDay.DeskOnDay;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.web.shared.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The lists and plans of floors that were drawn last, for pages and for programs. What is kept under a {@link Shown} was drawn from that and from nothing else, so that
 * it cannot be out of date, nor show somebody what another may see: who is shown the same desks in the same states is shown the same.
 */
@ApplicationScoped
public class FloorPieces {

    private static final int MOST = 48;

    /** In bytes. A floor of 200 desks has some 250 KB at most, one of 1,000 over a megabyte. */
    private static final long HEAVIEST = 16L * 1024 * 1024;

    /**
     * All that a list or a plan is drawn from.
     *
     * @param what the list or the plan
     * @param desks those of one floor, each with the state in which whoever looks is shown it; of a layout that is kept, so that a place is
     *     the same only as long as nothing about it has changed
     * @param needs what a desk must have to be chosen
     * @param chosen the one that is
     * @param suggested the one that stands apart, in place of another
     */
    record Shown(
            Class<?> what,
            List<DeskOnDay> desks,
            Set<DeskFeature> needs,
            @Nullable DeskCode chosen,
            @Nullable DeskCode suggested) {

        /** Of a whole site, where nothing is chosen. */
        static Shown as(Class<?> what, List<DeskOnDay> desks) {
            return new Shown(what, desks, Set.of(), null, null);
        }

        /** Of the states alone: the rest seldom differs, and to be asked of everything would take longer. */
        @Override
        public int hashCode() {
            int hash = what.hashCode();
            for (var desk : desks) {
                hash = 31 * hash + desk.state().ordinal();
            }
            return hash;
        }

        private static boolean same(List<DeskOnDay> some, List<DeskOnDay> others) {
            if (some.size() != others.size()) {
                return false;
            }
            for (int n = 0; n < some.size(); n++) {
                var one = some.get(n);
                var other = others.get(n);
                // Those of one layout are the same objects.
                if (one.state() != other.state()
                        || one.place() != other.place() && !one.place().equals(other.place())
                        || !one.closedBecause().equals(other.closedBecause())
                        || !one.outOfReachBecause().equals(other.outOfReachBecause())) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Shown that
                    && what.equals(that.what)
                    && same(desks, that.desks)
                    && needs.equals(that.needs)
                    && Objects.equals(chosen, that.chosen)
                    && Objects.equals(suggested, that.suggested);
        }
    }

    /** Those asked for longest ago come first. Guarded by itself. */
    private final Map<Shown, Piece> drawn = new LinkedHashMap<>(MOST * 2, 0.75f, true);

    private long weight;

    /** The piece that was drawn from this, or is now. Two who ask at once may both draw it. */
    Piece of(Shown shown, Supplier<String> drawing) {
        synchronized (drawn) {
            var known = drawn.get(shown);
            if (known != null) {
                return known;
            }
        }
        var piece = Piece.toKeep(drawing.get());
        synchronized (drawn) {
            var before = drawn.put(shown, piece);
            weight += piece.weight() - (before == null ? 0 : before.weight());
            var oldest = drawn.values().iterator();
            while (drawn.size() > MOST || weight > HEAVIEST && drawn.size() > 1) {
                weight -= oldest.next().weight();
                oldest.remove();
            }
        }
        return piece;
    }
}

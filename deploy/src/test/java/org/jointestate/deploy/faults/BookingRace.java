package org.jointestate.deploy.faults;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointestate.deploy.RunningEstate;

/**
 * Races for desks over HTTP. Each kind of race has its own people and its own desks, so that one never decides the other. The days lie
 * ahead of the day of the run, because the estate takes no booking for the past.
 */
final class BookingRace {

    /** Nobody may hold more than 30 bookings, and one may win every round: after these rounds others run. */
    private static final int ROUNDS_OF_A_CREW = 25;

    private static final int RESENT = 8;

    private final int width;
    private final int rounds;
    private final int roundsBeside;
    private final List<Booker> runners;
    private final List<Booker> overlapping;
    private final List<Booker> greedy;
    private final List<Booker> hasty;
    private final LocalDate first = LocalDate.now().plusDays(2);

    /**
     * @param width how many ask at once
     * @param rounds of the race for one desk
     * @param roundsBeside of each other race
     */
    BookingRace(int width, int rounds, int roundsBeside) {
        this.width = width;
        this.rounds = rounds;
        this.roundsBeside = roundsBeside;
        int crews = (Math.max(rounds, roundsBeside) + ROUNDS_OF_A_CREW - 1) / ROUNDS_OF_A_CREW;
        var all = Booker.crowd(2 * width * crews + 2 * roundsBeside);
        this.runners = all.subList(0, width * crews);
        this.overlapping = all.subList(width * crews, 2 * width * crews);
        this.greedy = all.subList(2 * width * crews, 2 * width * crews + roundsBeside);
        this.hasty = all.subList(2 * width * crews + roundsBeside, all.size());
    }

    List<Booker> crowd() {
        List<Booker> crowd = new ArrayList<>(runners);
        crowd.addAll(overlapping);
        crowd.addAll(greedy);
        crowd.addAll(hasty);
        return crowd;
    }

    int width() {
        return width;
    }

    int rounds() {
        return rounds;
    }

    int roundsBeside() {
        return roundsBeside;
    }

    /** All answers of a race, by round. */
    record Outcome(List<List<BookingApi.Answer>> rounds) {

        long roundsWithOneWinner() {
            return rounds.stream()
                    .filter(round ->
                            round.stream().filter(BookingApi.Answer::booked).count() == 1)
                    .count();
        }

        Map<String, Long> answers() {
            return rounds.stream()
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(BookingApi.Answer::says, TreeMap::new, Collectors.counting()));
        }

        /** The ids of the bookings that somebody was told they have. */
        Set<String> told() {
            return rounds.stream()
                    .flatMap(List::stream)
                    .filter(BookingApi.Answer::booked)
                    .map(BookingApi.Answer::id)
                    .collect(Collectors.toSet());
        }

        /** The ids that any answer named, refusals aside. */
        Set<String> named() {
            return rounds.stream()
                    .flatMap(List::stream)
                    .map(BookingApi.Answer::id)
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.toSet());
        }

        /** The media types of the refusals. */
        Set<String> typesOfRefusals() {
            return rounds.stream()
                    .flatMap(List::stream)
                    .filter(answer -> !answer.booked())
                    .map(BookingApi.Answer::type)
                    .collect(Collectors.toSet());
        }
    }

    /** Each round, everybody wants the same desk for the same slot, of one node or of several in turn. */
    Outcome forOneDesk(RunningEstate... nodes) throws Exception {
        String desk = desks(nodes[0]).get(0);
        var apis = Stream.of(nodes).map(node -> new BookingApi(node.base())).toList();
        return run(apis, width, rounds, round -> crew(runners, round).stream()
                .map(who -> new BookingApi.Wish(who, desk, at(round, 9), at(round, 13)))
                .toList());
    }

    /** Each round, everybody wants the same desk for some stretch of the same day; several may have it, one after the other. */
    Outcome forOverlappingSlots(RunningEstate estate) throws Exception {
        String desk = desks(estate).get(1);
        Random chance = new Random(20_26);
        return run(estate, width, roundsBeside, round -> crew(overlapping, round).stream()
                .map(who -> {
                    int start = chance.nextInt(16);
                    int length = 1 + chance.nextInt(8);
                    LocalDateTime opening = at(round, 7);
                    return new BookingApi.Wish(
                            who, desk, opening.plusMinutes(30L * start), opening.plusMinutes(30L * (start + length)));
                })
                .toList());
    }

    /** Each round, one person wants as many desks as there are runners, for one slot. */
    Outcome ofOnePersonForManyDesks(RunningEstate estate) throws Exception {
        List<String> desks = desks(estate).subList(2, 2 + width);
        return run(estate, width, roundsBeside, round -> desks.stream()
                .map(desk -> new BookingApi.Wish(greedy.get(round), desk, at(round, 14), at(round, 18)))
                .toList());
    }

    /** Each round, one person sends one wish again and again at one instant, as a double click or a repeating proxy does. */
    Outcome ofOneWishSentAgain(RunningEstate estate) throws Exception {
        String desk = desks(estate).get(2 + width);
        return run(estate, RESENT, roundsBeside, round -> IntStream.range(0, RESENT)
                .mapToObj(again -> new BookingApi.Wish(hasty.get(round), desk, at(round, 9), at(round, 17)))
                .toList());
    }

    private interface Round {
        List<BookingApi.Wish> wishes(int number);
    }

    private static Outcome run(RunningEstate estate, int atOnce, int rounds, Round round) throws Exception {
        return run(List.of(new BookingApi(estate.base())), atOnce, rounds, round);
    }

    private static Outcome run(List<BookingApi> nodes, int atOnce, int rounds, Round round) throws Exception {
        List<List<BookingApi.Answer>> answers = new ArrayList<>();
        try (var line = new StartingLine(nodes, atOnce)) {
            for (int number = 0; number < rounds; number++) {
                answers.add(line.go(round.wishes(number)));
            }
        }
        return new Outcome(answers);
    }

    private List<Booker> crew(List<Booker> from, int round) {
        int start = round / ROUNDS_OF_A_CREW * width;
        return from.subList(start, start + width);
    }

    private LocalDateTime at(int round, int hour) {
        return first.plusDays(round).atTime(LocalTime.of(hour, 0));
    }

    private List<String> desks(RunningEstate estate) throws Exception {
        return List.copyOf(new BookingApi(estate.base()).desks(runners.get(0), at(0, 9)));
    }
}

package org.jointestate.evaluation.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jointestate.evaluation.dataset.DeskUse;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Presence;
import org.jointestate.evaluation.dataset.Span;

/**
 * Who sat in the shared office, day by day. Each week has a target of person-hours together; pairs of a police and a
 * fire colleague are seated until it is met, others come alone, and bookings stand behind all of them.
 */
record OfficeDays(
        List<Presence> presence, List<DeskUse> deskUse, List<Presence> closedByRule, List<Presence> loggedTwice) {

    /** @param came false for a no-show, whose hours count as booked only */
    private record Seat(LocalDate day, String zone, int from, int to, int bookedFrom, int bookedTo, boolean came) {

        boolean meets(int otherFrom, int otherTo) {
            return bookedFrom < otherTo && otherFrom < bookedTo;
        }
    }

    private static final int OPEN = 8 * 60;
    private static final int CLOSE = 18 * 60;
    private static final double FULL_WEEK = 120;
    private static final int WEEKS_TO_FULL = 6;
    private static final double NO_SHOWS = 0.12;
    private static final int GRACE = 30;
    private static final double UNCLOSED = 0.02;
    private static final double DOUBLE_LOGS = 0.01;
    private static final Span CHRISTMAS = new Span(LocalDate.of(2019, 12, 20), LocalDate.of(2020, 1, 3));
    private static final LocalDate LAST_SHARED_DAY = LocalDate.of(2020, 3, 17);
    private static final double LAST_HOURS = 5;
    private static final Comparator<Presence> IN_ORDER = Comparator.comparing(Presence::from)
            .thenComparing(Presence::zone)
            .thenComparing(Presence::pseudonym)
            .thenComparing(Presence::to);

    static OfficeDays of(long seed, Variant variant) {
        if (variant == Variant.ALL_ZEROS) {
            return new OfficeDays(List.of(), use(List.of()), List.of(), List.of());
        }
        return new Diary(seed, variant).kept();
    }

    /** Person-hours together that the week of this number (0 is the first) aims at, before chance. */
    static double target(int week) {
        double ramp = StrictMath.min(1, (week + 1) / (double) WEEKS_TO_FULL);
        var first = TrialDays.START.plusWeeks(week);
        return FULL_WEEK * ramp * (CHRISTMAS.contains(first) ? 0.2 : 1);
    }

    /** The same with COVID: the week of 16 March has its Friday and the last shared day, then nobody comes. */
    static double aim(int week, Variant variant) {
        if (variant == Variant.ALL_ZEROS) {
            return 0;
        }
        var first = TrialDays.START.plusWeeks(week);
        if (variant == Variant.NO_COVID || !first.plusWeeks(1).isAfter(TrialDays.AVOID_CONTACT)) {
            return target(week);
        }
        if (first.isAfter(TrialDays.AVOID_CONTACT)) {
            return 0;
        }
        return target(week) * share(first, first) + LAST_HOURS;
    }

    /** The part of the week's hours that falls on this day. */
    private static double share(LocalDate first, LocalDate day) {
        double weights = 0;
        for (int n = 0; n < 7; n++) {
            weights += TrialDays.officeOpen(first.plusDays(n)) ? weight(first.plusDays(n)) : 0;
        }
        return weight(day) / weights;
    }

    private static double weight(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case TUESDAY, WEDNESDAY, THURSDAY -> 1.1;
            default -> 0.85;
        };
    }

    private static final class Diary {
        private final Variant variant;
        private final Chance chance;
        private final Chance defects;
        private final List<String> police;
        private final List<String> fire;
        private final double[] noise = new double[27];
        private final List<Presence> presence = new ArrayList<>();
        private final List<Presence> closed = new ArrayList<>();
        private final List<Presence> twice = new ArrayList<>();
        private final List<Seat> seats = new ArrayList<>();

        Diary(long seed, Variant variant) {
            this.variant = variant;
            chance = Chance.of(seed, "office");
            defects = Chance.of(seed, "office defects");
            var codes = pseudonyms(Chance.of(seed, "pseudonyms"));
            police = codes.subList(0, DemonstrationProtocol.POLICE_STAFF);
            fire = codes.subList(DemonstrationProtocol.POLICE_STAFF, codes.size());
            double state = 0;
            for (int week = 0; week < noise.length; week++) {
                state = 0.3 * state + 0.07 * chance.normal();
                noise[week] = StrictMath.exp(state);
            }
        }

        OfficeDays kept() {
            for (var day = TrialDays.START; day.isBefore(TrialDays.END); day = day.plusDays(1)) {
                if (TrialDays.officeOpen(day)) {
                    fill(day);
                }
            }
            presence.sort(IN_ORDER);
            return new OfficeDays(presence, use(seats), closed, twice);
        }

        private void fill(LocalDate day) {
            boolean covid = variant != Variant.NO_COVID && !day.isBefore(TrialDays.AVOID_CONTACT);
            double hours = covid ? (day.equals(LAST_SHARED_DAY) ? LAST_HOURS : 0) : hoursTogether(day);
            int pairs = hours == 0 ? 0 : hours <= 7 ? 1 : hours <= 16 ? 2 : 3;
            var zones = chance.shuffled(DemonstrationProtocol.ZONES);
            var fromPolice = chance.shuffled(police);
            var fromFire = chance.shuffled(fire);
            for (int n = 0; n < zones.size(); n++) {
                if (n < pairs) {
                    int minutes = (int) StrictMath.rint(hours * 60 / (2 * pairs));
                    pair(day, zones.get(n), fromPolice.get(n), fromFire.get(n), StrictMath.min(minutes, 540));
                } else if (!covid && chance.happens(0.5)) {
                    int from = OPEN + 15 + chance.below(120);
                    stay(
                            day,
                            zones.get(n),
                            DemonstrationProtocol.FIRE,
                            fromFire.get(n),
                            from,
                            from + 150 + chance.below(240));
                }
            }
            if (!covid) {
                noShows(day);
            }
        }

        /** The week's target, shared out over its open days with the middle of the week fuller. */
        private double hoursTogether(LocalDate day) {
            int week = (int) ((day.toEpochDay() - TrialDays.START.toEpochDay()) / 7);
            return target(week) * noise[week] * share(TrialDays.START.plusWeeks(week), day);
        }

        /** They overlap for exactly these minutes: at each end only one of the two is there longer. */
        private void pair(LocalDate day, String zone, String policeOne, String fireOne, int minutes) {
            int latest = CLOSE - 15 - minutes;
            int from = StrictMath.min(latest, OPEN + 15 + chance.below(90));
            int to = from + minutes;
            int before = chance.below(StrictMath.min(60, from - OPEN) + 1);
            int after = chance.below(StrictMath.min(75, CLOSE - to) + 1);
            boolean policeFirst = chance.happens(0.5);
            boolean policeLast = chance.happens(0.5);
            stay(
                    day,
                    zone,
                    DemonstrationProtocol.POLICE,
                    policeOne,
                    policeFirst ? from - before : from,
                    policeLast ? to + after : to);
            stay(
                    day,
                    zone,
                    DemonstrationProtocol.FIRE,
                    fireOne,
                    policeFirst ? from : from - before,
                    policeLast ? to : to + after);
        }

        private void stay(LocalDate day, String zone, String organisation, String who, int from, int to) {
            boolean unclosed = defects.happens(UNCLOSED);
            boolean logged = defects.happens(DOUBLE_LOGS);
            int again = 3 + defects.below(8);
            int until = unclosed ? CLOSE : to;
            var stay = presence(day, zone, organisation, who, from, until, unclosed);
            presence.add(stay);
            if (unclosed) {
                closed.add(stay);
            }
            if (logged) {
                var second = presence(day, zone, organisation, who, from + again, until, unclosed);
                presence.add(second);
                twice.add(second);
            }
            seats.add(new Seat(day, zone, from, until, from / 30 * 30, (to + 29) / 30 * 30, true));
        }

        private static Presence presence(
                LocalDate day, String zone, String organisation, String who, int from, int to, boolean unclosed) {
            Instant start = TrialDays.at(day, from);
            return new Presence(
                    who, organisation, zone, start, TrialDays.at(day, to), Presence.Source.IMPORT, unclosed);
        }

        /**
         * Somebody had booked and did not come. On a full day the desk was released after half an hour and taken by one
         * of those who came, so that only the half hour stays on the booking.
         */
        private void noShows(LocalDate day) {
            var today = seats.stream().filter(s -> s.day().equals(day)).toList();
            double expected = today.size() * NO_SHOWS / (1 - NO_SHOWS);
            int wanted = (int) expected + (chance.happens(expected - (int) expected) ? 1 : 0);
            for (int n = 0; n < wanted; n++) {
                int from = chance.happens(0.5) ? OPEN : OPEN + 240;
                var zones = chance.shuffled(DemonstrationProtocol.ZONES);
                var free = zones.stream().filter(z -> taken(day, z, from) < DemonstrationProtocol.DESKS_IN_A_ZONE);
                var zone = free.findFirst();
                seats.add(new Seat(
                        day,
                        zone.orElse(zones.get(0)),
                        from,
                        from,
                        from,
                        zone.isPresent() ? from + 240 : from + GRACE,
                        false));
            }
        }

        private long taken(LocalDate day, String zone, int from) {
            return seats.stream()
                    .filter(s -> s.day().equals(day) && s.zone().equals(zone) && s.meets(from, from + 240))
                    .count();
        }
    }

    private static List<String> pseudonyms(Chance chance) {
        var letters = "abcdefghjkmnpqrstuvwxyz23456789";
        var codes = new ArrayList<String>();
        while (codes.size() < DemonstrationProtocol.POLICE_STAFF + DemonstrationProtocol.FIRE_STAFF) {
            var code = new StringBuilder();
            for (int n = 0; n < 6; n++) {
                code.append(letters.charAt(chance.below(letters.length())));
            }
            if (!codes.contains(code.toString())) {
                codes.add(code.toString());
            }
        }
        return codes;
    }

    private static List<DeskUse> use(List<Seat> seats) {
        var use = new ArrayList<DeskUse>();
        for (var month :
                MeasureCalendar.TRIAL_MONTH.touching(new Span(TrialDays.START, TrialDays.END), TrialDays.START)) {
            int open = 0;
            for (var day = month.from(); day.isBefore(month.to()); day = day.plusDays(1)) {
                open += TrialDays.officeOpen(day) ? 1 : 0;
            }
            for (var zone : DemonstrationProtocol.ZONES) {
                var here = seats.stream()
                        .filter(s -> s.zone().equals(zone) && month.contains(s.day()))
                        .toList();
                int booked = here.stream()
                        .mapToInt(s -> s.bookedTo() - s.bookedFrom())
                        .sum();
                int attended = here.stream().mapToInt(s -> s.to() - s.from()).sum();
                use.add(new DeskUse(
                        month.from(),
                        month.to(),
                        zone,
                        DemonstrationProtocol.DESKS_IN_A_ZONE,
                        BigDecimal.valueOf((CLOSE - OPEN) / 60),
                        open,
                        hours(booked),
                        hours(attended),
                        (int) here.stream().filter(s -> !s.came()).count(),
                        here.size()));
            }
        }
        return List.copyOf(use);
    }

    private static BigDecimal hours(int minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }
}

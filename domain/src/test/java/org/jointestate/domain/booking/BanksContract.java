package org.jointestate.domain.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.arrival.LeaveEarly;
import org.jointestate.domain.booking.bank.BankDecision;
import org.jointestate.domain.booking.bank.BankDecision.Fault;
import org.jointestate.domain.booking.bank.BankTerms;
import org.jointestate.domain.booking.bank.LendBank;
import org.jointestate.domain.booking.bank.SeeBalance;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** What every store of banks must do, in memory or in a database: lent, drawn from, recalled, returned, and always counted right. */
public abstract class BanksContract {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 22);
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Clock CLOCK = at(TODAY.atTime(8, 0));
    private static final OrganisationCode POLICE = new OrganisationCode("POLICE");
    private static final OrganisationCode FIRE = new OrganisationCode("FIRE");
    private static final Optional<DeskDays> A_DAY_AND_A_HALF = Optional.of(new DeskDays(3));

    private final String code =
            "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final BankCode bank = new BankCode(code);
    private final AnEstate estate = AnEstate.of(code, 6);
    private final TeamCode prevention = new TeamCode(code + "-P");
    private final TeamCode others = new TeamCode(code + "-O");
    private final Person ann = person("ann", FIRE, prevention);
    private final Person bea = person("bea", FIRE, prevention);
    private final Person col = person("col", FIRE, others);
    private final Person dee = person("dee", POLICE, null);

    /** Runs one transaction. */
    protected abstract <T> T in(Function<BankPorts, T> work);

    @Test
    void a_bank_is_found_again_with_everything_that_was_agreed() {
        prepare();

        lend(draft(terms(3, A_DAY_AND_A_HALF)));

        var found = in(ports -> ports.banks().find(bank).orElseThrow());
        assertEquals("Prevention bank", found.name());
        assertEquals("Police", found.lenderName());
        assertEquals(desks(3), found.desks());
        assertEquals(
                List.of(FIRE, POLICE),
                found.shares().stream().map(Bank.Share::organisation).toList());
        assertEquals(34, found.agreed(found.shares().get(0)).count());
        assertEquals(100, found.agreed(found.shares().get(0)).of());
        assertEquals(A_DAY_AND_A_HALF, found.shares().get(0).quota());
        assertEquals(Optional.empty(), found.shares().get(1).quota());
        assertEquals("Prevention " + code + ", Police", found.lentTo());
        assertEquals(List.of(MONDAY, MONDAY.plusDays(28)), List.of(found.from(), found.until()));
        assertEquals(LocalTime.of(10, 0), found.backAt());
        assertEquals(5, found.noticeDays());
        assertTrue(in(ports -> ports.banks().all()).contains(found));
        assertEquals(Bank.Stage.AGREED, found.stageOn(TODAY));
        assertEquals(Bank.Stage.LENT, found.stageOn(MONDAY));
        assertEquals(Bank.Stage.RETURNED, found.stageOn(MONDAY.plusDays(28)));
    }

    @Test
    void a_bank_is_read_with_the_rules_of_its_days() {
        prepare();
        lend(draft(terms(3, Optional.empty())));
        var desk = estate.desks().get(0).code();

        assertFalse(book(MONDAY.minusDays(1)).of(desk, MONDAY.minusDays(1)).isPresent());
        assertTrue(book(MONDAY).of(desk, MONDAY).isPresent());
        assertFalse(book(MONDAY).of(estate.desks().get(3).code(), MONDAY).isPresent());
        assertFalse(book(MONDAY.plusDays(28)).of(desk, MONDAY.plusDays(28)).isPresent());
    }

    @Test
    void its_desks_are_for_its_people_until_the_hour_at_which_they_go_back_to_all() {
        prepare();
        lend(draft(terms(3, Optional.empty())));

        var refused = refusal(reserve(col, 0, day(MONDAY), CLOCK));
        assertEquals(Refusal.Reason.BANK_FOR_OTHERS, refused.reason());
        assertEquals("Prevention bank", refused.facts().get(1));
        assertEquals(
                Refusal.Reason.BANK_FOR_OTHERS,
                refusal(reserve(col, 0, afternoon(MONDAY), at(MONDAY.atTime(9, 59))))
                        .reason());

        assertInstanceOf(BookingDecision.Booked.class, reserve(col, 0, afternoon(MONDAY), at(MONDAY.atTime(10, 0))));
        assertInstanceOf(BookingDecision.Booked.class, reserve(ann, 1, day(MONDAY), CLOCK));
        assertInstanceOf(BookingDecision.Booked.class, reserve(col, 3, day(MONDAY.plusDays(1)), CLOCK));
        assertEquals(2, drawn(FIRE), "what went back to all draws nothing");
    }

    @Test
    void an_organisation_draws_no_more_than_its_quota_in_a_week_and_gets_back_what_it_cancels() {
        prepare();
        lend(draft(terms(3, A_DAY_AND_A_HALF)));
        var first = booked(reserve(ann, 0, day(MONDAY), CLOCK));
        booked(reserve(ann, 0, morning(MONDAY.plusDays(1)), CLOCK));

        var refused = refusal(reserve(bea, 1, morning(MONDAY.plusDays(2)), CLOCK));

        assertEquals(Refusal.Reason.BANK_USED_UP, refused.reason());
        assertEquals(List.of("Prevention bank", "1.5", "WEEK", MONDAY.toString()), refused.facts());
        assertInstanceOf(BookingDecision.Booked.class, reserve(dee, 1, day(MONDAY), CLOCK), "no quota for the police");
        assertInstanceOf(BookingDecision.Booked.class, reserve(bea, 1, day(MONDAY.plusDays(7)), CLOCK), "another week");
        in(ports -> ports.booking().cancelBooking(new FixedCaller(ann), CLOCK).cancel(first));
        assertInstanceOf(BookingDecision.Booked.class, reserve(bea, 1, day(MONDAY.plusDays(2)), CLOCK));
        assertCounted();
    }

    @Test
    void a_booking_that_moves_takes_its_desk_days_with_it() {
        prepare();
        lend(draft(terms(3, A_DAY_AND_A_HALF)));
        var moving = booked(reserve(ann, 0, day(MONDAY), CLOCK));
        booked(reserve(bea, 1, morning(MONDAY), CLOCK));

        assertInstanceOf(BookingDecision.Booked.class, move(ann, moving, 2, day(MONDAY.plusDays(3))));
        assertEquals(3, drawn(FIRE));
        assertInstanceOf(BookingDecision.Booked.class, move(ann, moving, 2, morning(MONDAY.plusDays(3))));
        assertEquals(2, drawn(FIRE));
        booked(reserve(bea, 1, afternoon(MONDAY), CLOCK));
        assertEquals(
                Refusal.Reason.BANK_USED_UP,
                refusal(move(ann, moving, 2, day(MONDAY.plusDays(3)))).reason());
        assertEquals(3, drawn(FIRE), "what was refused is undone");
        assertInstanceOf(
                BookingDecision.Booked.class, move(ann, moving, 4, day(MONDAY.plusDays(3))), "out of the bank");
        assertEquals(2, drawn(FIRE));
        assertCounted();
    }

    @Test
    void a_no_show_gives_its_desk_day_back_and_who_leaves_early_has_used_it() {
        prepare();
        lend(draft(terms(3, Optional.empty())));
        booked(reserve(ann, 0, day(MONDAY), CLOCK));
        var used = booked(reserve(bea, 1, day(MONDAY), CLOCK));
        in(ports -> {
            ports.booking()
                    .bookings()
                    .find(used)
                    .orElseThrow()
                    .checkIn(at(MONDAY.atTime(8, 0)).instant(), CheckInSource.PAGE);
            return null;
        });

        in(ports -> ports.booking().releaseNoShows(at(MONDAY.atTime(12, 0))).release());
        in(ports -> new LeaveEarly(
                        ports.booking().sites(),
                        ports.booking().bookings(),
                        ports.booking().endStay((action, thing) -> {}),
                        new FixedCaller(bea),
                        at(MONDAY.atTime(12, 0)))
                .leave(used));

        assertEquals(2, drawn(FIRE));
        assertCounted();
    }

    @Test
    void a_recall_keeps_the_notice_and_tells_those_whose_desks_go() {
        prepare();
        lend(draft(terms(3, Optional.empty())));
        var within = booked(reserve(ann, 0, day(MONDAY.plusDays(1)), CLOCK));
        var beyond = booked(reserve(ann, 0, day(MONDAY.plusDays(8)), CLOCK));
        var alike = booked(reserve(bea, 1, day(MONDAY.plusDays(8)), CLOCK));
        var lenders = booked(reserve(dee, 2, day(MONDAY.plusDays(8)), CLOCK));
        var now = at(MONDAY.atTime(12, 0));

        assertEquals(new BankDecision.Wrong(List.of(Fault.NOTICE_TOO_SHORT)), in(ports -> ports.recall(now)
                .recall(bank, 0, MONDAY.plusDays(4))));
        assertEquals(new BankDecision.Wrong(List.of(Fault.RECALL_OUTSIDE)), in(ports -> ports.recall(now)
                .recall(bank, 0, MONDAY.plusDays(28))));
        assertEquals(
                new BankDecision.Done(bank, 2), in(ports -> ports.recall(now).recall(bank, 0, MONDAY.plusDays(5))));

        assertEquals(BookingState.RESERVED, state(within));
        assertEquals(BookingState.RELEASED, state(beyond));
        assertEquals(BookingState.RELEASED, state(alike));
        assertEquals(BookingState.RESERVED, state(lenders));
        var told = in(ports -> ports.notices().all());
        assertEquals(
                List.of(NoticeKind.BANK_RECALLED, NoticeKind.BANK_RECALLED),
                told.stream().map(n -> n.kind()).toList());
        // The first three desks are the lender's alone then, so the nearest are the fourth and the fifth; each is named
        // once.
        assertEquals(
                Set.of(List.of("Prevention bank", "Police", "A4"), List.of("Prevention bank", "Police", "A5")),
                told.stream().map(n -> n.facts()).collect(Collectors.toSet()));
        assertEquals(
                Refusal.Reason.BANK_RECALLED,
                refusal(reserve(ann, 0, day(MONDAY.plusDays(9)), now)).reason());
        assertInstanceOf(BookingDecision.Booked.class, reserve(dee, 0, day(MONDAY.plusDays(9)), now));
        assertInstanceOf(
                BookingDecision.Booked.class, reserve(ann, 0, day(MONDAY.plusDays(2)), now), "within the notice");
        assertEquals(new BankDecision.Wrong(List.of(Fault.ALREADY_RECALLED)), in(ports -> ports.recall(now)
                .recall(bank, 1, MONDAY.plusDays(9))));
        assertEquals(4, drawn(FIRE));
        assertEquals(0, drawn(POLICE), "of a recalled bank its lender draws nothing");
        assertCounted();
    }

    @Test
    void a_returned_bank_leaves_its_bookings_and_draws_nothing_more() {
        prepare();
        lend(draft(terms(3, Optional.of(new DeskDays(4)))));
        booked(reserve(ann, 0, day(MONDAY), CLOCK));
        var later = booked(reserve(ann, 0, day(MONDAY.plusDays(2)), CLOCK));
        var now = at(MONDAY.plusDays(1).atTime(12, 0));

        assertInstanceOf(BankDecision.ChangedMeanwhile.class, in(ports -> ports.giveBack(now)
                .giveBack(bank, 7)));
        assertInstanceOf(
                BankDecision.Done.class, in(ports -> ports.giveBack(now).giveBack(bank, 0)));

        assertEquals(BookingState.RESERVED, state(later));
        assertInstanceOf(BookingDecision.Booked.class, reserve(col, 1, day(MONDAY.plusDays(2)), now));
        assertEquals(2, drawn(FIRE));
        assertEquals(new BankDecision.Wrong(List.of(Fault.ALREADY_RETURNED)), in(ports -> ports.giveBack(now)
                .giveBack(bank, 1)));
        assertCounted();
    }

    @Test
    void a_changed_bank_takes_no_booking_away_and_refuses_draws_by_its_old_terms() {
        prepare();
        lend(draft(terms(3, Optional.empty())));
        booked(reserve(ann, 0, day(MONDAY), CLOCK));
        booked(reserve(ann, 0, day(MONDAY.plusDays(1)), CLOCK));
        var old = book(MONDAY).of(estate.desks().get(0).code(), MONDAY).orElseThrow();

        assertInstanceOf(
                BankDecision.Done.class, in(ports -> ports.change(CLOCK).change(bank, 0, terms(2, A_DAY_AND_A_HALF))));
        assertInstanceOf(BankDecision.ChangedMeanwhile.class, in(ports -> ports.change(CLOCK)
                .change(bank, 0, terms(3, A_DAY_AND_A_HALF))));

        assertEquals(4, drawn(FIRE), "more than the new quota, and still booked");
        assertEquals(
                Refusal.Reason.BANK_USED_UP,
                refusal(reserve(bea, 1, day(MONDAY.plusDays(2)), CLOCK)).reason());
        assertInstanceOf(
                BookingDecision.Booked.class, reserve(col, 2, day(MONDAY), CLOCK), "the third desk is out of it");
        var late = in(ports -> {
            var booking = Booking.reserve(
                    BookingId.fresh(), bea.id(), FIRE, estate.desks().get(1), day(MONDAY), CLOCK.instant());
            ports.booking().bookings().add(booking);
            var claim = ports.booking()
                    .claims()
                    .take(booking, old.draw(FIRE, Optional.of(prevention), day(MONDAY), TODAY.atStartOfDay()));
            return new BookingDecision.Refused(((Claim.Refused) claim).because());
        });
        assertEquals(Refusal.Reason.BANK_CHANGED, late.because().reason());
        assertCounted();
    }

    @Test
    void what_was_booked_before_a_bank_was_lent_draws_from_it_if_its_people_booked_it() {
        prepare();
        booked(reserve(ann, 0, day(MONDAY), CLOCK));
        booked(reserve(col, 1, day(MONDAY), CLOCK));
        booked(reserve(dee, 2, afternoon(MONDAY), CLOCK));

        lend(draft(terms(3, Optional.empty())));

        assertEquals(2, drawn(FIRE));
        assertEquals(1, drawn(POLICE));
        assertCounted();
    }

    @Test
    void what_cannot_be_lent_is_told_all_at_once() {
        prepare();
        lend(draft(terms(3, Optional.empty())));
        var wrong = new LendBank.Draft(
                new BankCode(code + "-2"),
                new OrganisationCode("NOBODY"),
                estate.site().code(),
                BankPeriod.MONTH,
                TODAY.minusDays(1),
                new BankTerms(
                        " ",
                        Set.of(new DeskCode("NOWHERE")),
                        List.of(new BankTerms.WantedShare(FIRE, 1, Optional.empty(), Set.of(new TeamCode("NO-TEAM")))),
                        TODAY.minusDays(2),
                        LocalTime.of(10, 0),
                        91));

        assertEquals(
                Set.of(
                        Fault.NAME,
                        Fault.UNKNOWN_DESK,
                        Fault.UNKNOWN_TEAM,
                        Fault.ENDS_TOO_EARLY,
                        Fault.NOTICE,
                        Fault.BEGINS_IN_THE_PAST,
                        Fault.UNKNOWN_LENDER),
                new HashSet<>(
                        ((BankDecision.Wrong) in(ports -> ports.lend(CLOCK).lend(wrong))).faults()));
        assertEquals(new BankDecision.Wrong(List.of(Fault.CODE_TAKEN)), in(ports -> ports.lend(CLOCK)
                .lend(draft(terms(3, Optional.empty())))));
        var overlapping = new LendBank.Draft(
                new BankCode(code + "-2"),
                POLICE,
                estate.site().code(),
                BankPeriod.MONTH,
                MONDAY.plusDays(27),
                new BankTerms(
                        "Second",
                        desks(1),
                        terms(1, Optional.empty()).shares(),
                        MONDAY.plusDays(90),
                        LocalTime.of(9, 30),
                        0));
        assertEquals(new BankDecision.Wrong(List.of(Fault.DESK_LENT_ALREADY)), in(ports -> ports.lend(CLOCK)
                .lend(overlapping)));
        assertEquals(new BankDecision.Wrong(List.of(Fault.NO_DESKS, Fault.NO_SHARES)), in(ports -> ports.change(CLOCK)
                .change(
                        bank,
                        0,
                        new BankTerms("None", Set.of(), List.of(), MONDAY.plusDays(28), LocalTime.of(10, 0), 5))));
        assertThrows(
                NotFound.class,
                () -> in(ports -> ports.change(CLOCK).change(new BankCode("NONE"), 0, terms(1, Optional.empty()))));
    }

    /** By hand: fire has drawn 2 and police 2 desk-days of 4; 34 % of 4 are 1.36, so 0.64 more; 66 % are 2.64, so 0.64 fewer. */
    @Test
    void both_sides_read_the_same_balance_of_use_against_share() {
        prepare();
        lend(draft(terms(3, Optional.of(new DeskDays(6)))));
        var came = booked(reserve(ann, 0, day(MONDAY), CLOCK));
        booked(reserve(ann, 0, day(MONDAY.plusDays(1)), CLOCK));
        booked(reserve(dee, 1, day(MONDAY), CLOCK));
        booked(reserve(dee, 1, day(MONDAY.plusDays(7)), CLOCK));
        in(ports -> {
            ports.booking()
                    .bookings()
                    .find(came)
                    .orElseThrow()
                    .checkIn(at(MONDAY.atTime(8, 0)).instant(), CheckInSource.PAGE);
            return null;
        });
        var clock = at(MONDAY.atTime(12, 0));

        var read = in(ports -> ports.balance(new FixedCaller(ann), clock).see(bank, BankPeriod.WEEK));

        assertEquals(
                read, in(ports -> ports.balance(new FixedCaller(dee), clock).see(bank, BankPeriod.WEEK)));
        var fire = read.whole().get(0);
        var police = read.whole().get(1);
        assertEquals(
                List.of(1, 1), List.of(fire.used().halves() / 2, fire.ahead().halves() / 2));
        assertEquals(new BigDecimal("0.6"), fire.difference());
        assertEquals(new BigDecimal("-0.6"), police.difference());
        assertEquals(
                List.of(MONDAY, MONDAY.plusDays(7)),
                read.periods().stream().map(SeeBalance.Period::from).toList());
        assertEquals(
                Optional.of(new DeskDays(6)),
                read.periods().get(0).lines().get(0).quota());
        var byMonth = in(ports -> ports.balance(new FixedCaller(ann), clock).see(bank, BankPeriod.MONTH));
        assertEquals(1, byMonth.periods().size());
        assertEquals(fire.difference(), byMonth.periods().get(0).lines().get(0).difference());
    }

    @Test
    void whoever_has_nothing_to_do_with_a_bank_does_not_learn_that_it_is_there() {
        prepare();
        var alone = new BankTerms(
                "Police alone",
                desks(1),
                List.of(new BankTerms.WantedShare(POLICE, 1, Optional.empty(), Set.of())),
                MONDAY.plusDays(28),
                LocalTime.of(10, 0),
                0);
        lend(new LendBank.Draft(bank, POLICE, estate.site().code(), BankPeriod.WEEK, MONDAY, alone));

        assertThrows(
                NotFound.class,
                () -> in(ports -> ports.balance(new FixedCaller(ann), CLOCK).see(bank, BankPeriod.WEEK)));
        assertEquals(
                bank,
                in(ports -> ports.balance(new FixedCaller(dee), CLOCK).see(bank, BankPeriod.WEEK))
                        .bank()
                        .code());
    }

    /** Whatever people do in whatever order, the count is the sum over the bookings that are live, and never above the quota. */
    @Test
    void whatever_is_done_in_whatever_order_the_count_is_that_of_the_live_bookings() {
        prepare();
        lend(draft(terms(3, Optional.of(new DeskDays(5)))));
        var chance = new Random(20270301);
        var people = List.of(ann, bea, dee);
        var live = new HashMap<BookingId, Person>();
        for (int step = 0; step < 120; step++) {
            var person = people.get(chance.nextInt(people.size()));
            var desk = chance.nextInt(5);
            var slot = part(chance.nextInt(3), MONDAY.plusDays(chance.nextInt(9)));
            if (live.isEmpty() || chance.nextInt(3) > 0) {
                if (reserve(person, desk, slot, CLOCK) instanceof BookingDecision.Booked done) {
                    live.put(done.booking().id(), person);
                }
            } else {
                var ids = live.keySet().stream()
                        .sorted(java.util.Comparator.comparing(BookingId::toString))
                        .toList();
                var id = ids.get(chance.nextInt(ids.size()));
                var owner = live.get(id);
                if (chance.nextBoolean()) {
                    move(owner, id, desk, slot);
                } else {
                    in(ports -> ports.booking()
                            .cancelBooking(new FixedCaller(owner), CLOCK)
                            .cancel(id));
                    live.remove(id);
                }
            }
        }
        assertCounted();
        for (var week : List.of(MONDAY, MONDAY.plusDays(7))) {
            assertTrue(counted(FIRE, week) <= 5, "above the quota in the week from " + week);
        }
    }

    /** The count that bookings are refused by, the draws, and what the live bookings come to by their desks and times. */
    private void assertCounted() {
        var kept = in(ports -> ports.banks().find(bank).orElseThrow());
        var byHand = new HashMap<List<Object>, Integer>();
        var team = java.util.Map.of(FIRE, Optional.of(prevention), POLICE, Optional.<TeamCode>empty());
        for (var booked : in(ports -> ports.banks().bookedAt(estateDesks(), MONDAY, MONDAY.plusDays(60)))) {
            var day = booked.slot().day();
            var wasIn = kept.desks().contains(booked.desk())
                    && kept.holdsOn(day)
                    && !kept.isRecalledOn(day)
                    && booked.team().equals(team.get(booked.organisation()));
            if (wasIn) {
                byHand.merge(
                        List.of(booked.organisation(), BankPeriod.WEEK.startOf(day)),
                        DeskDays.of(booked.slot()).halves(),
                        Integer::sum);
            }
        }
        for (var organisation : List.of(FIRE, POLICE)) {
            for (var week = MONDAY; week.isBefore(MONDAY.plusDays(28)); week = week.plusDays(7)) {
                var expected = byHand.getOrDefault(List.of(organisation, week), 0);
                var start = week;
                var sum = in(ports -> ports.banks().drawnFrom(bank)).stream()
                        .filter(drawn -> drawn.organisation().equals(organisation)
                                && BankPeriod.WEEK.startOf(drawn.day()).equals(start))
                        .mapToInt(drawn -> drawn.amount().halves())
                        .sum();
                assertEquals(expected, sum, "draws of %s from %s".formatted(organisation, week));
                if (kept.holdsOn(week)) {
                    assertEquals(
                            expected, counted(organisation, week), "count of %s from %s".formatted(organisation, week));
                }
            }
        }
    }

    private int counted(OrganisationCode organisation, LocalDate week) {
        return book(week)
                .drawnBeside(
                        new Draw(bank, "", organisation, week, BankPeriod.WEEK, DeskDays.NONE, Optional.empty(), 0))
                .halves();
    }

    private int drawn(OrganisationCode organisation) {
        return in(ports -> ports.banks().drawnFrom(bank)).stream()
                .filter(drawn -> drawn.organisation().equals(organisation))
                .mapToInt(drawn -> drawn.amount().halves())
                .sum();
    }

    private Set<DeskCode> estateDesks() {
        return desks(estate.desks().size());
    }

    private BankBook book(LocalDate day) {
        return in(ports -> ports.booking().rules().of(day, day).banks());
    }

    private BookingState state(BookingId id) {
        return in(ports -> ports.booking().bookings().find(id).orElseThrow().state());
    }

    private void lend(LendBank.Draft draft) {
        assertEquals(new BankDecision.Done(draft.code(), 0), in(ports -> ports.lend(CLOCK)
                .lend(draft)));
    }

    private LendBank.Draft draft(BankTerms terms) {
        return new LendBank.Draft(bank, POLICE, estate.site().code(), BankPeriod.WEEK, MONDAY, terms);
    }

    /** A third for the fire authority, as of its stake in the capital, and only for one of its teams. */
    private BankTerms terms(int desks, Optional<DeskDays> quotaOfFire) {
        return new BankTerms(
                "Prevention bank",
                desks(desks),
                List.of(
                        new BankTerms.WantedShare(POLICE, 66, Optional.empty(), Set.of()),
                        new BankTerms.WantedShare(FIRE, 34, quotaOfFire, Set.of(prevention))),
                MONDAY.plusDays(28),
                LocalTime.of(10, 0),
                5);
    }

    private Set<DeskCode> desks(int count) {
        return estate.desks().stream().limit(count).map(Desk::code).collect(Collectors.toSet());
    }

    private BookingDecision reserve(Person person, int desk, Slot slot, Clock clock) {
        return in(ports -> ports.booking()
                .reserveDesk(new FixedCaller(person), clock)
                .reserve(new BookingRequest(estate.desks().get(desk).code(), slot)));
    }

    private BookingDecision move(Person person, BookingId id, int desk, Slot slot) {
        return in(ports -> ports.booking()
                .changeBooking(new FixedCaller(person), CLOCK)
                .change(id, new BookingRequest(estate.desks().get(desk).code(), slot)));
    }

    private static BookingId booked(BookingDecision decision) {
        return assertInstanceOf(BookingDecision.Booked.class, decision)
                .booking()
                .id();
    }

    private static Refusal refusal(BookingDecision decision) {
        return assertInstanceOf(BookingDecision.Refused.class, decision).because();
    }

    private static Slot part(int part, LocalDate day) {
        return part == 0 ? day(day) : part == 1 ? morning(day) : afternoon(day);
    }

    private static Slot day(LocalDate day) {
        return new Slot(day.atTime(7, 0), day.atTime(19, 0));
    }

    private static Slot morning(LocalDate day) {
        return new Slot(day.atTime(7, 0), day.atTime(13, 0));
    }

    private static Slot afternoon(LocalDate day) {
        return new Slot(day.atTime(13, 0), day.atTime(19, 0));
    }

    private static Clock at(LocalDateTime moment) {
        return Clock.fixed(moment.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private Person person(String name, OrganisationCode organisation, TeamCode team) {
        return new Person(
                PersonId.fresh(),
                new Username(name + "." + code.toLowerCase(Locale.ROOT)),
                name,
                organisation,
                team,
                Set.of(Role.STAFF));
    }

    private void prepare() {
        in(ports -> {
            ports.booking().people().add(new Team(prevention, "Prevention " + code, FIRE));
            ports.booking().people().add(new Team(others, "Others " + code, FIRE));
            new ArrayList<>(List.of(ann, bea, col, dee)).forEach(ports.booking().people()::add);
            estate.addTo(ports.booking().sites());
            return null;
        });
    }
}

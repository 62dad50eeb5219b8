package org.jointestate.web.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.demonstration.DemonstrationContents.TrialContents;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.evaluation.InMemoryDatasets;
import org.jointestate.domain.evaluation.signoff.InMemorySignatures;
import org.jointestate.domain.evaluation.signoff.Involvement;
import org.jointestate.domain.evaluation.signoff.PrepareSignedReport;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.people.PasswordPolicy;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.InMemoryTrialStore;
import org.jointestate.domain.trial.home.TrialRecord;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.PublishedExamples;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.web.estate.outbound.EstateFiles;
import org.jointestate.web.evaluation.outbound.ReportReader;
import org.jointestate.web.people.outbound.RandomSecrets;
import org.jointestate.web.people.outbound.RfcAuthenticator;
import org.jointestate.web.trial.outbound.FrozenTrials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTest {

    private static final long SEED = DemonstrationTrial.DEFAULT_SEED;
    private static final Instant NOW = Instant.parse("2026-11-25T11:12:00Z");

    private final RfcAuthenticator authenticator = new RfcAuthenticator();
    private final DemonstrationPeople people = new DemonstrationPeople(
            SEED, DemonstrationTest::hashed, new CountedSecrets(), authenticator::freshSecret, NOW);
    private final List<Booking> bookings = DemonstrationBookings.around(NOW, SEED, EstateFiles.read(), people.people());

    @TempDir
    Path home;

    @Test
    void there_are_400_people_with_names_of_their_own_and_90_can_sign_in() {
        assertEquals(400, people.people().size());
        assertEquals(
                400, people.people().stream().map(Person::username).distinct().count());
        assertEquals(90, people.accounts().size());
        assertEquals(90, people.credentials().size());
        assertEquals(90, people.tokens().size());
    }

    @Test
    void every_role_is_held_and_each_organisation_has_20_staff_a_lead_and_a_leader() {
        var byRole = people.accounts().stream()
                .collect(Collectors.groupingBy(a -> a.role() + " " + a.person().organisation(), Collectors.counting()));

        assertTrue(byRole.get("STAFF POLICE") >= 20 && byRole.get("STAFF FIRE") >= 20, byRole.toString());
        for (var key : List.of("TRIAL_LEAD POLICE", "TRIAL_LEAD FIRE", "SENIOR_LEADER POLICE", "SENIOR_LEADER FIRE")) {
            assertEquals(1, byRole.get(key), key);
        }
        for (var role : List.of(Role.ESTATE_MANAGER, Role.BOARD_SECRETARY, Role.AUDITOR, Role.ADMINISTRATOR)) {
            assertTrue(people.accounts().stream().anyMatch(a -> a.role() == role), role.name());
        }
        assertTrue(people.people().stream().allMatch(p -> p.roles().contains(Role.STAFF)));
    }

    @Test
    void passwords_are_new_each_time_and_keep_the_policy() {
        var secrets = new RandomSecrets();
        var policy = new PasswordPolicy(java.util.Set.of());
        var one = new DemonstrationPeople(SEED, DemonstrationTest::hashed, secrets, authenticator::freshSecret, NOW)
                .accounts();
        var other = new DemonstrationPeople(SEED, DemonstrationTest::hashed, secrets, authenticator::freshSecret, NOW)
                .accounts();

        var all = new HashSet<String>();
        one.forEach(a -> all.add(a.password()));
        other.forEach(a -> all.add(a.password()));
        assertEquals(180, all.size());
        assertTrue(one.stream()
                .allMatch(a ->
                        policy.objectionTo(a.password(), a.person().username()).isEmpty()));
        assertEquals(
                one.stream().map(a -> a.person().username()).toList(),
                other.stream().map(a -> a.person().username()).toList());
    }

    @Test
    void no_desk_and_no_person_is_booked_twice_at_once() {
        var desks = new HashSet<List<Object>>();
        var persons = new HashSet<List<Object>>();

        for (var booking : bookings) {
            if (booking.state() == BookingState.CANCELLED || booking.kind() != SpaceKind.DESK) {
                continue;
            }
            for (var cell : booking.slot().cells()) {
                assertTrue(desks.add(List.of(booking.desk(), cell)), booking.desk() + " at " + cell);
                assertTrue(persons.add(List.of(booking.person().orElseThrow(), cell)), "somebody at " + cell);
            }
        }
    }

    @Test
    void the_estate_has_160_desks_and_rooms_and_bays_that_are_never_fuller_than_they_are() {
        var estate = EstateFiles.read();
        var places = estate.spaces().stream().collect(Collectors.toMap(Desk::code, Desk::places));
        var taken = new HashMap<List<Object>, Integer>();

        bookings.stream()
                .filter(booking -> booking.kind() != SpaceKind.DESK && booking.state() != BookingState.CANCELLED)
                .forEach(booking -> booking.slot()
                        .cells()
                        .forEach(cell -> taken.merge(List.of(booking.desk(), cell), 1, Integer::sum)));

        assertEquals(160, estate.desks().size());
        assertEquals(
                120,
                estate.desks().stream()
                        .filter(desk -> desk.site().value().equals("HQ"))
                        .count());
        assertEquals(
                EnumSet.of(SpaceKind.MEETING_ROOM, SpaceKind.TRAINING_ROOM, SpaceKind.PARKING_BAY),
                estate.spaces().stream().map(Desk::kind).collect(Collectors.toSet()));
        assertTrue(taken.size() > 500, "Only " + taken.size());
        taken.forEach((place, count) -> assertTrue(count <= places.get(place.get(0)), place + ": " + count));
    }

    @Test
    void bookings_keep_the_rules_of_the_estate() {
        var sites = EstateFiles.read().sites();
        for (var booking : bookings) {
            var site = sites.stream()
                    .filter(s -> s.code().equals(booking.site()))
                    .findFirst()
                    .orElseThrow();
            var hours = site.hours().on(booking.slot().day()).orElseThrow();

            assertTrue(booking.slot().onGrid());
            assertFalse(booking.slot().from().toLocalTime().isBefore(hours.opens()));
            assertFalse(booking.slot().to().toLocalTime().isAfter(hours.closes()));
            booking.checkedIn().ifPresent(at -> assertFalse(site.wallClock(at).isBefore(booking.checkInFrom())));
            booking.ended()
                    .ifPresent(
                            at -> assertFalse(at.isAfter(NOW), booking.state().name()));
            assertFalse(booking.reserved().isAfter(NOW));
        }
        var open = bookings.stream()
                .filter(b -> b.state().holdsDesk())
                .collect(Collectors.groupingBy(b -> b.person().orElseThrow(), Collectors.counting()));
        assertTrue(open.values().stream().allMatch(n -> n < 30), "more open bookings than the rule allows");
    }

    @Test
    void past_days_are_kept_or_missed_and_coming_days_thin_out() {
        var states = bookings.stream().collect(Collectors.groupingBy(Booking::state, Collectors.counting()));
        var came = states.get(BookingState.LEFT) + states.get(BookingState.CHECKED_IN);
        var missed = states.get(BookingState.NO_SHOW);

        assertTrue(bookings.size() > 1500 && bookings.size() < 4000, "There are " + bookings.size());
        assertEquals(0.12, missed / (double) (came + missed), 0.03);
        assertTrue(states.get(BookingState.RESERVED) > 300, states.toString());
    }

    @Test
    void the_accounts_stand_in_a_file_for_its_owner_alone_once_they_are_complete() throws IOException {
        var files = new DemonstrationFiles(home);

        files.draftAccounts(people.accounts(), authenticator);
        assertFalse(Files.exists(files.accounts()));
        files.completeAccounts();
        files.completeAccounts();

        var lines = Files.readAllLines(files.accounts());
        assertEquals("username,password,role,organisation,token,second_factor", lines.get(0));
        assertEquals(91, lines.size());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files.accounts())));
        assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == 6));
        assertTrue(lines.stream()
                .skip(1)
                .allMatch(line ->
                        line.split(",", -1)[5].length() == (line.matches(".*,(STAFF|FIRE_WARDEN),.*") ? 0 : 32)));
    }

    @Test
    void a_draft_of_accounts_that_came_to_nothing_is_forgotten() throws IOException {
        var files = new DemonstrationFiles(home);
        files.draftAccounts(people.accounts(), authenticator);

        files.forgetDraft();

        try (var left = Files.list(home)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void the_frozen_folder_is_whole_or_not_there() throws IOException {
        var trial = DemonstrationTrial.generate(SEED, Variant.DEFAULT);
        Files.createDirectories(home.resolve("demo-dataset.draft"));
        Files.writeString(home.resolve("demo-dataset.draft/protocol.json"), "{");
        var files = new DemonstrationFiles(home);

        files.writeDataset(trial);

        assertTrue(files.hasDataset());
        assertEquals(
                new org.jointestate.evaluation.dataset.FolderReading.Read(trial),
                FrozenFolder.read(home.resolve("demo-dataset")));
    }

    @Test
    void the_application_freezes_the_loaded_trial_as_it_was_generated() {
        var generated = DemonstrationTrial.generate(SEED, Variant.DEFAULT);

        var again = frozenAgain(generated, TrialFromDataset.of(generated, people.leads(), "secret"));

        assertEquals(generated.presence(), again.presence());
        assertEquals(generated.ledger(), again.ledger());
        assertEquals(answers(generated), answers(again));
        assertEquals(twice(generated), twice(again));
        assertEquals(generated.outcomeRecords().size(), again.outcomeRecords().size());
        assertEquals(generated.events().size(), again.events().size());
        assertEquals(generated.protocol().measures(), again.protocol().measures());
        // The week that was delivered twice is one observation with two entries, and so counted as corrected.
        var once = generated.observations().stream()
                .filter(o -> !(o.failedRule() && o.measure().equals("ASB")))
                .toList();
        assertEquals(once.size(), again.observations().size());
        for (int n = 0; n < once.size(); n++) {
            var expected = once.get(n);
            var found = again.observations().get(n);
            assertEquals(expected.value(), found.value(), expected.toString());
            assertEquals(expected.late(), found.late(), expected.toString());
            assertEquals(expected.failedRule(), found.failedRule(), expected.toString());
            assertEquals(expected.span(), found.span());
        }
        assertEquals(1, again.observations().stream().filter(o -> o.corrected()).count());
    }

    @Test
    void the_plan_has_one_hash_in_the_report_and_on_its_page() {
        var frozen = TrialFromDataset.withHashOfHere(DemonstrationTrial.generate(SEED, Variant.DEFAULT));
        var contents = TrialFromDataset.of(frozen, people.leads(), "secret");

        assertEquals(
                Optional.of(frozen.protocol().hash()),
                contents.recorded().trial().lockedHash());
        assertEquals(frozen.manifest().hash(), contents.dataset().dataset().hash());
    }

    @Test
    void published_examples_are_loaded_as_real_and_keep_every_value() {
        for (var example : PublishedExamples.frozen()) {
            var contents = TrialFromDataset.of(example, people.leads(), "secret");

            assertFalse(contents.recorded().trial().synthetic());
            assertEquals(example.observations(), frozenAgain(example, contents).observations());
        }
    }

    @Test
    void the_demonstration_trial_is_synthetic_locked_and_led_by_both_organisations() {
        var generated = DemonstrationTrial.generate(SEED, Variant.DEFAULT);
        var contents = TrialFromDataset.of(generated, people.leads(), "secret");

        assertTrue(contents.recorded().trial().synthetic());
        assertTrue(contents.recorded().trial().isLocked());
        assertEquals(2, contents.recorded().trial().leads().size());
        assertEquals(generated.manifest().hash(), contents.dataset().dataset().hash());
        assertEquals(2, contents.dataset().enclosed().size());
    }

    @Test
    void its_report_is_signed_by_the_invented_people_of_both_organisations() {
        var frozen = TrialFromDataset.withHashOfHere(DemonstrationTrial.generate(SEED, Variant.DEFAULT));
        var contents = TrialFromDataset.of(frozen, people.leads(), "secret");
        var store = InMemoryTrialStore.fresh();
        var datasets = new InMemoryDatasets();
        var signatures = new InMemorySignatures();
        store.trials().add(contents.recorded().trial());
        contents.amendments().forEach(store.trials()::add);
        people.people().forEach(store.people()::add);
        datasets.add(contents.dataset().dataset(), contents.dataset().files());
        contents.dataset().enclosed().forEach(datasets::add);
        var prepare = new PrepareSignedReport(
                store.trials(),
                datasets,
                signatures,
                new ReportReader(),
                new Involvement(
                        store.trials(),
                        datasets,
                        datasets,
                        signatures,
                        signatures.words(),
                        trial -> Set.of(),
                        store.parts(),
                        store.people()),
                store.people());

        var signed = prepare.prepare(
                        contents.recorded().trial().code(),
                        frozen.manifest().hash(),
                        DemonstrationPapers.steps(frozen),
                        DemonstrationPapers.publishing())
                .orElseThrow();

        var roles = signed.signatures().stream()
                .map(one -> people.people().stream()
                        .filter(person -> person.id().equals(one.by()))
                        .map(person -> "%s %s".formatted(one.slot(), person.organisation()))
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertEquals(
                List.of("SUBMITTED POLICE", "REVIEWED FIRE", "KEY POLICE POLICE", "KEY FIRE FIRE", "PUBLISHED POLICE"),
                roles);
        assertTrue(signed.signatures().stream()
                .noneMatch(one -> one.at().isBefore(frozen.manifest().frozenAt())));
        var printed = DemonstrationPapers.read(signed.files());
        assertEquals(frozen.withSignOffs(printed.signOffs()), printed);
        assertEquals(
                List.of(
                        "Trial lead",
                        "Analyst, not on the trial team",
                        "Senior leader",
                        "Senior leader",
                        "Board secretary"),
                printed.signOffs().stream().map(one -> one.role()).toList());
    }

    /** How often each answer was given to each statement in each wave. */
    private static Map<List<Object>, Long> answers(FrozenTrial trial) {
        return trial.survey().stream()
                .collect(Collectors.groupingBy(a -> List.of(a.wave(), a.item(), a.answer()), Collectors.counting()));
    }

    /** How many people answered a statement in both waves, by what they answered. */
    private static Map<List<Object>, Long> twice(FrozenTrial trial) {
        return trial.survey().stream()
                .filter(a -> a.wave() == 0 && a.pairCode() != null)
                .flatMap(a -> trial.survey().stream()
                        .filter(b -> b.wave() == 1
                                && b.item().equals(a.item())
                                && a.pairCode().equals(b.pairCode()))
                        .map(b -> List.<Object>of(a.item(), a.answer(), b.answer())))
                .collect(Collectors.groupingBy(pair -> pair, Collectors.counting()));
    }

    private static List<String> hashed(List<String> passwords) {
        return passwords.stream().map(password -> "hash of " + password).toList();
    }

    private static FrozenTrial frozenAgain(FrozenTrial generated, TrialContents contents) {
        Map<List<Object>, List<Entry>> cells = new HashMap<>();
        contents.recorded().entries().forEach(e -> cells.computeIfAbsent(
                        List.of(e.measure(), e.period()), c -> new java.util.ArrayList<>())
                .add(e));
        var observations = cells.values().stream()
                .map(list -> new Observation(list.get(0).measure(), list.get(0).period(), list))
                .toList();
        return FrozenTrials.freeze(
                new TrialRecord(
                        contents.recorded().trial(),
                        contents.amendments(),
                        observations,
                        contents.recorded().events(),
                        List.copyOf(contents.recorded().stays()),
                        List.copyOf(contents.recorded().outcomes()),
                        List.copyOf(contents.recorded().ledger()),
                        List.of(),
                        List.copyOf(contents.recorded().survey())),
                generated.manifest().frozenAt(),
                SEED,
                generated.deskUse(),
                AuthoredText.none());
    }
}

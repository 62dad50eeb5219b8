package org.jointestate.domain.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.crime.CrimeCell;
import org.jointestate.domain.trial.crime.StreetCrimeFeed;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.part.NotedPart;
import org.jointestate.domain.trial.part.Part;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.ProtocolText;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.ImportKind;
import org.jointestate.domain.trial.record.ImportMapping;
import org.jointestate.domain.trial.record.ImportMapping.Column;
import org.jointestate.domain.trial.record.ImportMapping.Holds;
import org.jointestate.domain.trial.record.ImportRecord;
import org.jointestate.domain.trial.record.LedgerEntry;
import org.jointestate.domain.trial.record.LedgerLine;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jointestate.domain.trial.record.OutcomeRecord;
import org.jointestate.domain.trial.record.OutcomeVersion;
import org.jointestate.domain.trial.record.ProblemCase;
import org.jointestate.domain.trial.record.StagedImport;
import org.jointestate.domain.trial.survey.SurveyAnswer;
import org.jointestate.domain.trial.survey.online.SurveyRound;
import org.jointestate.domain.trial.survey.online.SurveyRounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the ports of a trial must do, in memory or in a database. */
public abstract class TrialStoreContract {

    protected static final Instant NOON = Instant.parse("2019-10-27T00:30:00.123456Z");
    private static final MeasureCode FIRES = new MeasureCode("DELIBERATE-FIRES");
    private static final Period OCTOBER = new Period(LocalDate.of(2019, 10, 25), LocalDate.of(2019, 11, 25));

    /** Runs one transaction against the store under test. */
    protected abstract <T> T in(Function<TrialStore, T> work);

    @Test
    void a_trial_comes_back_as_it_was_with_its_plan_to_the_letter() {
        var lead = in(TrialStoreContract::lead);
        var code = code();
        var plan = SharedOfficeTemplate.protocol(code);
        in(store -> {
            var trial = new Trial(plan, Set.of(lead), NOON, "key");
            store.trials().add(trial);
            return null;
        });

        in(store -> {
            store.trials().find(code).orElseThrow().lock(NOON);
            return null;
        });

        var found = in(store -> store.trials().find(code).orElseThrow());
        assertEquals(plan, found.protocol());
        assertEquals(ProtocolText.hash(plan), found.lockedHash().orElseThrow());
        assertEquals(NOON, found.lockedAt().orElseThrow());
        assertEquals(NOON, found.created());
        assertEquals(Set.of(lead), found.leads());
        var all = in(store -> store.trials().all());
        assertTrue(all.stream().anyMatch(one -> one.code().equals(code)));
    }

    @Test
    void the_earliest_day_on_which_a_locked_trial_was_to_begin_is_kept_when_the_plan_names_a_later_one() {
        var lead = in(TrialStoreContract::lead);
        var code = in(TrialStoreContract::trial);
        var start =
                in(store -> store.trials().find(code).orElseThrow().protocol().trialFrom());
        in(store -> {
            var trial = store.trials().find(code).orElseThrow();
            trial.lock(NOON);
            var later = ProtocolText.read(
                    ProtocolText.write(trial.protocol()).replace("period\t" + start, "period\t" + start.plusMonths(1)));
            store.trials().add(trial.amend(later, NOON, lead, new OrganisationCode("FIRE"), "It began late"));
            return null;
        });

        var found = in(store -> store.trials().find(code).orElseThrow());
        assertEquals(start.plusMonths(1), found.protocol().trialFrom());
        assertEquals(start, found.earliestStart());
    }

    @Test
    void who_came_and_went_is_kept_in_its_order_and_never_twice() {
        var lead = in(TrialStoreContract::lead);
        var code = in(TrialStoreContract::trial);
        var came = new NotedPart(code, lead, Part.LEAD, 1, NOON);
        var went = new NotedPart(code, lead, Part.LEAD, 2, NOON.plusSeconds(60));
        var again = new NotedPart(code, lead, Part.LEAD, 3, NOON.plusSeconds(120));
        var member = new NotedPart(code, lead, Part.TEAM, 1, NOON.plusSeconds(180));

        in(store -> {
            store.parts().add(List.of(came, went));
            store.parts().add(List.of(again, member));
            return null;
        });

        assertEquals(
                List.of(came, went, again, member), in(store -> store.parts().of(code)));
        assertThrows(
                RuntimeException.class,
                () -> in(store -> {
                    store.parts().add(List.of(went));
                    return null;
                }));
        assertEquals(4, in(store -> store.parts().of(code)).size());
    }

    @Test
    void an_amendment_keeps_who_when_why_and_what_differs() {
        var lead = in(TrialStoreContract::lead);
        var code = in(TrialStoreContract::trial);
        in(store -> {
            var trial = store.trials().find(code).orElseThrow();
            trial.lock(NOON);
            var fewer =
                    trial.protocol().withMeasures(trial.protocol().measures().subList(0, 3));
            store.trials()
                    .add(trial.amend(fewer, NOON, lead, new OrganisationCode("FIRE"), "Too many to keep up with"));
            return null;
        });

        var found = in(store -> store.trials().amendmentsOf(code));

        assertEquals(1, found.size());
        assertEquals(lead, found.get(0).by().orElseThrow());
        assertEquals(NOON, found.get(0).at());
        assertTrue(found.get(0).difference().contains("- measure JOINT-OPERATIONS"));
        assertEquals(
                3,
                in(store -> store.trials().find(code).orElseThrow())
                        .protocol()
                        .measures()
                        .size());
    }

    @Test
    void events_come_in_the_order_of_their_days_and_a_confirmation_is_kept() {
        var code = in(TrialStoreContract::trial);
        var later = event(code, "2020-03-16", null);
        var earlier = event(code, "2019-12-12", "2019-12-13");
        in(store -> {
            store.trials().add(EventVersion.first(later, NOON, null));
            store.trials().add(EventVersion.first(earlier, NOON, null));
            return null;
        });

        in(store -> {
            store.trials().add(new EventVersion(later.asConfirmed(), 2, false, "", NOON, null));
            return null;
        });

        var found = in(store -> store.trials().eventsOf(code));
        assertEquals(
                List.of(earlier.id(), later.id()),
                found.stream().map(LoggedEvent::id).toList());
        assertEquals(List.of(FIRES), found.get(1).measures());
        assertTrue(found.get(1).confirmed());
        assertTrue(found.get(1).to().isEmpty());
        assertFalse(found.get(0).confirmed());
    }

    @Test
    void a_correction_leaves_the_old_value_to_be_seen() {
        var code = in(TrialStoreContract::trial);
        in(store -> store.observations().add(List.of(entry(code, 1, "81", ""))));
        in(store -> store.observations().add(List.of(entry(code, 2, "18", "Digits were exchanged"))));

        var found = in(store -> store.observations().of(code, FIRES));

        assertEquals(1, found.size());
        assertEquals(new BigDecimal("18"), found.get(0).value());
        assertEquals(new BigDecimal("81"), found.get(0).replaced().orElseThrow());
        assertEquals(NOON, found.get(0).newest().at());
        assertEquals("Digits were exchanged", found.get(0).newest().reason());
        assertEquals(found, in(store -> store.observations().of(code)));
    }

    @Test
    void missing_is_not_nought() {
        var code = in(TrialStoreContract::trial);
        var next = new Period(LocalDate.of(2019, 11, 25), LocalDate.of(2019, 12, 25));
        in(store -> store.observations()
                .add(List.of(
                        entry(code, 1, "0", ""),
                        new Entry(
                                code, FIRES, next, 1, null, null, Entry.Source.TYPED, "Never received", NOON, null))));

        var found = in(store -> store.observations().of(code));

        assertEquals(
                List.of(false, true), found.stream().map(Observation::missing).toList());
        assertEquals(BigDecimal.ZERO, found.get(0).value());
    }

    @Test
    void the_second_of_two_first_entries_is_refused() {
        var code = in(TrialStoreContract::trial);
        in(store -> store.observations().add(List.of(entry(code, 1, "81", ""))));

        var kept = refusing(store -> store.observations().add(List.of(entry(code, 1, "82", ""))));

        assertFalse(kept);
        assertEquals(
                new BigDecimal("81"),
                in(store -> store.observations().of(code).get(0).value()));
    }

    @Test
    void a_comparison_team_is_kept_with_the_plan_and_its_values_beside_those_of_the_trial() {
        var code = in(TrialStoreContract::trial);
        var longest = "T".repeat(60 - "_VS_".length() - FIRES.value().length());
        var team = new ComparisonTeam(
                new TeamCode(longest.substring(0, Math.min(30, longest.length()))),
                "Nachbarn; größere \t Stadt",
                "Elsewhere",
                "Alike\nin size",
                true,
                List.of(FIRES));
        in(store -> {
            var trial = store.trials().find(code).orElseThrow();
            trial.revise(trial.protocol().withComparisons(List.of(team)));
            return null;
        });
        var there = new Entry(
                code, team.seriesOf(FIRES), OCTOBER, 1, BigDecimal.TEN, null, Entry.Source.TYPED, "", NOON, null);
        in(store -> store.observations().add(List.of(entry(code, 1, "81", ""), there)));

        var twice = refusing(store -> store.observations().add(List.of(there)));

        assertFalse(twice);
        var plan = in(store -> store.trials().find(code).orElseThrow()).protocol();
        assertEquals(List.of(team), plan.comparisons());
        assertEquals(BigDecimal.TEN, in(store -> store.observations()
                .of(code, team.seriesOf(FIRES))
                .get(0)
                .value()));
        assertEquals(
                new BigDecimal("81"),
                in(store -> store.observations().of(code, FIRES).get(0).value()));
        assertEquals(2, in(store -> store.observations().of(code)).size());
    }

    /** A transaction whose statement is refused cannot be kept; databases differ in when they say so. */
    private boolean refusing(Function<TrialStore, Boolean> work) {
        var answer = new boolean[] {true};
        try {
            in(store -> {
                answer[0] = work.apply(store);
                return null;
            });
        } catch (RuntimeException lost) {
            return answer[0];
        }
        return answer[0];
    }

    @Test
    void stays_come_back_to_the_microsecond_also_in_the_hour_that_comes_twice() {
        var code = in(TrialStoreContract::trial);
        var stay = new Stay(
                code,
                "P01",
                new OrganisationCode("FIRE"),
                new ZoneRef("SHARED-OFFICE"),
                NOON,
                NOON.plusSeconds(3600),
                Stay.Source.IMPORT,
                true);
        in(store -> {
            store.stays().add(List.of(stay));
            return null;
        });

        assertEquals(List.of(stay), in(store -> store.stays().of(code)));
    }

    @Test
    void a_stay_that_ends_otherwise_takes_its_end_and_its_mark_and_leaves_the_others_alone() {
        var code = in(TrialStoreContract::trial);
        var open = stay(code, "P01", NOON, NOON.plusSeconds(3600), true);
        var other = stay(code, "P02", NOON, NOON.plusSeconds(3600), true);
        var later = stay(code, "P01", NOON.plusSeconds(7200), NOON.plusSeconds(9000), true);
        in(store -> {
            store.stays().add(List.of(open, other, later));
            return null;
        });

        var ended = stay(code, "P01", NOON, NOON.plusSeconds(1800).plusNanos(1000), false);
        in(store -> {
            store.trials().hold(code);
            store.stays().end(List.of(ended));
            return null;
        });

        assertEquals(List.of(ended, other, later), in(store -> store.stays().of(code)));
    }

    private static Stay stay(TrialCode code, String pseudonym, Instant from, Instant to, boolean closedByRule) {
        return new Stay(
                code,
                pseudonym,
                new OrganisationCode("FIRE"),
                new ZoneRef("HQ-1-B"),
                from,
                to,
                Stay.Source.QR,
                closedByRule);
    }

    @Test
    void times_of_requests_and_steps_of_cases_come_back_as_they_were() {
        var code = in(TrialStoreContract::trial);
        var day = LocalDate.of(2020, 1, 7);
        var request = special(
                code, OutcomeRecord.Kind.INFORMATION_SHARED, day, LocalTime.of(9, 5), LocalTime.of(16, 0), null);
        var untimed = special(code, OutcomeRecord.Kind.INFORMATION_SHARED, day, null, null, null);
        var whole = special(
                code,
                OutcomeRecord.Kind.PROBLEM_SOLVING,
                null,
                null,
                null,
                new ProblemCase(
                        "Fewer fires", "Eleven since May", "Empty houses", "Boarded up", "Two since", List.of(FIRES)));
        var begun = special(
                code,
                OutcomeRecord.Kind.PROBLEM_SOLVING,
                null,
                null,
                null,
                new ProblemCase("Fewer fires", "", "", "", "", List.of()));

        var kept = List.of(request, untimed, whole, begun);
        boolean added = in(store ->
                store.outcomes().add(kept.stream().map(OutcomeVersion::first).toList()));
        assertTrue(added);

        var found = in(store -> store.outcomes().of(code));
        assertEquals(Set.copyOf(kept), Set.copyOf(found));
        assertEquals(OutcomeRecord.Step.ASSESSMENT, whole.step());
    }

    @Test
    void what_columns_mean_is_kept_by_source_and_replaced_as_a_whole() {
        var code = in(TrialStoreContract::trial);
        var fires = new Column("Fires", Holds.VALUE, FIRES);
        var day = new Column("Month", Holds.DAY, null);
        in(store -> {
            store.imports().keep(new ImportMapping(code, "Visits", List.of(day)));
            store.imports()
                    .keep(new ImportMapping(code, "Fires", List.of(fires, day, new Column("", Holds.NOTHING, null))));
            return null;
        });
        in(store -> {
            store.imports().keep(new ImportMapping(code, "Fires", List.of(day, fires)));
            return null;
        });

        assertEquals(
                List.of(
                        new ImportMapping(code, "Fires", List.of(day, fires)),
                        new ImportMapping(code, "Visits", List.of(day))),
                in(store -> store.imports().mappingsOf(code)));
    }

    private static OutcomeRecord special(
            TrialCode code,
            OutcomeRecord.Kind kind,
            @Nullable LocalDate asked,
            @Nullable LocalTime askedAt,
            @Nullable LocalTime answeredAt,
            @Nullable ProblemCase problem) {
        return new OutcomeRecord(
                UUID.randomUUID(),
                code,
                LocalDate.of(2020, 1, 14),
                kind,
                List.of(),
                null,
                null,
                asked,
                answeredAt == null ? null : asked,
                null,
                "Summary",
                "",
                NOON,
                null,
                askedAt,
                answeredAt,
                problem);
    }

    @Test
    void outcome_records_ledger_lines_and_feeds_come_back_as_they_were() {
        var lead = in(TrialStoreContract::lead);
        var code = in(TrialStoreContract::trial);
        var asked = LocalDate.of(2020, 1, 7);
        var outcome = new OutcomeRecord(
                UUID.randomUUID(),
                code,
                LocalDate.of(2020, 1, 14),
                OutcomeRecord.Kind.INFORMATION_SHARED,
                List.of(new TeamCode("PARTNERSHIPS"), new TeamCode("PREVENTION")),
                "Road safety",
                FIRES,
                asked,
                asked.plusDays(3),
                OutcomeRecord.Step.SCANNING,
                "An address was known to both.",
                "",
                NOON,
                lead);
        var bare = new OutcomeRecord(
                UUID.randomUUID(),
                code,
                LocalDate.of(2020, 1, 13),
                OutcomeRecord.Kind.LESSON,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                "Start earlier.",
                "",
                NOON,
                null);
        var line = new LedgerLine(
                code,
                "DESKS",
                LedgerLine.Side.COST,
                LedgerLine.Kind.CASH,
                "Desks",
                "FIRE",
                0,
                new BigDecimal("900.00"),
                new BigDecimal("1000.00"),
                new BigDecimal("1200.00"),
                new BigDecimal("0.1000"),
                "As in past projects",
                "2019/20",
                "Fire trial lead",
                "Invoice",
                null);
        var feed = new StreetCrimeFeed(
                code, FIRES, "Derbyshire Constabulary", new CrimeCell("Anti-social behaviour", "Amber Valley"));
        in(store -> {
            store.outcomes().add(List.of(OutcomeVersion.first(bare), OutcomeVersion.first(outcome)));
            store.ledger().add(List.of(new LedgerEntry(line, 1, false, "", NOON, null)));
            store.feeds().add(feed);
            return null;
        });

        assertEquals(List.of(outcome, bare), in(store -> store.outcomes().of(code)));
        assertEquals(List.of(line), in(store -> store.ledger().of(code)));
        assertEquals(List.of(feed), in(store -> store.feeds().of(code)));
    }

    @Test
    void an_event_keeps_every_version_and_lets_each_be_added_once() {
        var lead = in(TrialStoreContract::lead);
        var code = in(TrialStoreContract::trial);
        var first = EventVersion.first(event(code, "2019-12-12", "2019-12-13"), NOON, null);
        var mended = new LoggedEvent(
                first.event().id(),
                code,
                "Another storm",
                LocalDate.of(2019, 12, 1),
                null,
                LoggedEvent.Kind.POLICY,
                List.of(),
                "A newspaper",
                true);
        var second = new EventVersion(mended, 2, false, "The days were wrong.", NOON, lead);
        var withdrawn = new EventVersion(mended, 3, true, "It was elsewhere.", NOON, lead);

        assertEquals(true, in(store -> store.trials().add(first)));
        assertEquals(true, in(store -> store.trials().add(second)));
        assertEquals(false, in(store -> store.trials().add(second)));

        assertEquals(List.of(first, second), in(store -> store.trials().eventVersionsOf(code)));
        assertEquals(List.of(mended), in(store -> store.trials().eventsOf(code)));
        assertEquals(true, in(store -> store.trials().add(withdrawn)));
        assertEquals(List.of(), in(store -> store.trials().eventsOf(code)));
        assertEquals(List.of(withdrawn), in(store -> store.trials().newestEventsOf(code)));
    }

    @Test
    void an_outcome_keeps_every_version_and_lets_each_be_added_once() {
        var lead = in(TrialStoreContract::lead);
        var code = in(TrialStoreContract::trial);
        var first = OutcomeVersion.first(outcome(UUID.randomUUID(), code, "A visit", lead));
        var other = OutcomeVersion.first(outcome(UUID.randomUUID(), code, "Another visit", null));
        var second = new OutcomeVersion(
                outcome(first.outcome().id(), code, "Two visits", lead), 2, false, "There were two.");
        var withdrawn = new OutcomeVersion(second.outcome(), 3, true, "It was another trial.");

        assertEquals(true, in(store -> store.outcomes().add(List.of(first, other))));
        assertEquals(true, in(store -> store.outcomes().add(List.of(second))));
        assertEquals(false, in(store -> store.outcomes().add(List.of(second))));

        var versions = in(store -> store.outcomes().versionsOf(code));
        assertEquals(Set.of(first, second, other), Set.copyOf(versions));
        assertTrue(versions.indexOf(first) < versions.indexOf(second));
        assertEquals(Set.of(second.outcome(), other.outcome()), Set.copyOf(in(store -> store.outcomes()
                .of(code))));
        assertEquals(true, in(store -> store.outcomes().add(List.of(withdrawn))));
        assertEquals(List.of(other.outcome()), in(store -> store.outcomes().of(code)));
    }

    @Test
    void a_private_outcome_is_told_to_who_asks_for_its_organisation_and_to_nobody_else_until_it_is_shared() {
        var police = Optional.of(new OrganisationCode("POLICE"));
        var fire = Optional.of(new OrganisationCode("FIRE"));
        var lead = in(TrialStoreContract::lead);
        var code = in(TrialStoreContract::trial);
        var open = OutcomeVersion.first(outcome(UUID.randomUUID(), code, "Seen by all", lead));
        var mine = OutcomeVersion.first(outcome(UUID.randomUUID(), code, "Ours alone", lead));
        var id = mine.outcome().id();

        in(store -> {
            store.outcomes().add(List.of(open, mine));
            store.outcomes().keepPrivate(code, id, police.get());
            return null;
        });
        var corrected = new OutcomeVersion(outcome(id, code, "Still ours alone", lead), 2, false, "It was so.");
        in(store -> store.outcomes().add(List.of(corrected)));

        assertEquals(List.of(open), in(store -> store.outcomes().versionsOf(code)));
        assertEquals(List.of(open.outcome()), in(store -> store.outcomes().of(code)));
        assertEquals(List.of(open), in(store -> store.outcomes().versionsOf(code, fire)));
        assertEquals(Set.of(open, mine, corrected), Set.copyOf(in(store -> store.outcomes()
                .versionsOf(code, police))));
        assertEquals(Set.of(id), in(store -> store.outcomes().privateTo(code, police.get())));
        assertEquals(Set.of(), in(store -> store.outcomes().privateTo(code, fire.get())));

        in(store -> {
            store.outcomes().share(code, id);
            return null;
        });

        assertEquals(3, in(store -> store.outcomes().versionsOf(code)).size());
        assertEquals(Set.of(), in(store -> store.outcomes().privateTo(code, police.get())));
    }

    private static OutcomeRecord outcome(UUID id, TrialCode code, String summary, PersonId by) {
        return new OutcomeRecord(
                id,
                code,
                LocalDate.of(2019, 11, 4),
                OutcomeRecord.Kind.JOINT_VISIT,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                summary,
                "",
                NOON,
                by);
    }

    @Test
    void a_ledger_line_keeps_every_version_and_lets_each_be_added_once() {
        var lead = in(TrialStoreContract::lead);
        var code = in(TrialStoreContract::trial);
        var first = new LedgerEntry(line(code, "L001", "900.00"), 1, false, "", NOON, lead);
        var second = new LedgerEntry(line(code, "L001", "950.00"), 2, false, "The invoice came.", NOON, lead);
        var removed = new LedgerEntry(line(code, "L001", "950.00"), 3, true, "Paid by somebody else.", NOON, null);
        var other = new LedgerEntry(line(code, "L002", "1.00"), 1, false, "", NOON, lead);

        assertEquals(true, in(store -> store.ledger().add(List.of(first, other))));
        assertEquals(true, in(store -> store.ledger().add(List.of(second))));
        assertEquals(false, in(store -> {
            return store.ledger().add(List.of(second));
        }));

        assertEquals(List.of(first, second, other), in(store -> store.ledger().entriesOf(code)));
        assertEquals(
                List.of(second.line(), other.line()), in(store -> store.ledger().of(code)));
        assertEquals(true, in(store -> store.ledger().add(List.of(removed))));
        assertEquals(List.of(other.line()), in(store -> store.ledger().of(code)));
        assertEquals(List.of(removed, other), in(store -> store.ledger().newestOf(code)));
    }

    private static LedgerLine line(TrialCode trial, String code, String best) {
        return new LedgerLine(
                trial,
                code,
                LedgerLine.Side.BENEFIT,
                LedgerLine.Kind.NON_CASH,
                "Time saved",
                "",
                1,
                new BigDecimal("0.00"),
                new BigDecimal(best),
                new BigDecimal("1200.00"),
                new BigDecimal("0.2500"),
                "Assumed",
                "2019/20",
                "Trial leads",
                "Diaries",
                FIRES);
    }

    @Test
    void answers_of_a_wave_take_the_place_of_those_that_were_there_and_of_no_others() {
        var code = in(TrialStoreContract::trial);
        var other = in(TrialStoreContract::trial);
        var before = new SurveyAnswer(code, 0, "b7", "know", 2);
        var after = new SurveyAnswer(code, 1, "b7", "know", 4);
        var elsewhere = new SurveyAnswer(other, 0, "b7", "know", 5);
        var mended = List.of(new SurveyAnswer(code, 0, "a1", "trust", 1), new SurveyAnswer(code, 0, "b7", "trust", 3));
        in(store -> {
            store.survey().replace(code, 0, List.of(before));
            store.survey().replace(code, 1, List.of(after));
            store.survey().replace(other, 0, List.of(elsewhere));
            return null;
        });

        in(store -> {
            store.survey().replace(code, 0, mended);
            return null;
        });

        assertEquals(List.of(mended.get(0), mended.get(1), after), in(store -> store.survey()
                .of(code)));
        assertEquals(List.of(elsewhere), in(store -> store.survey().of(other)));
    }

    @Test
    void a_round_of_the_survey_comes_back_as_it_was_and_its_codes_are_used_once() {
        var code = in(TrialStoreContract::trial);
        var round = SurveyRound.open(code, 1, NOON, LocalDate.of(2019, 11, 8));
        var digest = UUID.randomUUID().toString();
        in(store -> {
            assertTrue(store.rounds().open(round));
            store.rounds().addCodes(code, 1, List.of(digest, digest + "2", digest + "3"));
            return null;
        });

        assertFalse(holds(store -> store.rounds().open(round)));
        assertEquals(round, in(store -> store.rounds().find(code, 1)).orElseThrow());
        assertEquals(List.of(round), in(store -> store.rounds().of(code)));
        assertTrue(holds(store -> store.rounds().allOpen().contains(round)));
        assertEquals(
                new SurveyRounds.KeptCode(code, 1, false),
                in(store -> store.rounds().code(digest)).orElseThrow());
        assertTrue(holds(store -> store.rounds().spend(digest)));
        assertFalse(holds(store -> store.rounds().spend(digest)));
        assertFalse(holds(store -> store.rounds().callBack(digest)));
        assertTrue(holds(store -> store.rounds().callBack(digest + "2")));
        assertEquals(
                new SurveyRounds.CodeCount(2, 1), in(store -> store.rounds().count(code, 1)));
        assertEquals(1, number(store -> store.rounds().callBackUnused(code, 1)));
        assertEquals(
                new SurveyRounds.CodeCount(1, 1), in(store -> store.rounds().count(code, 1)));
        assertEquals(
                new SurveyRounds.CodeCount(0, 0), in(store -> store.rounds().count(code, 2)));
        var closed = new SurveyRound(
                code,
                1,
                NOON,
                round.lastDay(),
                Optional.of(NOON.plusSeconds(1)),
                Optional.of(NOON.plusSeconds(2)),
                3,
                2,
                Optional.of(NOON.plusSeconds(3)),
                Optional.of(NOON.plusSeconds(4)));
        in(store -> {
            store.rounds().replace(closed);
            store.rounds().addCodes(code, 1, List.of(digest + "4"));
            store.rounds().forgetCodes(code, 1);
            store.rounds().forgetCodes(code, 1);
            return null;
        });
        assertEquals(Optional.empty(), in(store -> store.rounds().code(digest)));
        assertEquals(Optional.empty(), in(store -> store.rounds().code(digest + "4")));
        assertEquals(
                new SurveyRounds.CodeCount(2, 1), in(store -> store.rounds().count(code, 1)));
        assertEquals(closed, in(store -> store.rounds().find(code, 1)).orElseThrow());
        assertFalse(holds(store -> store.rounds().allOpen().contains(closed)));
    }

    @Test
    void a_morning_mail_is_ordered_once_a_day_for_those_who_want_it() {
        var lead = in(TrialStoreContract::lead);
        var day = LocalDate.of(2019, 11, 8);
        assertFalse(holds(store -> store.reminders().wanted(lead)));
        assertFalse(holds(store -> store.reminders().orderOn(lead, day)));

        in(store -> {
            store.reminders().choose(lead, true);
            return null;
        });

        assertTrue(holds(store -> store.reminders().all().contains(lead)));
        assertTrue(holds(store -> store.reminders().orderOn(lead, day)));
        assertFalse(holds(store -> store.reminders().orderOn(lead, day)));
        assertFalse(holds(store -> store.reminders().orderOn(lead, day.minusDays(1))));
        assertTrue(holds(store -> store.reminders().orderOn(lead, day.plusDays(1))));
        in(store -> {
            store.reminders().choose(lead, false);
            return null;
        });
        assertFalse(holds(store -> store.reminders().wanted(lead)));
        assertFalse(holds(store -> store.reminders().all().contains(lead)));
    }

    @Test
    void codes_typed_in_vain_are_counted_by_address_and_forgotten() {
        var address = UUID.randomUUID().toString();
        in(store -> {
            store.rounds().triedInVain(address, NOON);
            store.rounds().triedInVain(address, NOON.plusSeconds(60));
            return null;
        });

        assertEquals(2, number(store -> store.rounds().triesFrom(address, NOON.minusSeconds(1))));
        assertEquals(1, number(store -> store.rounds().triesFrom(address, NOON)));
        in(store -> store.rounds().forgetTriesBefore(NOON.plusSeconds(30)));
        assertEquals(1, number(store -> store.rounds().triesFrom(address, NOON.minusSeconds(1))));
    }

    @Test
    void answers_are_added_beside_others_and_given_to_another_respondent() {
        var code = in(TrialStoreContract::trial);
        in(store -> {
            store.survey()
                    .add(List.of(new SurveyAnswer(code, 0, "a", "know", 4), new SurveyAnswer(code, 1, "a", "know", 5)));
            store.survey().add(List.of(new SurveyAnswer(code, 0, "b", "know", 3)));
            store.survey().rename(code, 0, "a", "c");
            return null;
        });

        assertEquals(
                List.of(
                        new SurveyAnswer(code, 0, "b", "know", 3),
                        new SurveyAnswer(code, 0, "c", "know", 4),
                        new SurveyAnswer(code, 1, "a", "know", 5)),
                in(store -> store.survey().of(code)));
    }

    @Test
    void a_staged_file_waits_until_it_is_taken_or_forgotten() {
        var code = in(TrialStoreContract::trial);
        var long_ = "month,2018-10\n".repeat(200_000);
        var waiting = new StagedImport(UUID.randomUUID(), code, ImportKind.STREET_CRIME, "a.csv", long_, NOON, null);
        var old = new StagedImport(
                UUID.randomUUID(), code, ImportKind.PRESENCE, "b.csv", "x", NOON.minusSeconds(90_000), null);
        var done = new ImportRecord(
                UUID.randomUUID(),
                code,
                ImportKind.STREET_CRIME,
                "a.csv",
                "0".repeat(64),
                "2018-10",
                8194,
                1,
                0,
                NOON,
                null);
        in(store -> {
            store.imports().stage(waiting);
            store.imports().stage(old);
            store.imports().add(done);
            store.imports().forgetStagedBefore(NOON.minusSeconds(80_000));
            return null;
        });

        assertEquals(waiting, in(store -> store.imports().staged(waiting.id()).orElseThrow()));
        assertTrue(in(store -> store.imports().staged(old.id())).isEmpty());
        assertEquals(List.of(done), in(store -> store.imports().of(code)));
        in(store -> {
            store.imports().unstage(waiting.id());
            return null;
        });
        assertTrue(in(store -> store.imports().staged(waiting.id())).isEmpty());
    }

    private boolean holds(Function<TrialStore, Boolean> question) {
        return in(question);
    }

    private int number(Function<TrialStore, Integer> question) {
        return in(question);
    }

    private static TrialCode code() {
        return new TrialCode(
                "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase());
    }

    private static TrialCode trial(TrialStore store) {
        var code = code();
        store.trials().add(new Trial(SharedOfficeTemplate.protocol(code), Set.of(), NOON, "key"));
        return code;
    }

    private static PersonId lead(TrialStore store) {
        var person = new Person(
                PersonId.fresh(),
                new Username("lead." + UUID.randomUUID().toString().substring(0, 8)),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.TRIAL_LEAD));
        store.people().add(person);
        return person.id();
    }

    private static LoggedEvent event(TrialCode code, String from, String to) {
        return new LoggedEvent(
                UUID.randomUUID(),
                code,
                "Something",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                LoggedEvent.Kind.SHOCK,
                List.of(FIRES),
                "Test");
    }

    private static Entry entry(TrialCode code, int number, String value, String reason) {
        return new Entry(
                code, FIRES, OCTOBER, number, new BigDecimal(value), null, Entry.Source.TYPED, reason, NOON, null);
    }
}

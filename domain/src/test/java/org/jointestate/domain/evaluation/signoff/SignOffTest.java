package org.jointestate.domain.evaluation.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.Enclosure;
import org.jointestate.domain.evaluation.EnclosureKind;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.evaluation.InMemoryDatasets;
import org.jointestate.domain.evaluation.SeeReports;
import org.jointestate.domain.evaluation.paper.Erratum;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.evaluation.paper.InMemoryPapers;
import org.jointestate.domain.evaluation.paper.Meeting;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.paper.PublicBundle;
import org.jointestate.domain.evaluation.paper.ShelvedPaper;
import org.jointestate.domain.evaluation.paper.Shelving;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.Insistence;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.part.NotedPart;
import org.jointestate.domain.trial.part.Part;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignOffTest {

    private static final String LINE = FakeChecks.LINE;

    private final TrialRoom room = new TrialRoom();
    private final InMemoryDatasets datasets = new InMemoryDatasets();
    private final InMemorySignatures signatures = new InMemorySignatures();
    private final FakeChecks checks = new FakeChecks();
    private final FakeMaker maker = new FakeMaker();
    private final InMemoryPapers papers = new InMemoryPapers();
    private final Insisting insistence = new Insisting();
    /** The marks of words that whoever signs lets stand. */
    private Set<String> lookedAt = Set.of();

    private final Person lead = person("lead", "POLICE", Role.TRIAL_LEAD);
    private final Person analyst = person("analyst", "FIRE", Role.AUDITOR);
    private final Person police = person("police.chief", "POLICE", Role.SENIOR_LEADER);
    private final Person fire = person("fire.chief", "FIRE", Role.SENIOR_LEADER);
    private final Person secretary = person("secretary", "POLICE", Role.BOARD_SECRETARY);
    private DatasetId dataset;
    /** What was corrected since the freeze, by file. */
    private final TreeMap<String, String> corrected = new TreeMap<>();

    @BeforeEach
    void given_a_frozen_report() {
        room.person = lead.id();
        room.givenTrial();
        dataset = freeze();
    }

    private DatasetId freeze() {
        room.now = room.now.plusSeconds(60);
        var one = new FrozenDataset(DatasetId.fresh(), TrialRoom.CODE, room.now, lead.id(), "0".repeat(64), false);
        var files = new TreeMap<>(java.util.Map.of("authored.json", "words", "events.csv", room.now.toString()));
        datasets.newestOf(TrialRoom.CODE).forEach((kind, enclosed) -> files.put(kind.file(), enclosed.content()));
        datasets.add(one, files);
        return one.id();
    }

    @Test
    void a_report_goes_from_draft_to_published_through_five_hands() {
        assertEquals(ReportState.DRAFT, state());
        done(ReportState.DRAFT, as(lead).submit().submit(dataset));
        done(ReportState.REVIEWED, review(analyst));
        done(ReportState.REVIEWED, turn(police, KeyAnswer.AGREE, ""));
        done(ReportState.APPROVED, turn(fire, KeyAnswer.DISSENT, "Six months were too short."));
        done(ReportState.PUBLISHED, publish(""));

        assertEquals(
                "1 [SUBMITTED , REVIEWED , KEY POLICE , KEY FIRE Six months were too short., PUBLISHED ] []",
                shelved(1));
        assertEquals(
                List.of(
                        "report submitted: " + dataset,
                        "report reviewed: " + dataset,
                        "report key turned: " + dataset,
                        "report key turned: " + dataset,
                        "report published: " + dataset),
                room.audited);
    }

    @Test
    void whoever_is_next_is_told() {
        as(lead).submit().submit(dataset);
        assertEquals(List.of("TO_REVIEW " + dataset + " " + analyst.id()), told());
        review(analyst);
        assertEquals(3, told().size());
        assertTrue(told().contains("TO_APPROVE " + dataset + " " + police.id()));
        assertTrue(told().contains("TO_APPROVE " + dataset + " " + fire.id()));
        turn(police, KeyAnswer.AGREE, "");
        turn(fire, KeyAnswer.AGREE, "");
        assertTrue(told().contains("TO_PUBLISH " + dataset + " " + secretary.id()));

        var message = SignOffPost.Message.read("TO_REVIEW " + dataset + " " + analyst.id())
                .orElseThrow();
        assertEquals(Optional.empty(), as(lead).letter().write(message));
        var toPublish = new SignOffPost.Message(SignOffPost.News.TO_PUBLISH, dataset, secretary.id());
        var letter = as(secretary).letter().write(toPublish).orElseThrow();
        assertEquals("secretary@example.org", letter.to().toString());
    }

    @Test
    void nothing_is_submitted_while_an_item_or_a_word_is_open() {
        checks.items.add(new ReportChecks.Item("EVENTS", false, "", "", ReportChecks.Mend.EVENTS, ""));
        refused(Because.ITEMS_OPEN, as(lead).submit().submit(dataset));
        checks.items.clear();
        checks.words.add(
                new ReportChecks.Word("CAUSE", "section:LIMITS", "It ", "caused", " it.", "“during the trial”", "m1"));

        refused(Because.WORDS_OPEN, as(lead).submit().submit(dataset));
        refused(Because.REASON_LENGTH, as(lead).keepWord().keep(dataset, "m1", "so"));
        refused(Because.PERSONAL_DATA, as(lead).keepWord().keep(dataset, "m1", "Ask 07700 900123 about it."));
        refused(Because.WORD_GONE, as(lead).keepWord().keep(dataset, "m2", "It is about the flood."));
        done(ReportState.DRAFT, as(lead).keepWord().keep(dataset, "m1", "It is about the flood."));
        refused(Because.WORD_GONE, as(lead).keepWord().keep(dataset, "m1", "It is about the flood."));

        done(ReportState.DRAFT, as(lead).submit().submit(dataset));
        refused(Because.NOT_NOW, as(lead).submit().submit(dataset));
    }

    @Test
    void a_review_needs_every_tick_and_the_line_of_the_script() {
        as(lead).submit().submit(dataset);
        var all = EnumSet.allOf(ChecklistItem.class);
        var seen = bound();

        refused(Because.TICKS_MISSING, as(analyst).review().review(dataset, seen, Set.of(), LINE, ""));
        refused(
                Because.LINE_MISSING,
                as(analyst).review().review(dataset, seen, all, "AGREED 411 of 412 " + "5e".repeat(32), ""));
        refused(Because.ANOTHER_REPORT, as(analyst).review().review(dataset, "x", all, LINE, ""));
        checks.agreement = Optional.empty();
        refused(Because.NO_LINE_TO_COMPARE, as(analyst).review().review(dataset, seen, all, LINE, ""));
        checks.agreement = Optional.of("AGREED 412 of 412 " + "6f".repeat(32));
        refused(Because.LINE_DIFFERS, as(analyst).review().review(dataset, seen, all, LINE, ""));
        checks.agreement = Optional.of(LINE);
        done(ReportState.REVIEWED, as(analyst).review().review(dataset, seen, all, " " + LINE + "\n", "Well done."));

        var review = signatures.of(dataset).get(1).review().orElseThrow();
        assertEquals(all, review.ticked());
        assertEquals(LINE, review.agreement());
    }

    @Test
    void whoever_once_recorded_kept_or_submitted_stays_inside_when_nothing_else_ties_them_to_the_trial() {
        var recorder = person("recorder", "FIRE", Role.AUDITOR);
        room.store
                .trials()
                .add(EventVersion.first(
                        new LoggedEvent(
                                UUID.randomUUID(),
                                TrialRoom.CODE,
                                "Flood",
                                LocalDate.of(2019, 11, 8),
                                null,
                                LoggedEvent.Kind.SHOCK,
                                List.of(),
                                "The council"),
                        room.now,
                        recorder.id()));
        var keeper = person("keeper", "FIRE", Role.AUDITOR);
        signatures
                .words()
                .add(new KeptWord(
                        UUID.randomUUID(), TrialRoom.CODE, "m", "caused", "It is so.", keeper.id(), room.now));
        as(lead).submit().submit(dataset);
        refused(Because.WORKED_ON_THE_TRIAL, review(recorder));
        refused(Because.WROTE_THE_WORDS, review(keeper));
        assertTrue(told().stream().noneMatch(one -> one.endsWith(" " + recorder.id())));

        var trial = room.store.trials().find(TrialRoom.CODE).orElseThrow();
        var other = person("other.lead", "POLICE", Role.TRIAL_LEAD, Role.AUDITOR);
        as(analyst).sendBack().sendBack(dataset, "Section 5 says more than its table.");
        trial.appoint(other.id());
        as(other).submit().submit(dataset);
        trial.dismiss(other.id());
        refused(Because.WORKED_ON_THE_TRIAL, review(other));
        done(ReportState.REVIEWED, review(analyst));
    }

    @Test
    void personal_data_are_looked_for_again_before_a_report_is_submitted_and_insisted_on_once() {
        corrected.put("events.csv", "Flood, ring 07700 900123");
        dataset = freezeAsItStands();

        refused(Because.PERSONAL_DATA_IN_REPORT, as(lead).submit().submit(dataset));
        insistence.because = Optional.of("It is the number of the public desk.");
        done(ReportState.DRAFT, as(lead).submit().submit(dataset));
        insistence.because = Optional.empty();
        review(analyst);
        turn(police, KeyAnswer.AGREE, "");
        turn(fire, KeyAnswer.AGREE, "");
        done(ReportState.PUBLISHED, publish(""));
    }

    @Test
    void personal_data_are_looked_for_again_before_a_report_is_published() {
        approved();
        refused(
                Because.PERSONAL_DATA,
                publish(order("Board, 07700 900123", Optional.of(false), Optional.empty(), "", "")));
        refused(
                Because.PERSONAL_DATA,
                publish(order("Board", Optional.of(false), Optional.empty(), "Ring 07700 900123 and ask.", "")));
        dataset = freeze("Maya Winterbourne chose the desks.");
        approved();
        room.store
                .people()
                .add(new Person(
                        PersonId.fresh(),
                        new Username("maya"),
                        "Maya Winterbourne",
                        new OrganisationCode("FIRE"),
                        null,
                        EnumSet.of(Role.STAFF)));

        refused(Because.PERSONAL_DATA_IN_REPORT, publish(""));
        assertEquals(List.of(), versions());
    }

    private DatasetId freeze(String words) {
        corrected.put("authored.json", words);
        return freezeAsItStands();
    }

    private DatasetId freezeAsItStands() {
        var files = new TreeMap<>(standing());
        room.now = room.now.plusSeconds(60);
        var one = new FrozenDataset(DatasetId.fresh(), TrialRoom.CODE, room.now, lead.id(), "0".repeat(64), false);
        datasets.add(one, files);
        return one.id();
    }

    /** Says why words stay, when a test lets it. */
    private static final class Insisting implements Insistence {

        private Optional<String> because = Optional.empty();

        @Override
        public void found(List<PersonalData.Found> words) {
            // They are asserted on by what is refused.
        }

        @Override
        public Optional<String> because() {
            return because;
        }

        @Override
        public void notBecause(Problem problem) {
            throw new IllegalStateException(problem.name());
        }

        @Override
        public void letThrough(Set<PersonalData.Kind> kinds, String reason) {
            // Written down elsewhere.
        }
    }

    @Test
    void nobody_of_the_trial_reviews_or_turns_a_key() {
        var inTeam = person("of.team", "FIRE", Role.AUDITOR);
        inTeam.moveTo(new TeamCode("PREVENTION"));
        var leadToo = person("both", "POLICE", Role.AUDITOR);
        room.store.trials().find(TrialRoom.CODE).orElseThrow().appoint(leadToo.id());
        var author = person("author", "POLICE", Role.SENIOR_LEADER);
        enclose(author, 1, "words", room.now.minusSeconds(60));
        var judgeAndParty = person("judge.and.party", "FIRE", Role.AUDITOR, Role.SENIOR_LEADER);
        var stranger = person("stranger", "COUNCIL", Role.SENIOR_LEADER);

        as(lead).submit().submit(dataset);
        refused(Because.IN_A_TEAM_OF_THE_TRIAL, review(inTeam));
        refused(Because.LEADS_THE_TRIAL, review(leadToo));
        done(ReportState.REVIEWED, review(judgeAndParty));
        refused(Because.SIGNED_ALREADY, turn(judgeAndParty, KeyAnswer.AGREE, ""));
        refused(Because.WROTE_THE_WORDS, turn(author, KeyAnswer.AGREE, ""));
        refused(Because.NO_KEY, turn(stranger, KeyAnswer.AGREE, ""));
        done(ReportState.REVIEWED, turn(police, KeyAnswer.AGREE, ""));
        refused(Because.KEY_TURNED_ALREADY, turn(police, KeyAnswer.AGREE, ""));
        refused(Because.NOTE_MISSING, turn(fire, KeyAnswer.DISSENT, " "));
        assertThrows(
                NotFound.class,
                () -> as(person("other.lead", "FIRE", Role.TRIAL_LEAD)).submit().submit(dataset));
    }

    @Test
    void whoever_led_the_trial_or_was_in_a_team_since_its_start_stays_inside_without_having_recorded_anything() {
        var trial = room.store.trials().find(TrialRoom.CODE).orElseThrow();
        var beforeTheStart = person("left.before", "FIRE", Role.AUDITOR);
        beforeTheStart.moveTo(new TeamCode("PREVENTION"));
        var start = trial.protocol()
                .trialFrom()
                .atStartOfDay(trial.protocol().timeZone())
                .toInstant();
        room.partKeeper().look(trial, start.minusSeconds(7200));
        beforeTheStart.moveTo(null);
        room.partKeeper().look(trial, start.minusSeconds(3600));
        var beforeTheLock = person("left.late.draft", "FIRE", Role.AUDITOR);
        beforeTheLock.moveTo(new TeamCode("PREVENTION"));
        room.partsOfMoved().moved(beforeTheLock, Optional.empty());
        beforeTheLock.moveTo(null);
        room.partsOfMoved().moved(beforeTheLock, Optional.of(new TeamCode("PREVENTION")));
        trial.lock(room.now);
        var former = person("former.lead", "FIRE", Role.AUDITOR);
        var member = person("former.member", "FIRE", Role.AUDITOR, Role.SENIOR_LEADER);
        trial.appoint(former.id());
        member.moveTo(new TeamCode("PREVENTION"));
        room.noteParts().note(TrialRoom.CODE);
        room.now = room.now.plusSeconds(3600);
        trial.dismiss(former.id());
        member.moveTo(null);
        room.noteParts().note(TrialRoom.CODE);
        dataset = freeze();

        as(lead).submit().submit(dataset);
        refused(Because.LED_THE_TRIAL, review(former));
        refused(Because.WAS_IN_A_TEAM_OF_THE_TRIAL, review(member));
        assertTrue(
                told().stream().noneMatch(one -> one.endsWith(" " + former.id()) || one.endsWith(" " + member.id())));
        refused(Because.WAS_IN_A_TEAM_OF_THE_TRIAL, review(beforeTheLock));
        done(ReportState.REVIEWED, review(beforeTheStart));
        refused(Because.WAS_IN_A_TEAM_OF_THE_TRIAL, turn(member, KeyAnswer.AGREE, ""));
    }

    @Test
    void whoever_led_the_draft_wrote_in_it_or_acted_for_a_lead_stays_inside() {
        var trial = room.store.trials().find(TrialRoom.CODE).orElseThrow();
        var former = person("left.early", "FIRE", Role.AUDITOR);
        var deputy = person("stood.in", "FIRE", Role.AUDITOR);
        var author = person("wrote.plan", "FIRE", Role.AUDITOR);
        trial.appoint(former.id());
        room.noteParts().note(TrialRoom.CODE);
        trial.dismiss(former.id());
        room.partKeeper().did(trial, author.id(), Part.AUTHOR, room.now);
        room.partKeeper().did(trial, deputy.id(), Part.DEPUTY, room.now);
        room.partKeeper().did(trial, deputy.id(), Part.DEPUTY, room.now);
        trial.lock(room.now);
        room.noteParts().note(TrialRoom.CODE);
        dataset = freeze();

        as(lead).submit().submit(dataset);
        refused(Because.LED_THE_TRIAL, review(former));
        refused(Because.WORKED_ON_THE_TRIAL, review(author));
        refused(Because.WORKED_ON_THE_TRIAL, review(deputy));
    }

    @Test
    void a_stay_in_a_team_between_two_looks_is_noted_when_it_begins_and_when_it_ends() {
        var trial = room.store.trials().find(TrialRoom.CODE).orElseThrow();
        var member = person("passed.by", "FIRE", Role.AUDITOR, Role.SENIOR_LEADER);
        trial.lock(room.now);
        room.noteParts().note(TrialRoom.CODE);

        member.moveTo(new TeamCode("PREVENTION"));
        room.partsOfMoved().moved(member, Optional.empty());
        member.moveTo(null);
        room.partsOfMoved().moved(member, Optional.of(new TeamCode("PREVENTION")));
        room.partsOfMoved().moved(member, Optional.of(new TeamCode("ELSEWHERE")));
        assertEquals(0, room.noteParts().note(TrialRoom.CODE));

        assertEquals(
                List.of(1, 2),
                room.store.parts().of(TrialRoom.CODE).stream()
                        .filter(one -> one.person().equals(member.id()))
                        .map(NotedPart::turn)
                        .toList());
        dataset = freeze();
        as(lead).submit().submit(dataset);
        refused(Because.WAS_IN_A_TEAM_OF_THE_TRIAL, review(member));
    }

    @Test
    void other_words_make_a_draft_of_it_and_the_same_words_do_not() {
        approved();
        enclose(lead, 1, "words", room.now.plusSeconds(1));
        assertEquals(ReportState.APPROVED, state());

        enclose(lead, 2, "other words", room.now.plusSeconds(2));

        assertEquals(ReportState.DRAFT, state());
        refused(Because.NOT_NOW, publish(""));
        refused(Because.NOT_NOW, turn(fire, KeyAnswer.AGREE, ""));
        refused(Because.NOT_NOW, as(lead).submit().submit(dataset));
        var seen = as(lead).see().see(dataset);
        assertEquals(
                Overtaken.By.WORDS,
                seen.report().progress().overtaken().orElseThrow().by());
        assertEquals("other words", seen.changed().orElseThrow().after().get("authored.json"));
        assertEquals("words", seen.changed().orElseThrow().before().get("authored.json"));
    }

    @Test
    void a_new_freeze_makes_a_draft_of_the_old_one_and_shows_what_differs_from_the_review() {
        approved();
        var old = dataset;

        dataset = freeze();

        assertEquals(
                ReportState.DRAFT, as(lead).see().see(old).report().progress().state());
        assertEquals(ReportState.DRAFT, state());
        var changed = as(lead).see().see(dataset).changed().orElseThrow();
        assertEquals(datasets.filesOf(old), changed.before());
        assertEquals(datasets.filesOf(dataset), changed.after());
    }

    @Test
    void another_engine_makes_a_draft_of_it() {
        approved();

        checks.engine = "1.1";

        assertEquals(ReportState.DRAFT, state());
        assertEquals(
                Overtaken.By.ENGINE,
                as(lead).see()
                        .see(dataset)
                        .report()
                        .progress()
                        .overtaken()
                        .orElseThrow()
                        .by());
    }

    @Test
    void with_another_engine_it_is_submitted_again_without_a_new_freeze() {
        approved();
        checks.engine = "1.1";

        assertTrue(acts(lead).contains(SeeSignOff.Act.SUBMIT));
        done(ReportState.DRAFT, as(lead).submit().submit(dataset));
        done(ReportState.REVIEWED, review(analyst));
        done(ReportState.REVIEWED, turn(police, KeyAnswer.AGREE, ""));
        done(ReportState.APPROVED, turn(fire, KeyAnswer.AGREE, ""));
    }

    @Test
    void a_plan_amended_after_the_review_makes_a_draft_of_it_and_gives_and_takes_no_key() {
        as(lead).submit().submit(dataset);
        review(analyst);
        turn(police, KeyAnswer.AGREE, "");

        amend();
        corrected.put("protocol.json", "without the fire service");

        var seen = as(lead).see().see(dataset);
        assertEquals(ReportState.DRAFT, seen.report().progress().state());
        assertEquals(
                Overtaken.By.PROTOCOL,
                seen.report().progress().overtaken().orElseThrow().by());
        assertEquals(
                "without the fire service", seen.changed().orElseThrow().after().get("protocol.json"));
        assertEquals(
                Set.of(fire.organisation(), police.organisation()),
                seen.report().progress().missing());
        refused(Because.NOT_NOW, publish(""));
        refused(Because.NOT_NOW, turn(fire, KeyAnswer.AGREE, ""));
    }

    @Test
    void keys_are_of_the_partners_in_the_frozen_plan_and_not_of_those_in_the_live_one() {
        checks.keyHolders = List.of(police.organisation(), fire.organisation(), new OrganisationCode("COUNCIL"));
        as(lead).submit().submit(dataset);
        review(analyst);
        turn(police, KeyAnswer.AGREE, "");

        done(ReportState.REVIEWED, turn(fire, KeyAnswer.AGREE, ""));
        done(ReportState.APPROVED, turn(person("council.chief", "COUNCIL", Role.SENIOR_LEADER), KeyAnswer.AGREE, ""));
    }

    @Test
    void a_figure_corrected_after_the_review_makes_a_draft_of_it_and_shows_what_differs() {
        approved();

        corrected.put("observations.csv", "ASB,12");

        assertEquals(ReportState.DRAFT, state());
        assertEquals(
                new SeeReports.Standing(ReportState.DRAFT, false, true),
                listed().get(dataset),
                "the list says what the page says");
        refused(Because.NOT_NOW, publish(""));
        var seen = as(lead).see().see(dataset);
        assertEquals(
                Overtaken.By.RECORDS,
                seen.report().progress().overtaken().orElseThrow().by());
        assertEquals("ASB,12", seen.changed().orElseThrow().after().get("observations.csv"));
        refused(Because.NOT_NOW, as(lead).submit().submit(dataset));
    }

    @Test
    void what_was_published_stays_so_when_a_figure_is_corrected() {
        approved();
        publish("");

        corrected.put("observations.csv", "ASB,12");

        assertEquals(ReportState.PUBLISHED, state());
    }

    @Test
    void a_report_of_other_figures_than_are_recorded_now_is_not_submitted() {
        corrected.put("observations.csv", "ASB,12");

        refused(Because.RECORDS_CHANGED, as(lead).submit().submit(dataset));
        corrected.clear();
        done(ReportState.DRAFT, as(lead).submit().submit(dataset));
    }

    @Test
    void other_desk_use_shows_what_differs() {
        approved();
        datasets.add(new Enclosure(
                UUID.randomUUID(),
                TrialRoom.CODE,
                EnclosureKind.DESK_USE,
                1,
                "EAST,9",
                lead.id(),
                room.now.plusSeconds(1)));

        var seen = as(lead).see().see(dataset);
        assertEquals(
                Overtaken.By.DESK_USE,
                seen.report().progress().overtaken().orElseThrow().by());
        assertEquals("EAST,9", seen.changed().orElseThrow().after().get(EnclosureKind.DESK_USE.file()));
    }

    @Test
    void the_same_hands_sign_again_what_was_sent_back_each_in_the_same_part() {
        var judgeAndParty = person("judge.and.party", "FIRE", Role.AUDITOR, Role.SENIOR_LEADER);
        as(lead).submit().submit(dataset);
        done(ReportState.REVIEWED, review(judgeAndParty));
        turn(police, KeyAnswer.AGREE, "");
        as(fire).sendBack().sendBack(dataset, "Not with recommendation 2.");

        as(lead).submit().submit(dataset);
        assertTrue(told().contains("TO_REVIEW " + dataset + " " + judgeAndParty.id()));
        done(ReportState.REVIEWED, review(judgeAndParty));
        done(ReportState.REVIEWED, turn(police, KeyAnswer.AGREE, ""));
        as(fire).sendBack().sendBack(dataset, "Nor with recommendation 3.");
        as(lead).submit().submit(dataset);
        done(ReportState.REVIEWED, review(analyst));
        refused(Because.SIGNED_ALREADY, turn(judgeAndParty, KeyAnswer.AGREE, ""));
    }

    @Test
    void sent_back_with_a_comment_it_begins_again() {
        as(lead).submit().submit(dataset);
        refused(Because.NOTE_MISSING, as(analyst).sendBack().sendBack(dataset, ""));
        done(ReportState.DRAFT, as(analyst).sendBack().sendBack(dataset, "Section 5 says more than its table."));
        assertTrue(told().contains("SENT_BACK " + dataset + " " + lead.id()));
        refused(Because.NOT_NOW, review(analyst));

        done(ReportState.DRAFT, as(lead).submit().submit(dataset));
        done(ReportState.REVIEWED, review(analyst));
        done(ReportState.DRAFT, as(police).sendBack().sendBack(dataset, "Not with recommendation 2."));
        assertEquals(5, signatures.of(dataset).size());
    }

    @Test
    void publication_asks_for_board_and_election() {
        approved();

        refused(Because.BOARD_MISSING, publish(order(" ", Optional.of(false), Optional.empty(), "", "")));
        refused(Because.ELECTION_UNANSWERED, publish(order("Board", Optional.empty(), Optional.empty(), "", "")));
        refused(Because.ELECTION_DAY_MISSING, publish(order("Board", Optional.of(true), Optional.empty(), "", "")));
        refused(
                Because.ELECTION_OVER,
                publish(order("Board", Optional.of(true), Optional.of(LocalDate.of(2020, 12, 10)), "Nobody.", "")));
        refused(
                Because.MEETING_BEFORE_DATA,
                publish(new PublishReport.Order(
                        "Board",
                        Optional.of(LocalDate.of(2019, 1, 1)),
                        Optional.of(false),
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty())));
        refused(
                Because.ELECTION_REASON_MISSING,
                publish(order("Board", Optional.of(true), Optional.of(LocalDate.of(2026, 12, 3)), "", "")));
        done(
                ReportState.PUBLISHED,
                publish(order(
                        "Board",
                        Optional.of(true),
                        Optional.of(LocalDate.of(2026, 12, 3)),
                        "It names no candidate and no promise.",
                        "")));
        refused(Because.NOT_NOW, publish(""));
    }

    @Test
    void in_the_weeks_before_a_known_election_a_no_needs_a_reason() {
        approved();
        room.now = java.time.Instant.parse("2027-04-12T09:00:00Z");

        refused(Because.ELECTION_REASON_MISSING, publish(""));
    }

    @Test
    void the_ordinary_day_of_elections_is_the_first_thursday_of_may() {
        assertEquals(Optional.of(LocalDate.of(2021, 5, 6)), ElectionDays.before(LocalDate.of(2021, 4, 1)));
        assertEquals(Optional.of(LocalDate.of(2019, 12, 12)), ElectionDays.before(LocalDate.of(2019, 12, 1)));
        assertEquals(Optional.empty(), ElectionDays.before(LocalDate.of(2020, 4, 20)));
        assertEquals(Optional.empty(), ElectionDays.before(LocalDate.of(2021, 5, 7)));
        assertEquals(Optional.empty(), ElectionDays.before(LocalDate.of(2021, 3, 24)));
    }

    @Test
    void a_correction_is_a_version_with_a_number_and_says_what_was_wrong() {
        approved();
        publish("");
        enclose(lead, 1, "put right", room.now.plusSeconds(1));
        assertEquals(ReportState.PUBLISHED, state());
        dataset = freeze();
        approved();

        refused(Because.ERRATUM_MISSING, publish(""));
        for (var nothing : List.of("x", "x".repeat(20), "1234 5678 90")) {
            refused(Because.ERRATUM_MISSING, publish(nothing));
        }
        done(ReportState.PUBLISHED, publish("Table 3 had March twice."));

        assertTrue(shelved(1).startsWith("1 "), "the old version stays");
        assertTrue(shelved(2).endsWith("v1 [Table 3 had March twice.]"));
        assertEquals(1, versions().get(0).errata().size());
        assertEquals(2, versions().get(0).correctedBy().orElseThrow());
        assertEquals(2, as(lead).see().see(dataset).published().size());
    }

    @Test
    void a_correction_reaches_the_pages_of_the_board_that_were_made_of_the_mistake() {
        approved();
        publish(new PublishReport.Order(
                "Board",
                Optional.of(LocalDate.of(2026, 12, 3)),
                Optional.of(false),
                Optional.empty(),
                "",
                "",
                Optional.of(Purpose.TO_NOTE)));
        assertEquals(
                Optional.of(Purpose.TO_NOTE),
                signatures.of(dataset).get(4).publishing().orElseThrow().purpose());
        dataset = freeze();
        approved();

        done(
                ReportState.PUBLISHED,
                publish(order("Another board", Optional.of(false), Optional.empty(), "", "Table 3 had March twice.")));

        var pages = papers.of(PaperSlug.of(TrialRoom.CODE, PaperKind.SCRUTINY_PAPER));
        assertEquals(2, pages.size(), "there is a new one, though no day was named");
        assertEquals(
                Optional.of(new Meeting("Board", LocalDate.of(2026, 12, 3))),
                pages.get(1).paper().meeting());
        assertEquals(2, pages.get(0).correctedBy().orElseThrow());
        for (var kind : List.of(PaperKind.EVALUATION_REPORT, PaperKind.SCRUTINY_PAPER)) {
            var slug = PaperSlug.of(TrialRoom.CODE, kind);
            var erratum = papers.of(slug).get(0).errata();
            assertEquals(
                    List.of(new Erratum(slug, 1, 1, OptionalInt.of(2), "Table 3 had March twice.", room.now)), erratum);
        }
    }

    @Test
    void a_meeting_that_is_named_for_the_first_time_with_a_correction_has_pages_without_one() {
        approved();
        publish("");
        dataset = freeze();
        approved();

        done(
                ReportState.PUBLISHED,
                publish(new PublishReport.Order(
                        "Board",
                        Optional.of(LocalDate.of(2026, 12, 3)),
                        Optional.of(false),
                        Optional.empty(),
                        "",
                        "Table 3 had March twice.",
                        Optional.empty())));

        var pages = papers.of(PaperSlug.of(TrialRoom.CODE, PaperKind.SCRUTINY_PAPER));
        assertEquals(1, pages.size());
        assertEquals(List.of(), pages.get(0).errata(), "there never were pages with the mistake");
        assertEquals(1, versions().get(0).errata().size());
        assertEquals(
                List.of(
                        Optional.of(new Meeting("Board", Optional.empty())),
                        Optional.of(new Meeting("Board", LocalDate.of(2026, 12, 3)))),
                versions().stream().map(one -> one.paper().meeting()).toList(),
                "the board is named without a day too");
    }

    @Test
    void what_would_give_a_number_away_is_not_published() {
        approved();
        maker.unsafe = List.of("Table 3 less version 1 tells 2.");

        assertEquals(new SignOffDecision.Unsafe(maker.unsafe), publish(""));
        assertEquals(List.of(), versions());
    }

    @Test
    void what_changes_while_the_paper_is_made_keeps_it_from_the_shelf() {
        approved();
        maker.meanwhile = () -> enclose(lead, 1, "other words", room.now.plusSeconds(1));
        refused(Because.NOT_NOW, publish(""));
        assertEquals(List.of(), versions());

        dataset = freeze();
        approved();
        maker.meanwhile = () -> {
            maker.meanwhile = () -> {};
            done(ReportState.PUBLISHED, publish(""));
        };
        refused(Because.NOT_NOW, publish(""));
        assertEquals(1, versions().size(), "the one that was quicker");
        assertEquals(5, signatures.of(dataset).size());

        var first = dataset;
        dataset = freeze();
        approved();
        maker.meanwhile =
                () -> done(ReportState.WITHDRAWN, as(secretary).withdraw().withdraw(first, "March was counted twice."));
        refused(Because.CHANGED_MEANWHILE, publish("March was counted twice."));
        assertEquals(1, versions().size(), "it would have told of the version before as one to rely on");
        maker.meanwhile = () -> {};
        done(ReportState.PUBLISHED, publish("March was counted twice."));
    }

    @Test
    void an_exempt_paper_is_named_with_its_ground_and_its_pages_are_kept_apart() {
        approved();
        refused(Because.EXEMPT_GROUND_MISSING, publish(exempt(Optional.empty(), "It names a bidder.", INTEREST)));
        refused(Because.EXEMPT_REASON_LENGTH, publish(exempt(BUSINESS, "Money.", INTEREST)));
        refused(Because.EXEMPT_INTEREST_LENGTH, publish(exempt(BUSINESS, "It names a bidder.", "x".repeat(301))));
        refused(Because.PERSONAL_DATA, publish(exempt(BUSINESS, "Ring 07700 900123 first.", INTEREST)));
        var without = exempt(BUSINESS, "It names a bidder.", INTEREST);
        refused(
                Because.EXEMPT_WITHOUT_MEETING,
                publish(new PublishReport.Order(
                        without.board(),
                        Optional.empty(),
                        without.preElection(),
                        without.election(),
                        "",
                        "",
                        without.purpose(),
                        without.exempt(),
                        Optional.empty(),
                        false)));
        done(ReportState.PUBLISHED, publish(exempt(BUSINESS, "It names a bidder.", INTEREST)));

        var pages = papers.of(PaperSlug.of(TrialRoom.CODE, PaperKind.SCRUTINY_PAPER))
                .get(0);
        var said = new Exemption(Exemption.Ground.BUSINESS, "It names a bidder.", INTEREST);
        assertEquals(Optional.of(said), pages.paper().exemption());
        assertEquals(List.of(), pages.files(), "nothing of it is for everybody");
        assertEquals(Optional.empty(), versions().get(0).paper().exemption(), "the report itself is");
        assertEquals(
                Optional.of(said),
                signatures.of(dataset).get(4).publishing().orElseThrow().exemption());
        for (var reader : List.of(secretary, police, analyst)) {
            assertEquals(
                    "scrutiny-paper.html",
                    as(reader).openExempt().open(dataset, "scrutiny-paper.html").name());
            assertTrue(acts(reader).contains(SeeSignOff.Act.OPEN_EXEMPT));
        }
        assertTrue(room.audited.contains("exempt paper opened: " + dataset));
        assertFalse(acts(lead).contains(SeeSignOff.Act.OPEN_EXEMPT));
        assertThrows(NotFound.class, () -> as(secretary).openExempt().open(dataset, "report.html"));
        assertThrows(NotFound.class, () -> as(person("other.lead", "FIRE", Role.TRIAL_LEAD))
                .openExempt()
                .open(dataset, "scrutiny-paper.html"));
    }

    private static final Optional<Exemption.Ground> BUSINESS = Optional.of(Exemption.Ground.BUSINESS);
    private static final String INTEREST = "A fair tender serves the public more than knowing the bids today.";

    private static PublishReport.Order exempt(Optional<Exemption.Ground> ground, String because, String interest) {
        return new PublishReport.Order(
                "Board",
                Optional.of(LocalDate.of(2026, 12, 3)),
                Optional.of(false),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.of(new PublishReport.Exempt(ground, because, interest)),
                Optional.empty(),
                false);
    }

    @Test
    void pages_that_are_kept_back_where_others_are_open_or_the_other_way_round_are_asked_about() {
        approved();
        done(ReportState.PUBLISHED, publish(forTheBoard(false, "", false)));
        assertEquals(new PaperShelf.BoardPages(List.of(1), List.of()), boardPages());
        dataset = freeze();
        approved();
        refused(Because.EXEMPT_BESIDE_OPEN, publish(forTheBoard(true, "It named a bidder.", false)));
        assertEquals(1, versions().size());
        assertTrue(room.audited.stream().noneMatch(one -> one.startsWith("pages unlike those before")));
        done(ReportState.PUBLISHED, publish(forTheBoard(true, "It named a bidder.", true)));
        var signature = signatures.of(dataset).get(4);
        assertTrue(room.audited.contains("pages unlike those before: " + signature.id()));

        dataset = freeze();
        approved();
        assertEquals(new PaperShelf.BoardPages(List.of(1), List.of(2)), boardPages());
        refused(Because.OPEN_BESIDE_EXEMPT, publish(forTheBoard(false, "The bid is over.", false)));
        done(ReportState.PUBLISHED, publish(forTheBoard(false, "The bid is over.", true)));
        assertEquals(new PaperShelf.BoardPages(List.of(1, 3), List.of(2)), boardPages());
    }

    @Test
    void pages_like_all_before_are_asked_about_nothing_and_a_withdrawn_one_is_open_as_before() {
        approved();
        done(ReportState.PUBLISHED, publish(exempt(BUSINESS, "It names a bidder.", INTEREST)));
        dataset = freeze();
        approved();
        done(ReportState.PUBLISHED, publish(forTheBoard(true, "It named another bidder.", true)));
        assertTrue(room.audited.stream().noneMatch(one -> one.startsWith("pages unlike those before")));
        dataset = freeze();
        approved();
        done(ReportState.PUBLISHED, publish(forTheBoard(false, "The bid is over.", true)));
        done(ReportState.WITHDRAWN, as(secretary).withdraw().withdraw(dataset, "It is to be kept back after all."));
        dataset = freeze();
        approved();
        refused(Because.EXEMPT_BESIDE_OPEN, publish(forTheBoard(true, "It named a bidder.", false)));
    }

    @Test
    void a_correction_of_exempt_pages_is_exempt_as_they_were_until_somebody_opens_them_and_says_why() {
        var said = new Exemption(Exemption.Ground.BUSINESS, "It names a bidder.", INTEREST);
        approved();
        done(ReportState.PUBLISHED, publish(exempt(BUSINESS, "It names a bidder.", INTEREST)));
        dataset = freeze();
        approved();
        assertEquals(Optional.of(said), as(secretary).see().see(dataset).exemptBefore());
        done(ReportState.PUBLISHED, publish(order("Board", Optional.of(false), Optional.empty(), "", "March twice.")));
        var pages = papers.of(PaperSlug.of(TrialRoom.CODE, PaperKind.SCRUTINY_PAPER));
        assertEquals(2, pages.size());
        assertEquals(Optional.of(said), pages.get(1).paper().exemption());
        assertEquals(List.of(), pages.get(1).files(), "what was closed stays closed");
        assertEquals(
                Optional.of(said),
                signatures.of(dataset).get(4).publishing().orElseThrow().exemption());

        dataset = freeze();
        approved();
        refused(Because.OPENED_REASON_LENGTH, publish(opened("")));
        refused(Because.OPENED_REASON_LENGTH, publish(opened("x".repeat(161))));
        refused(Because.PERSONAL_DATA, publish(opened("Ring 07700 900123 first.")));
        checks.claims.add(new ReportChecks.Word("CAUSE", "note", "It ", "led to", " it.", "“was followed by”", "m1"));
        asked(publish(opened("It led to it, and that is enough.")), "m1");
        done(ReportState.PUBLISHED, publish(opened("The contract is awarded.")));
        var publishing = signatures.of(dataset).get(4).publishing().orElseThrow();
        assertEquals(Optional.empty(), publishing.exemption());
        assertEquals(Optional.of("The contract is awarded."), publishing.opened());
        assertEquals(
                1,
                papers.of(PaperSlug.of(TrialRoom.CODE, PaperKind.SCRUTINY_PAPER))
                        .get(2)
                        .files()
                        .size());

        dataset = freeze();
        approved();
        done(
                ReportState.PUBLISHED,
                publish(new PublishReport.Order(
                        "Board",
                        Optional.empty(),
                        Optional.of(false),
                        Optional.empty(),
                        "",
                        "April twice.",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(""),
                        true)));
        assertEquals(
                Optional.empty(),
                signatures.of(dataset).get(4).publishing().orElseThrow().opened(),
                "the version before is open, so nothing was opened");
    }

    private static PublishReport.Order opened(String why) {
        return new PublishReport.Order(
                "Board",
                Optional.empty(),
                Optional.of(false),
                Optional.empty(),
                "",
                "March twice.",
                Optional.empty(),
                Optional.empty(),
                Optional.of(why),
                true);
    }

    private static PublishReport.Order forTheBoard(boolean exempt, String erratum, boolean unlikeBefore) {
        return new PublishReport.Order(
                "Board",
                Optional.of(LocalDate.of(2026, 12, 3)),
                Optional.of(false),
                Optional.empty(),
                "",
                erratum,
                Optional.empty(),
                exempt
                        ? Optional.of(new PublishReport.Exempt(BUSINESS, "It names a bidder.", INTEREST))
                        : Optional.empty(),
                exempt ? Optional.empty() : Optional.of("The contract is awarded and public."),
                unlikeBefore);
    }

    private PaperShelf.BoardPages boardPages() {
        return as(secretary).see().see(dataset).boardPages();
    }

    private List<ShelvedPaper> versions() {
        return papers.of(PaperSlug.of(TrialRoom.CODE, PaperKind.EVALUATION_REPORT));
    }

    private String shelved(int version) {
        var id = versions().get(version - 1).paper().id();
        return new String(
                papers.file(id, "report.html").orElseThrow().bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void withdrawn_it_keeps_its_history() {
        approved();
        publish("");

        for (var nothing : List.of(" ", "no", "x".repeat(20), "1234 5678 90", "so ".repeat(400))) {
            refused(Because.WITHDRAWAL_REASON, as(secretary).withdraw().withdraw(dataset, nothing));
        }
        done(
                ReportState.WITHDRAWN,
                as(secretary).withdraw().withdraw(dataset, "The counts of March were of another force."));

        assertEquals(
                "The counts of March were of another force.",
                versions().get(0).withdrawal().orElseThrow().reason());
        assertEquals(6, signatures.of(dataset).size());
        refused(Because.NOT_NOW, as(secretary).withdraw().withdraw(dataset, "Again."));

        dataset = freeze();
        approved();
        done(ReportState.PUBLISHED, publish("The counts of March were of another force."));
        assertTrue(
                shelved(2)
                        .endsWith("v1 withdrawn: The counts of March were of another force. "
                                + "[The counts of March were of another force.]"),
                "the newer one says what became of the older");
    }

    @Test
    void words_at_a_signature_that_claim_much_are_asked_about_once_and_then_stand() {
        checks.claims.add(new ReportChecks.Word("CAUSE", "note", "It ", "led to", " it.", "“was followed by”", "m1"));
        checks.claims.add(new ReportChecks.Word("PROOF", "note", "It ", "proves", " it.", "“is in line with”", "m2"));
        as(lead).submit().submit(dataset);

        asked(as(analyst).sendBack().sendBack(dataset, "It led to less."), "m1");
        review(analyst);
        asked(turn(fire, KeyAnswer.DISSENT, "It proves that the office led to less."), "m1", "m2");
        lookedAt = Set.of("m1");
        asked(turn(fire, KeyAnswer.DISSENT, "It proves that the office led to less."), "m1", "m2");
        lookedAt = Set.of("m1", "m2");
        done(ReportState.REVIEWED, turn(fire, KeyAnswer.DISSENT, "It proves that the office led to less."));
        assertEquals(
                1,
                room.audited.stream()
                        .filter(one -> one.startsWith("words of signature kept: "))
                        .count());
        done(ReportState.APPROVED, turn(police, KeyAnswer.AGREE_WITH_NOTE, "Six months are short."));
        lookedAt = Set.of();
        done(ReportState.PUBLISHED, publish(""));
        asked(as(secretary).withdraw().withdraw(dataset, "It led to less."), "m1");
        assertEquals(1, versions().size());

        lookedAt = Set.of("m1");
        done(ReportState.WITHDRAWN, as(secretary).withdraw().withdraw(dataset, "It led to less."));
        dataset = freeze();
        approved();
        lookedAt = Set.of();
        asked(publish("It led to less."), "m1");
        assertEquals(1, versions().size());
        lookedAt = Set.of("m1");
        done(ReportState.PUBLISHED, publish("It led to less."));
    }

    @Test
    void why_it_is_published_today_or_kept_back_is_asked_about_like_a_note() {
        checks.claims.add(new ReportChecks.Word("CAUSE", "note", "It ", "led to", " it.", "“was followed by”", "m1"));
        checks.claims.add(new ReportChecks.Word("PROOF", "note", "It ", "proves", " it.", "“is in line with”", "m2"));
        checks.claims.add(new ReportChecks.Word("BETTER", "note", "", "better", "", "“other”", "m3"));
        approved();

        asked(publish(order("Board", Optional.of(false), Optional.empty(), "It led to fewer fires.", "")), "m1");
        asked(publish(order("The better board", Optional.of(false), Optional.empty(), "", "")), "m3");
        asked(publish(exempt(BUSINESS, "It proves what a firm did.", "It led to it, and that is enough.")), "m2", "m1");
        assertEquals(List.of(), versions());
        lookedAt = Set.of("m1", "m2");
        done(
                ReportState.PUBLISHED,
                publish(exempt(BUSINESS, "It proves what a firm did.", "It led to it, and that is enough.")));
        assertEquals(
                1,
                room.audited.stream()
                        .filter(one -> one.startsWith("words of signature kept: "))
                        .count());
    }

    private static void asked(SignOffDecision decision, String... marks) {
        assertEquals(
                List.of(marks),
                assertInstanceOf(SignOffDecision.Claims.class, decision).words().stream()
                        .map(ReportChecks.Word::mark)
                        .toList());
    }

    @Test
    void a_withdrawal_and_a_correction_hold_no_personal_data() {
        approved();
        publish("");

        refused(Because.PERSONAL_DATA, as(secretary).withdraw().withdraw(dataset, "Ring us on 07700 900123."));
        dataset = freeze();
        approved();
        refused(Because.PERSONAL_DATA, publish("Ring us on 07700 900123."));
        assertEquals(1, versions().size());
    }

    @Test
    void a_note_holds_no_personal_data_and_has_an_end() {
        as(lead).submit().submit(dataset);
        review(analyst);

        refused(Because.PERSONAL_DATA, turn(fire, KeyAnswer.AGREE_WITH_NOTE, "Ring 07700 900123."));
        refused(Because.NOTE_TOO_LONG, turn(fire, KeyAnswer.AGREE_WITH_NOTE, "x".repeat(2001)));
    }

    @Test
    void each_sees_what_is_theirs_to_do() {
        assertEquals(Set.of(SeeSignOff.Act.SUBMIT, SeeSignOff.Act.KEEP_WORD), acts(lead));
        assertEquals(Set.of(), acts(analyst));
        as(lead).submit().submit(dataset);
        assertEquals(Set.of(SeeSignOff.Act.REVIEW, SeeSignOff.Act.SEND_BACK), acts(analyst));
        assertEquals(Set.of(), acts(fire));
        review(analyst);
        assertEquals(Set.of(SeeSignOff.Act.TURN_KEY, SeeSignOff.Act.SEND_BACK), acts(fire));
        turn(fire, KeyAnswer.AGREE, "");
        assertEquals(Set.of(SeeSignOff.Act.SEND_BACK), acts(fire));
        turn(police, KeyAnswer.AGREE, "");
        assertEquals(Set.of(SeeSignOff.Act.PUBLISH), acts(secretary));
        publish("");
        assertEquals(Set.of(SeeSignOff.Act.WITHDRAW), acts(secretary));
        assertThrows(
                NotFound.class,
                () -> as(person("another.lead", "FIRE", Role.TRIAL_LEAD)).see().see(dataset));
    }

    @Test
    void whoever_is_next_finds_it_waiting_and_nobody_else_does() {
        var inTeam = person("of.team", "FIRE", Role.AUDITOR);
        inTeam.moveTo(new TeamCode("PREVENTION"));
        assertEquals(List.of(), waits(lead), "it was never submitted");
        as(lead).submit().submit(dataset);
        assertEquals(List.of(SeeWaitingReports.Wanted.REVIEW), waits(analyst));
        assertEquals(List.of(), waits(inTeam));
        assertEquals(List.of(), waits(fire));
        review(analyst);
        assertEquals(List.of(), waits(analyst));
        assertEquals(List.of(SeeWaitingReports.Wanted.KEY), waits(fire));
        turn(fire, KeyAnswer.AGREE, "");
        assertEquals(List.of(), waits(fire));
        assertEquals(List.of(SeeWaitingReports.Wanted.KEY), waits(police));
        enclose(lead, 1, "other words", room.now.plusSeconds(1));
        assertEquals(List.of(), waits(police));
        assertEquals(List.of(SeeWaitingReports.Wanted.DRAFT_AGAIN), waits(lead));

        dataset = freeze();
        assertEquals(List.of(SeeWaitingReports.Wanted.DRAFT_AGAIN), waits(lead), "the new freeze is to be submitted");
        assertEquals(dataset, as(lead).waiting().see().get(0).dataset());
        approved();
        assertEquals(List.of(SeeWaitingReports.Wanted.PUBLICATION), waits(secretary));
        publish("");
        for (var everybody : List.of(lead, analyst, police, fire, secretary)) {
            assertEquals(List.of(), waits(everybody));
        }
    }

    @Test
    void a_deputy_of_somebody_who_may_not_sign_is_shown_nothing_and_refused() {
        enclose(police, 1, "words", room.now.minusSeconds(60));
        as(lead).submit().submit(dataset);
        review(analyst);
        var deputy = standingIn(secretary, Role.SENIOR_LEADER, police);

        assertEquals(List.of(), waits(deputy));
        assertEquals(Set.of(), acts(deputy));
        assertEquals(
                Optional.of(Because.WROTE_THE_WORDS), deputy.see().see(dataset).mayNot());
        refused(Because.WROTE_THE_WORDS, turn(deputy));
        refused(Because.WROTE_THE_WORDS, deputy.sendBack().sendBack(dataset, "Again."));
    }

    @Test
    void a_deputy_who_may_not_sign_themselves_is_shown_nothing_whoever_they_stand_in_for() {
        var author = person("author", "POLICE", Role.STAFF);
        enclose(author, 1, "words", room.now.minusSeconds(60));
        as(lead).submit().submit(dataset);
        review(analyst);
        var deputy = standingIn(author, Role.SENIOR_LEADER, police);

        assertEquals(List.of(), waits(deputy));
        assertEquals(Set.of(), acts(deputy));
        refused(Because.WROTE_THE_WORDS, turn(deputy));
    }

    @Test
    void a_deputy_of_several_signs_for_one_who_may_and_finds_it_waiting() {
        enclose(police, 1, "words", room.now.minusSeconds(60));
        var others = List.of(
                person("leader.a", "POLICE", Role.SENIOR_LEADER), person("leader.b", "POLICE", Role.SENIOR_LEADER));
        for (var other : others) {
            dataset = freeze();
            as(lead).submit().submit(dataset);
            review(analyst);
            var deputy = standingIn(secretary, Role.SENIOR_LEADER, police, other);

            assertEquals(List.of(SeeWaitingReports.Wanted.KEY), waits(deputy));
            assertEquals(Set.of(SeeSignOff.Act.TURN_KEY, SeeSignOff.Act.SEND_BACK), acts(deputy));
            assertEquals(Optional.empty(), deputy.see().see(dataset).mayNot());
            done(ReportState.REVIEWED, turn(deputy));
            assertEquals(Optional.of(other.id()), signatures.of(dataset).get(2).actingFor());
        }
    }

    @Test
    void a_deputy_of_a_lead_and_of_a_leader_signs_as_the_deputy_of_the_leader() {
        as(lead).submit().submit(dataset);
        review(analyst);
        var deputy = standingIn(
                person("of.both", "POLICE", Role.STAFF),
                Map.of(Role.TRIAL_LEAD, Set.of(PersonId.fresh()), Role.SENIOR_LEADER, Set.of(police.id())));

        assertEquals(List.of(SeeWaitingReports.Wanted.KEY), waits(deputy));
        assertTrue(acts(deputy).contains(SeeSignOff.Act.TURN_KEY));
        done(ReportState.REVIEWED, turn(deputy));
        assertEquals(Optional.of(police.id()), signatures.of(dataset).get(2).actingFor());
    }

    @Test
    void a_deputy_of_somebody_who_signed_may_send_back_and_not_sign_again() {
        var both = person("judge.and.party", "FIRE", Role.AUDITOR, Role.SENIOR_LEADER);
        as(lead).submit().submit(dataset);
        review(both);
        var deputy = standingIn(person("stands.in", "FIRE", Role.STAFF), Role.SENIOR_LEADER, both);

        assertEquals(List.of(), waits(deputy));
        assertEquals(Set.of(SeeSignOff.Act.SEND_BACK), acts(deputy));
        refused(Because.SIGNED_ALREADY, turn(deputy));
        done(ReportState.DRAFT, deputy.sendBack().sendBack(dataset, "Table 3 is empty."));
        assertEquals(Optional.of(both.id()), signatures.of(dataset).get(2).actingFor());
    }

    @Test
    void whoever_holds_the_role_acts_for_nobody_else() {
        enclose(police, 1, "words", room.now.minusSeconds(60));
        as(lead).submit().submit(dataset);
        review(analyst);
        var leader = standingIn(person("leader.a", "POLICE", Role.SENIOR_LEADER), Role.SENIOR_LEADER, police);

        assertEquals(List.of(SeeWaitingReports.Wanted.KEY), waits(leader));
        done(ReportState.REVIEWED, turn(leader));
        assertEquals(Optional.empty(), signatures.of(dataset).get(2).actingFor());
    }

    @Test
    void a_report_that_was_signed_elsewhere_comes_with_the_rows_that_signing_here_would_have_written() {
        var signed = as(lead).prepareSigned()
                .prepare(TrialRoom.CODE, "0".repeat(64), elsewhere(), publishedElsewhere())
                .orElseThrow();

        assertEquals(
                List.of(lead.id(), analyst.id(), police.id(), fire.id(), secretary.id()),
                signed.signatures().stream().map(Signature::by).toList());
        assertEquals(List.of(), signatures.of(dataset), "nothing is kept before its pages are made");
        assertTrue(signed.files().get("sign-offs.json").contains("KEY FIRE Six months were too short."));
        assertInstanceOf(Shelving.Outcome.Shelved.class, as(lead).loadSigned().load(signed, bundle(), room.now));

        var seen = as(secretary).see().see(dataset);
        assertEquals(ReportState.PUBLISHED, seen.report().progress().state());
        assertEquals(Set.of(SeeSignOff.Act.WITHDRAW), seen.acts());
        assertEquals(2, seen.nextNumber());
        assertTrue(signatures.of(dataset).get(1).review().orElseThrow().isWhole());
        assertTrue(signatures.of(dataset).stream().allMatch(one -> one.bound().equals(bound())));
        assertEquals(List.of(), waits(lead));
        assertEquals(
                Optional.empty(),
                as(lead).prepareSigned().prepare(TrialRoom.CODE, "0".repeat(64), elsewhere(), publishedElsewhere()),
                "it is signed already");
        assertInstanceOf(
                Shelving.Outcome.PublishedAlready.class, as(lead).loadSigned().load(signed, bundle(), room.now));
        assertEquals(5, signatures.of(dataset).size());

        dataset = freeze();
        approved();
        done(ReportState.PUBLISHED, publish("Table 3 had March twice."));
        assertEquals(2, versions().size(), "what comes next corrects it");
    }

    @Test
    void what_was_signed_elsewhere_out_of_order_or_by_nobody_is_not_taken() {
        var prepare = as(lead).prepareSigned();
        var steps = elsewhere();
        for (int n = 0; n < steps.size(); n++) {
            var without = new java.util.ArrayList<>(steps);
            without.remove(n);
            assertEquals(
                    Optional.empty(),
                    prepare.prepare(TrialRoom.CODE, "0".repeat(64), without, publishedElsewhere()),
                    "without step " + n);
        }
        assertEquals(Optional.empty(), prepare.prepare(TrialRoom.CODE, "1".repeat(64), steps, publishedElsewhere()));
        checks.items.add(new ReportChecks.Item("EVENTS", false, "", "", ReportChecks.Mend.EVENTS, ""));
        assertEquals(Optional.empty(), prepare.prepare(TrialRoom.CODE, "0".repeat(64), steps, publishedElsewhere()));
        checks.items.clear();
        enclose(fire, 1, "words", room.now.minusSeconds(60));
        assertEquals(
                Optional.empty(),
                prepare.prepare(TrialRoom.CODE, "0".repeat(64), steps, publishedElsewhere()),
                "the only leader of the fire service is an author");
    }

    private List<PrepareSignedReport.Given> elsewhere() {
        return List.of(
                given(Step.SUBMITTED, lead, KeyAnswer.AGREE, "", 1),
                given(Step.REVIEWED, analyst, KeyAnswer.AGREE, "", 2),
                given(Step.KEY_TURNED, police, KeyAnswer.AGREE, "", 3),
                given(Step.KEY_TURNED, fire, KeyAnswer.DISSENT, "Six months were too short.", 4),
                given(Step.PUBLISHED, secretary, KeyAnswer.AGREE, "", 5));
    }

    private PrepareSignedReport.Given given(Step step, Person of, KeyAnswer answer, String note, int after) {
        return new PrepareSignedReport.Given(step, of.organisation(), answer, note, room.now.plusSeconds(after));
    }

    private static Publishing publishedElsewhere() {
        return new Publishing(1, "Board", Optional.empty(), false, Optional.empty(), "", Optional.empty());
    }

    private static PublicBundle bundle() {
        return new PublicBundle(
                TrialRoom.CODE,
                "The trial",
                PaperKind.EVALUATION_REPORT,
                1,
                true,
                "The report",
                "What came of it.",
                "",
                "",
                Optional.empty(),
                new TreeMap<>(Map.of("report.html", new byte[] {1})));
    }

    private SignOffDecision turn(SignOffRoom deputy) {
        return deputy.turnKey().turn(dataset, bound(), KeyAnswer.AGREE, "");
    }

    private Set<SeeSignOff.Act> acts(SignOffRoom deputy) {
        return deputy.see().see(dataset).acts();
    }

    private static List<SeeWaitingReports.Wanted> waits(SignOffRoom deputy) {
        return deputy.waiting().see().stream()
                .map(SeeWaitingReports.Waiting::what)
                .toList();
    }

    private SignOffRoom standingIn(Person who, Role role, Person... principals) {
        return standingIn(
                who, Map.of(role, Arrays.stream(principals).map(Person::id).collect(Collectors.toSet())));
    }

    private SignOffRoom standingIn(Person who, Map<Role, Set<PersonId>> principals) {
        return as(new StandingIn(who, principals));
    }

    @Test
    void a_list_marks_a_freeze_that_a_newer_one_overtook_unless_it_was_published() {
        approved();
        assertEquals(new SeeReports.Standing(ReportState.APPROVED, false, false), listed().get(dataset));
        var first = dataset;
        dataset = freeze();
        assertEquals(new SeeReports.Standing(ReportState.DRAFT, true, false), listed().get(first));
        assertEquals(new SeeReports.Standing(ReportState.DRAFT, false, false), listed().get(dataset));

        approved();
        publish("");
        var published = dataset;
        freeze();
        assertEquals(new SeeReports.Standing(ReportState.PUBLISHED, false, false), listed().get(published));
    }

    @Test
    void the_shelf_around_one_dataset_says_where_that_one_stands_and_asks_of_no_other() {
        approved();
        var first = dataset;
        dataset = freeze();
        var of = as(lead);
        var reports = new SeeReports(of.access(), of.datasets(), of.cases(), of.checks(), of.audit());

        var shelf = reports.around(first);

        assertEquals(Map.of(first, listed().get(first)), shelf.standings());
        assertEquals(2, shelf.datasets().size());
        assertThrows(NotFound.class, () -> reports.around(DatasetId.fresh()));
    }

    private Map<DatasetId, SeeReports.Standing> listed() {
        var of = as(lead);
        return new SeeReports(of.access(), of.datasets(), of.cases(), of.checks(), of.audit())
                .see()
                .get(0)
                .standings();
    }

    private List<SeeWaitingReports.Wanted> waits(Person person) {
        return as(person).waiting().see().stream()
                .map(SeeWaitingReports.Waiting::what)
                .toList();
    }

    private Set<SeeSignOff.Act> acts(Person person) {
        return as(person).see().see(dataset).acts();
    }

    private void approved() {
        as(lead).submit().submit(dataset);
        review(analyst);
        turn(police, KeyAnswer.AGREE, "");
        done(ReportState.APPROVED, turn(fire, KeyAnswer.AGREE, ""));
    }

    private SignOffDecision review(Person person) {
        return as(person).review().review(dataset, bound(), EnumSet.allOf(ChecklistItem.class), LINE, "");
    }

    private SignOffDecision turn(Person person, KeyAnswer answer, String note) {
        return as(person).turnKey().turn(dataset, bound(), answer, note);
    }

    private SignOffDecision publish(String erratum) {
        return publish(order("Board", Optional.of(false), Optional.empty(), "", erratum));
    }

    private SignOffDecision publish(PublishReport.Order order) {
        return as(secretary).publish().publish(dataset, bound(), order);
    }

    private static PublishReport.Order order(
            String board, Optional<Boolean> pre, Optional<LocalDate> day, String because, String erratum) {
        return new PublishReport.Order(board, Optional.empty(), pre, day, because, erratum, Optional.empty());
    }

    private String bound() {
        return checks.bound(datasets.filesOf(dataset));
    }

    private ReportState state() {
        return as(lead).see().see(dataset).report().progress().state();
    }

    private void enclose(Person by, int version, String content, java.time.Instant at) {
        datasets.add(
                new Enclosure(UUID.randomUUID(), TrialRoom.CODE, EnclosureKind.WORDS, version, content, by.id(), at));
    }

    /** A lead changes the live plan. */
    private void amend() {
        var trial = room.store.trials().find(TrialRoom.CODE).orElseThrow();
        trial.lock(room.now);
        room.store
                .trials()
                .add(trial.amend(
                        trial.protocol().withTheory(List.of()),
                        room.now.plusSeconds(1),
                        lead.id(),
                        lead.organisation(),
                        "The fire service left."));
    }

    private List<String> told() {
        return room.outbox.in(List.of(org.jointestate.domain.shared.outbox.OutboxMessage.State.WAITING), 100).stream()
                .map(message -> message.content())
                .toList();
    }

    private static void done(ReportState state, SignOffDecision decision) {
        assertEquals(new SignOffDecision.Done(state), decision);
    }

    private static void refused(Because because, SignOffDecision decision) {
        assertEquals(
                because,
                assertInstanceOf(SignOffDecision.Refused.class, decision).because());
    }

    private SortedMap<String, String> standing() {
        var files = new TreeMap<>(
                datasets.filesOf(datasets.of(TrialRoom.CODE).get(0).id()));
        datasets.newestOf(TrialRoom.CODE).forEach((kind, one) -> files.put(kind.file(), one.content()));
        files.putAll(corrected);
        return files;
    }

    private SignOffRoom as(Person person) {
        return as(new FixedCaller(person));
    }

    private SignOffRoom as(Caller caller) {
        return new SignOffRoom(
                room.store.trials(),
                datasets,
                datasets,
                signatures,
                signatures.words(),
                room.store.people(),
                room.outbox,
                checks,
                trial -> standing(),
                new HandsInRecords(
                        room.store.trials(),
                        room.store.observations(),
                        room.store.outcomes(),
                        room.store.ledger(),
                        room.store.imports()),
                room.store.parts(),
                insistence,
                () -> lookedAt,
                maker,
                papers,
                caller,
                room.audit,
                room.clock);
    }

    private Person person(String name, String organisation, Role... roles) {
        var person = new Person(
                PersonId.fresh(),
                new Username(name),
                "Somebody",
                new OrganisationCode(organisation),
                null,
                EnumSet.copyOf(List.of(roles)));
        person.reachAt(new EmailAddress(name + "@example.org"));
        room.store.people().add(person);
        return person;
    }
}

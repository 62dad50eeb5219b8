package org.jointestate.persistence.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.Enclose;
import org.jointestate.domain.evaluation.EnclosureKind;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.evaluation.signoff.Because;
import org.jointestate.domain.evaluation.signoff.ChecklistItem;
import org.jointestate.domain.evaluation.signoff.FakeChecks;
import org.jointestate.domain.evaluation.signoff.FakeMaker;
import org.jointestate.domain.evaluation.signoff.KeyAnswer;
import org.jointestate.domain.evaluation.signoff.PaperMaker;
import org.jointestate.domain.evaluation.signoff.PreparePublication;
import org.jointestate.domain.evaluation.signoff.PublishReport;
import org.jointestate.domain.evaluation.signoff.ReportState;
import org.jointestate.domain.evaluation.signoff.SignOffDecision;
import org.jointestate.domain.evaluation.signoff.SignOffRoom;
import org.jointestate.domain.evaluation.signoff.Signature;
import org.jointestate.domain.evaluation.signoff.Step;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.trial.Insistence;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.AtOnce;
import org.jointestate.persistence.shared.SqlOutbox;
import org.jointestate.persistence.shared.TestDatabase;
import org.jointestate.persistence.trial.JpaTrials;
import org.jointestate.persistence.trial.SqlParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many hands on one report in one instant, on the real adapters. */
abstract class SignOffRace {

    private static final int ROUNDS = 6;
    private static final Audit NO_AUDIT = (action, thing) -> {};
    static final String LINE = FakeChecks.LINE;
    static final FakeChecks CHECKS = new FakeChecks();
    static final PublishReport.Order ORDER = new PublishReport.Order(
            "Board",
            Optional.empty(),
            Optional.of(false),
            Optional.empty(),
            "No candidate is named in it.",
            "",
            Optional.empty());

    private final Person lead = person("POLICE", Role.TRIAL_LEAD);
    private final Person analyst = person("FIRE", Role.AUDITOR);
    private final Person secretary = person("POLICE", Role.BOARD_SECRETARY);
    private final List<Person> leaders = IntStream.range(0, 8)
            .mapToObj(n -> person(n % 2 == 0 ? "POLICE" : "FIRE", Role.SENIOR_LEADER))
            .toList();
    private TrialCode code;
    private DatasetId dataset;

    abstract TestDatabase database();

    @BeforeEach
    void enrol() {
        runner().in(em -> {
            var people = new JpaPeople(em);
            List.of(lead, analyst, secretary).forEach(people::add);
            leaders.forEach(people::add);
            return null;
        });
    }

    private void reviewed() {
        code = new TrialCode(
                "RACE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase());
        var now = Instant.now();
        var frozen = new FrozenDataset(DatasetId.fresh(), code, now, lead.id(), "0".repeat(64), false);
        dataset = frozen.id();
        runner().in(em -> {
            new JpaTrials(em).add(new Trial(SharedOfficeTemplate.protocol(code), Set.of(lead.id()), now, "key"));
            new JpaFrozenDatasets(em).add(frozen, new TreeMap<>(Map.of("authored.json", "words")));
            return null;
        });
        done(runner().in(em -> as(em, lead).submit().submit(dataset)));
        done(runner().in(em ->
                as(em, analyst).review().review(dataset, bound(em), EnumSet.allOf(ChecklistItem.class), LINE, "")));
    }

    private static void done(SignOffDecision decision) {
        assertTrue(decision instanceof SignOffDecision.Done, decision.toString());
    }

    @Test
    void of_eight_hands_two_turn_a_key_one_for_each_organisation() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            reviewed();
            List<Callable<SignOffDecision>> hands = new ArrayList<>();
            leaders.forEach(leader -> hands.add(() -> turn(leader)));

            var told = AtOnce.press(hands);

            var keys = history().stream()
                    .filter(one -> one.step() == Step.KEY_TURNED)
                    .map(Signature::organisation)
                    .toList();
            assertEquals(2, keys.size());
            assertEquals(2, Set.copyOf(keys).size());
            assertEquals(
                    2,
                    told.stream().filter(SignOffDecision.Done.class::isInstance).count());
            told.stream()
                    .filter(SignOffDecision.Refused.class::isInstance)
                    .map(SignOffDecision.Refused.class::cast)
                    .forEach(refused -> assertEquals(Because.KEY_TURNED_ALREADY, refused.because()));
            assertEquals(ReportState.APPROVED, state());
        }
    }

    @Test
    void one_person_who_presses_six_times_turns_one_key() throws Exception {
        reviewed();
        List<Callable<SignOffDecision>> hands = new ArrayList<>();
        IntStream.range(0, 6).forEach(n -> hands.add(() -> turn(leaders.get(0))));

        AtOnce.press(hands);

        assertEquals(3, history().size());
        assertEquals(ReportState.REVIEWED, state());
    }

    @Test
    void words_that_arrive_between_key_and_publication_are_never_published_over() throws Exception {
        var published = 0;
        for (int round = 0; round < ROUNDS; round++) {
            reviewed();
            done(turn(leaders.get(0)));
            List<Callable<SignOffDecision>> hands = new ArrayList<>();
            hands.add(() -> turn(leaders.get(1)));
            hands.add(this::publish);
            hands.add(this::publish);
            hands.add(() -> {
                encloseOtherWords();
                return new SignOffDecision.Done(ReportState.DRAFT);
            });

            AtOnce.press(hands);

            var newer = enclosedAt();
            var out = history().stream()
                    .filter(one -> one.step() == Step.PUBLISHED)
                    .findFirst();
            var papers = runner().in(em -> new SqlPapers(em)
                    .of(org.jointestate.domain.evaluation.paper.PaperSlug.of(
                            code, org.jointestate.domain.evaluation.paper.PaperKind.EVALUATION_REPORT)));
            assertEquals(out.isPresent() ? 1 : 0, papers.size(), "signature and paper, or neither");
            if (out.isPresent()) {
                published++;
                assertTrue(!out.get().at().isAfter(newer), "published over newer words");
            } else {
                assertEquals(ReportState.DRAFT, state());
            }
        }
        System.out.println("published before the words came: " + published + " of " + ROUNDS);
    }

    @Test
    void two_who_send_back_and_approve_at_once_leave_one_of_the_two() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            reviewed();
            done(turn(leaders.get(0)));

            AtOnce.press(List.of(() -> turn(leaders.get(1)), () -> runner().in(
                            em -> as(em, leaders.get(2)).sendBack().sendBack(dataset, "Not yet."))));

            var last = history().get(history().size() - 1);
            assertEquals(Step.SENT_BACK, last.step());
            assertEquals(ReportState.DRAFT, state());
        }
    }

    private SignOffDecision turn(Person leader) {
        return lookingTwice(
                () -> runner().in(em -> as(em, leader).turnKey().turn(dataset, bound(em), KeyAnswer.AGREE, "")));
    }

    private SignOffDecision publish() {
        return lookingTwice(() -> {
            var prepared = runner().in(em -> as(em, secretary).prepare().prepare(dataset, bound(em), ORDER));
            if (prepared instanceof PreparePublication.Decision.Not not) {
                return not.decision();
            }
            var ready = (PreparePublication.Decision.Prepared) prepared;
            return runner().in(em -> as(em, secretary).keep().publish(ready.draft(), made(ready)));
        });
    }

    static PaperMaker.Made.Paper made(PreparePublication.Decision.Prepared prepared) {
        var draft = prepared.draft();
        return (PaperMaker.Made.Paper) new FakeMaker()
                .make(draft.signedFiles(), draft.publishing(), draft.past(), draft.corrections(), prepared.earlier());
    }

    private static SignOffDecision lookingTwice(java.util.function.Supplier<SignOffDecision> work) {
        var told = work.get();
        return told instanceof Undone undone && undone.worthAnotherLook() ? work.get() : told;
    }

    private void encloseOtherWords() {
        runner().in(em -> new Enclose(
                        new TrialAccess(new JpaTrials(em), new FixedCaller(lead)),
                        new SqlEnclosures(em),
                        new PersonalData(new JpaPeople(em)),
                        new FixedCaller(lead),
                        NO_AUDIT,
                        Clock.systemUTC())
                .enclose(code, EnclosureKind.WORDS, 0, "other words"));
    }

    private Instant enclosedAt() {
        return runner().in(em -> new SqlEnclosures(em).newestOf(code))
                .get(EnclosureKind.WORDS)
                .at();
    }

    private List<Signature> history() {
        return runner().in(em -> new SqlSignatures(em).of(dataset));
    }

    private ReportState state() {
        return runner().in(em -> as(em, lead).cases().toRead(dataset).progress().state());
    }

    private String bound(EntityManager em) {
        return CHECKS.bound(new JpaFrozenDatasets(em).filesOf(dataset));
    }

    private AsTheRunner runner() {
        return new AsTheRunner(database());
    }

    static SignOffRoom as(EntityManager em, Person person) {
        return new SignOffRoom(
                new JpaTrials(em),
                new JpaFrozenDatasets(em),
                new SqlEnclosures(em),
                new SqlSignatures(em),
                new SqlKeptWords(em),
                new JpaPeople(em),
                new SqlOutbox(em),
                CHECKS,
                trial -> new JpaFrozenDatasets(em)
                        .filesOf(new JpaFrozenDatasets(em)
                                .of(trial.code())
                                .get(0)
                                .id()),
                trial -> Set.of(),
                new SqlParts(em),
                Insistence.NONE,
                () -> Set.of(),
                new FakeMaker(),
                new SqlPapers(em),
                new FixedCaller(person),
                NO_AUDIT,
                Clock.systemUTC());
    }

    static Person person(String organisation, Role role) {
        return new Person(
                PersonId.fresh(),
                new Username("r" + UUID.randomUUID().toString().substring(0, 12)),
                "Somebody",
                new OrganisationCode(organisation),
                null,
                EnumSet.of(role));
    }
}

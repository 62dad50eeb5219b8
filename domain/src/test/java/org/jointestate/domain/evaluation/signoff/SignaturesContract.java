package org.jointestate.domain.evaluation.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.evaluation.FrozenDatasets;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Signatures} and {@link KeptWords} must do, in memory or in a database. */
public abstract class SignaturesContract {

    /** The ports on one store. */
    public record Ports(Signatures signatures, KeptWords words, FrozenDatasets datasets) {}

    protected static final Instant NOON = Instant.parse("2020-06-02T12:00:00.123456Z");
    private static final OrganisationCode POLICE = new OrganisationCode("POLICE");
    private static final OrganisationCode FIRE = new OrganisationCode("FIRE");

    private TrialCode trial;
    private DatasetId dataset;
    private int place;

    protected abstract <T> T in(Function<Ports, T> work);

    /** Somebody whom the store knows, another each time. */
    protected abstract PersonId somebody();

    @BeforeEach
    void freeze() {
        trial = new TrialCode(
                "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase());
        dataset = frozen();
        place = 0;
    }

    private DatasetId frozen() {
        var one = new FrozenDataset(DatasetId.fresh(), trial, NOON, somebody(), "a".repeat(64), false);
        in(ports -> {
            ports.datasets().add(one, new TreeMap<>());
            return null;
        });
        return one.id();
    }

    @Test
    protected void signatures_come_back_as_they_were_given_and_in_their_order() {
        var all = List.of(
                submitted(),
                reviewed(),
                key(POLICE, somebody(), KeyAnswer.AGREE, ""),
                key(FIRE, somebody(), KeyAnswer.DISSENT, "Six months were too short: “ŵ”, 🚒."),
                published(1));

        all.forEach(one -> assertTrue(added(one), one.step().name()));

        assertEquals(all, in(ports -> ports.signatures().of(dataset)));
        assertEquals(all, in(ports -> ports.signatures().of(trial)));
    }

    @Test
    void one_organisation_turns_one_key() {
        addAll(submitted(), reviewed(), key(POLICE, somebody(), KeyAnswer.AGREE, ""));

        assertFalse(added(key(POLICE, somebody(), KeyAnswer.AGREE, "")));
    }

    @Test
    void one_person_signs_once_in_a_round_whatever_it_is() {
        var twice = somebody();
        addAll(submitted(), reviewed(), key(POLICE, twice, KeyAnswer.AGREE, ""));

        assertFalse(added(key(FIRE, twice, KeyAnswer.AGREE, "")));
    }

    @Test
    void whoever_reviewed_turns_no_key() {
        var reviewer = somebody();
        addAll(submitted(), step(Step.REVIEWED, FIRE, reviewer, 1));

        assertFalse(added(key(FIRE, reviewer, KeyAnswer.AGREE, "")));
    }

    @Test
    void no_step_is_there_without_the_one_before_it() {
        assertFalse(added(reviewed()));
        addAll(submitted());
        assertFalse(added(key(POLICE, somebody(), KeyAnswer.AGREE, "")));
        addAll(reviewed(), key(POLICE, somebody(), KeyAnswer.AGREE, ""));
        assertFalse(added(published(1)), "one key");
        assertFalse(added(step(Step.WITHDRAWN, POLICE, somebody(), 1)));
    }

    @Test
    void two_signatures_do_not_stand_at_one_place() {
        addAll(submitted());
        place = 0;

        assertFalse(added(reviewed()));
    }

    @Test
    void a_dissent_has_words() {
        addAll(submitted(), reviewed());

        assertFalse(added(key(POLICE, somebody(), KeyAnswer.DISSENT, "")));
    }

    @Test
    void a_number_is_of_one_version() {
        addAll(
                submitted(),
                reviewed(),
                key(POLICE, somebody(), KeyAnswer.AGREE, ""),
                key(FIRE, somebody(), KeyAnswer.AGREE, ""),
                published(1));
        dataset = frozen();
        place = 0;
        addAll(
                submitted(),
                reviewed(),
                key(POLICE, somebody(), KeyAnswer.AGREE, ""),
                key(FIRE, somebody(), KeyAnswer.AGREE, ""));

        assertFalse(added(published(1)));
        place--;
        var second = published(2);
        assertTrue(added(second));
        assertEquals(second, in(ports -> ports.signatures().of(dataset)).get(4));
    }

    @Test
    void after_it_was_sent_back_a_new_round_begins_for_everybody() {
        var police = somebody();
        addAll(
                submitted(),
                reviewed(),
                key(POLICE, police, KeyAnswer.AGREE, ""),
                step(Step.SENT_BACK, FIRE, somebody(), 1));

        addAll(
                step(Step.SUBMITTED, POLICE, somebody(), 2),
                step(Step.REVIEWED, FIRE, somebody(), 2),
                step(Step.KEY_TURNED, POLICE, police, 2));
    }

    @Test
    void nothing_more_is_signed_in_a_round_that_was_sent_back() {
        addAll(
                submitted(),
                reviewed(),
                key(POLICE, somebody(), KeyAnswer.AGREE, ""),
                key(FIRE, somebody(), KeyAnswer.AGREE, ""),
                step(Step.SENT_BACK, FIRE, somebody(), 1));

        assertFalse(added(published(1)));
        place--;
        assertFalse(added(key(new OrganisationCode("COUNCIL"), somebody(), KeyAnswer.AGREE, "")));
        place--;
        addAll(step(Step.SUBMITTED, POLICE, somebody(), 2));
    }

    @Test
    void a_word_is_kept_for_one_reason() {
        var first = word("a".repeat(64));
        var second = word("b".repeat(64));

        assertTrue(kept(first));
        assertTrue(kept(second));
        assertFalse(kept(word("a".repeat(64))));
        assertEquals(java.util.Set.of(first, second), java.util.Set.copyOf(in(ports -> ports.words()
                .of(trial))));
    }

    private KeptWord word(String mark) {
        return new KeptWord(UUID.randomUUID(), trial, mark, "caused", "It speaks of the flood.", somebody(), NOON);
    }

    private boolean kept(KeptWord word) {
        return unlessRefused(() -> in(ports -> ports.words().add(word)));
    }

    private void addAll(Signature... signatures) {
        for (var one : signatures) {
            assertTrue(added(one), one.step().name());
        }
    }

    private boolean added(Signature one) {
        return unlessRefused(() -> in(ports -> ports.signatures().add(one)));
    }

    private static boolean unlessRefused(java.util.function.Supplier<Boolean> work) {
        try {
            return work.get();
        } catch (RuntimeException refused) {
            // A key to something that is not there, or a lost transaction: nothing is kept, which is what is wanted.
            return false;
        }
    }

    private Signature submitted() {
        return step(Step.SUBMITTED, POLICE, somebody(), 1);
    }

    private Signature reviewed() {
        var one = step(Step.REVIEWED, FIRE, somebody(), 1);
        return with(
                one,
                Optional.of(new Review(EnumSet.allOf(ChecklistItem.class), "AGREED 3 of 3 " + "0".repeat(64))),
                Optional.empty());
    }

    private Signature published(int number) {
        return with(
                step(Step.PUBLISHED, POLICE, somebody(), 1),
                Optional.empty(),
                Optional.of(new Publishing(
                        number,
                        "Strategic Priorities Assurance Board",
                        Optional.of(LocalDate.of(2020, 6, 30)),
                        true,
                        Optional.of(LocalDate.of(2020, 7, 2)),
                        "No candidate is named in it.",
                        Optional.of(Purpose.TO_NOTE),
                        number == 1
                                ? Optional.of(new Exemption(
                                        Exemption.Ground.CRIME, "An inquiry goes on.", "Telling it now would end it."))
                                : Optional.empty(),
                        number == 1 ? Optional.empty() : Optional.of("The inquiry is over."))));
    }

    private Signature key(OrganisationCode organisation, PersonId by, KeyAnswer answer, String note) {
        var one = step(Step.KEY_TURNED, organisation, by, 1);
        return new Signature(
                one.id(),
                trial,
                dataset,
                one.place(),
                1,
                one.bound(),
                one.step(),
                organisation,
                by,
                Optional.of(somebody()),
                answer,
                note,
                one.at(),
                Optional.empty(),
                Optional.empty());
    }

    private static Signature with(Signature one, Optional<Review> review, Optional<Publishing> publishing) {
        return new Signature(
                one.id(),
                one.trial(),
                one.dataset(),
                one.place(),
                one.round(),
                one.bound(),
                one.step(),
                one.organisation(),
                one.by(),
                one.actingFor(),
                one.answer(),
                one.note(),
                one.at(),
                review,
                publishing);
    }

    protected Signature step(Step step, OrganisationCode organisation, PersonId by, int round) {
        place++;
        return new Signature(
                UUID.randomUUID(),
                trial,
                dataset,
                place,
                round,
                "b".repeat(64),
                step,
                organisation,
                by,
                Optional.empty(),
                KeyAnswer.AGREE,
                step == Step.SENT_BACK ? "Not yet." : "",
                NOON.plusSeconds(place),
                Optional.empty(),
                Optional.empty());
    }
}

package org.jointestate.domain.trial.survey.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.domain.trial.ReviseProtocol;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.protocol.SurveyItem;
import org.jointestate.domain.trial.protocol.SurveyWave;
import org.jointestate.domain.trial.survey.ImportSurvey;
import org.jointestate.domain.trial.survey.SurveyAnswer;
import org.jointestate.domain.trial.survey.SurveyLine;
import org.jointestate.domain.trial.survey.WaveResults;
import org.jointestate.domain.trial.survey.online.AnswerSurvey.Fault;
import org.jointestate.domain.trial.survey.online.AnswerSurvey.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SurveyOnThePageTest {

    private static final String HERE = "192.0.2.1";
    private static final LocalDate LAST = LocalDate.of(2019, 11, 8);

    private final TrialRoom room = new TrialRoom();
    private Trial trial;

    @BeforeEach
    void a_trial_with_a_survey_of_two_waves_in_its_second_week() {
        room.now = Instant.parse("2019-11-01T09:00:00Z");
        trial = room.givenTrial();
        var plan = trial.protocol();
        trial.revise(plan.withSurvey(
                List.of(new SurveyItem("know", "I know whom to ask."), new SurveyItem("trust", "I trust them.")),
                List.of(
                        new SurveyWave(0, "Before", LocalDate.of(2019, 10, 25), 8),
                        new SurveyWave(1, "At the end", LocalDate.of(2019, 12, 1), 8))));
    }

    @Test
    void an_open_wave_is_answered_once_with_each_code() {
        var codes = opened(2);

        assertEquals(new AnswerSurvey.Decision.Counted(), answer(codes.get(0), "", 4));

        assertEquals(shut(SurveyDoor.Refusal.SPENT), answer(codes.get(0), "", 5));
        assertEquals(
                new LookAtSurvey.Decision.Shut(SurveyDoor.Refusal.SPENT),
                room.lookAtSurvey().look(codes.get(0), HERE));
        assertEquals(new AnswerSurvey.Decision.Counted(), answer(codes.get(1), "", 2));
        var kept = room.store.survey().of(TrialRoom.CODE);
        assertEquals(4, kept.size());
        assertEquals(2, kept.stream().map(SurveyAnswer::respondent).distinct().count());
    }

    @Test
    void a_code_is_read_however_it_is_typed_and_looking_uses_nothing_up() {
        var code = opened(1).get(0);

        var asked = assertInstanceOf(
                LookAtSurvey.Decision.Asked.class,
                room.lookAtSurvey().look("  " + code.toLowerCase().replace("-", " "), HERE));

        assertEquals("Before", asked.wave());
        assertEquals(2, asked.items().size());
        assertEquals(LAST, asked.lastDay());
        assertEquals(new AnswerSurvey.Decision.Counted(), answer(code, "", 1));
    }

    @Test
    void neither_the_audit_nor_an_answer_tells_which_code_or_word_was_given() {
        var codes = opened(1);
        var before = List.copyOf(room.audited);

        answer(codes.get(0), "Otter5", 4);

        assertEquals(before, room.audited);
        assertTrue(room.audited.stream().noneMatch(line -> line.contains(codes.get(0))));
        assertTrue(room.store.survey().of(TrialRoom.CODE).stream()
                .noneMatch(one -> one.respondent().toLowerCase().contains("otter")));
    }

    @Test
    void a_word_of_ones_own_makes_a_pair_of_before_and_after() {
        answer(opened(1).get(0), "Otter5", 2);
        room.closeSurvey().close(TrialRoom.CODE, 0);
        room.now = Instant.parse("2019-12-02T09:00:00Z");
        assertEquals(
                new OpenSurvey.Decision.Opened(), room.openSurvey().open(TrialRoom.CODE, 1, LocalDate.of(2019, 12, 9)));
        var later = given(1, 2);

        answer(later.get(0), " otter5 ", 4);
        answer(later.get(1), "", 4);

        var kept = room.store.survey().of(TrialRoom.CODE);
        assertEquals(2, kept.stream().map(SurveyAnswer::respondent).distinct().count());
        assertEquals(SurveyAnswer.respondentFor(trial, "otter5"), kept.get(0).respondent());
    }

    @Test
    void two_people_with_one_word_are_both_counted_and_neither_is_paired() {
        var codes = opened(2);

        assertEquals(new AnswerSurvey.Decision.Counted(), answer(codes.get(0), "Otter5", 4));
        assertEquals(new AnswerSurvey.Decision.Counted(), answer(codes.get(1), "otter5", 2));

        var kept = room.store.survey().of(TrialRoom.CODE);
        assertEquals(2, kept.stream().map(SurveyAnswer::respondent).distinct().count());
        assertTrue(
                kept.stream().noneMatch(one -> one.respondent().equals(SurveyAnswer.respondentFor(trial, "otter5"))));
    }

    @Test
    void what_was_answered_wrongly_is_told_and_uses_nothing_up() {
        var code = opened(1).get(0);
        room.store
                .people()
                .add(new Person(
                        PersonId.fresh(),
                        new Username("alex.smith"),
                        "Alex Smith",
                        room.caller.organisation().orElseThrow(),
                        null,
                        Set.of(Role.STAFF)));

        assertEquals(wrong("", Reason.NONE_GIVEN), send(code, "", Map.of("know", " ")));
        assertEquals(wrong("know", Reason.NOT_AN_ANSWER), send(code, "", Map.of("know", "6")));
        assertEquals(wrong("", Reason.WORD_SHAPE), send(code, "no", Map.of("know", "3")));
        assertEquals(wrong("", Reason.WORD_SHAPE), send(code, "x".repeat(21), Map.of("know", "3")));
        assertEquals(wrong("", Reason.WORD_NAMES_SOMEBODY), send(code, "Alex Smith", Map.of("know", "3")));
        assertEquals(wrong("", Reason.WORD_NAMES_SOMEBODY), send(code, "a@example.org", Map.of("know", "3")));
        assertEquals(List.of(), room.store.survey().of(TrialRoom.CODE));
        assertEquals(new AnswerSurvey.Decision.Counted(), send(code, "", Map.of("know", "3", "elsewhere", "5")));
        assertEquals(1, room.store.survey().of(TrialRoom.CODE).size());
    }

    @Test
    void too_many_wrong_codes_close_the_door_for_a_while_but_not_to_a_code_that_works() {
        var code = opened(1).get(0);
        for (int n = 0; n < SurveyDoor.TRIES; n++) {
            assertEquals(shut(SurveyDoor.Refusal.UNKNOWN_CODE), answer("WRONG-" + n, "", 3));
        }

        assertEquals(shut(SurveyDoor.Refusal.TOO_MANY_TRIES), answer("WRONG", "", 3));
        assertEquals(
                shut(SurveyDoor.Refusal.UNKNOWN_CODE),
                room.answerSurvey().answer(new AnswerSurvey.Sheet("WRONG", "", Map.of("know", "3")), "192.0.2.2"));
        assertEquals(new AnswerSurvey.Decision.Counted(), answer(code, "", 3));
        assertEquals(shut(SurveyDoor.Refusal.SPENT), answer(code, "", 3));
        room.now = room.now.plus(SurveyDoor.WINDOW);
        assertEquals(shut(SurveyDoor.Refusal.UNKNOWN_CODE), answer("WRONG", "", 3));
        room.now = room.now.plus(SurveyDoor.WINDOW).plusSeconds(1);
        room.closeDueSurveys().close();
        assertEquals(0, room.store.rounds().triesFrom(HERE, Instant.EPOCH));
    }

    @Test
    void answers_are_taken_to_the_end_of_the_last_day_at_the_site_whether_or_not_the_job_has_run() {
        var codes = opened(2);
        room.now = Instant.parse("2019-11-08T23:59:59Z");
        assertEquals(new AnswerSurvey.Decision.Counted(), answer(codes.get(0), "", 3));
        assertEquals(0, room.closeDueSurveys().close());

        room.now = Instant.parse("2019-11-09T00:00:00Z");

        assertEquals(shut(SurveyDoor.Refusal.CLOSED), answer(codes.get(1), "", 3));
        assertEquals(1, room.closeDueSurveys().close());
        assertEquals(0, room.closeDueSurveys().close());
        assertEquals(shut(SurveyDoor.Refusal.UNKNOWN_CODE), answer(codes.get(1), "", 3));
        assertEquals(ShowRounds.State.CLOSED, state(0));
    }

    @Test
    void a_closed_wave_never_opens_again() {
        opened(1);
        assertTrue(room.closeSurvey().close(TrialRoom.CODE, 0));
        assertFalse(room.closeSurvey().close(TrialRoom.CODE, 0));

        assertEquals(
                new OpenSurvey.Decision.Refused(OpenSurvey.Reason.OPENED_BEFORE),
                room.openSurvey().open(TrialRoom.CODE, 0, LAST));
        assertEquals(
                new GiveSurveyCodes.Decision.NotOpen(), room.giveSurveyCodes().give(TrialRoom.CODE, 0, 1));
    }

    @Test
    void a_wave_opens_only_when_it_can_be_answered() {
        assertEquals(refused(OpenSurvey.Reason.TOO_EARLY), room.openSurvey().open(TrialRoom.CODE, 1, LAST));
        assertEquals(
                refused(OpenSurvey.Reason.LAST_DAY_PAST),
                room.openSurvey().open(TrialRoom.CODE, 0, LocalDate.of(2019, 10, 31)));
        assertEquals(
                refused(OpenSurvey.Reason.TOO_LONG),
                room.openSurvey().open(TrialRoom.CODE, 0, LocalDate.of(2020, 2, 2)));
        assertThrows(NotFound.class, () -> room.openSurvey().open(TrialRoom.CODE, 7, LAST));
        assertEquals(ShowRounds.State.MAY_OPEN, state(0));
        assertEquals(ShowRounds.State.PLANNED, state(1));
        trial.revise(trial.protocol().withSurvey(List.of(), trial.protocol().surveyWaves()));
        assertEquals(refused(OpenSurvey.Reason.NO_STATEMENTS), room.openSurvey().open(TrialRoom.CODE, 0, LAST));
    }

    @Test
    void a_wave_is_answered_on_the_page_or_comes_as_a_file_and_never_both() {
        opened(1);
        assertEquals(
                ImportSurvey.Reason.ANSWERED_ONLINE,
                assertInstanceOf(ImportSurvey.Decision.Refused.class, imported(true, 0))
                        .lines()
                        .get(0)
                        .reason());

        room.now = Instant.parse("2019-12-02T09:00:00Z");
        var tried = assertInstanceOf(ImportSurvey.Decision.Tried.class, importedInto(1, true, 0));
        importedInto(1, false, tried.sums().mark());

        assertEquals(
                refused(OpenSurvey.Reason.HAS_ANSWERS),
                room.openSurvey().open(TrialRoom.CODE, 1, LocalDate.of(2019, 12, 9)));
        assertEquals(ShowRounds.State.IMPORTED, state(1));
    }

    @Test
    void there_are_never_more_codes_than_people_who_are_asked_and_lost_slips_can_be_called_back() {
        var codes = opened(6);
        assertEquals(
                new GiveSurveyCodes.Decision.NotSoMany(Optional.of(2)),
                room.giveSurveyCodes().give(TrialRoom.CODE, 0, 3));
        assertEquals(
                new GiveSurveyCodes.Decision.NotSoMany(Optional.of(2)),
                room.giveSurveyCodes().give(TrialRoom.CODE, 0, 0));
        answer(codes.get(0), "", 3);

        assertEquals(
                new CallBackSurveyCodes.Decision.CalledBack(),
                room.callBackSurveyCodes().callBack(TrialRoom.CODE, 0));

        assertEquals(shut(SurveyDoor.Refusal.UNKNOWN_CODE), answer(codes.get(1), "", 3));
        assertEquals(shut(SurveyDoor.Refusal.SPENT), answer(codes.get(0), "", 3));
        assertEquals(7, given(0, 7).size());
    }

    @Test
    void how_many_have_answered_cannot_be_read_from_the_codes_after_a_call_back() {
        var codes = opened(6);
        answer(codes.get(0), "", 3);
        assertEquals(
                Optional.of(6), room.showRounds().show(TrialRoom.CODE).get(0).given());
        assertEquals(
                Optional.of(2), room.showRounds().show(TrialRoom.CODE).get(0).left());
        room.callBackSurveyCodes().callBack(TrialRoom.CODE, 0);
        staffOfTheTeam("a@x.org", "b@x.org", "c@x.org", "d@x.org", "e@x.org", "f@x.org", "g@x.org", "h@x.org");

        var shown = room.showRounds().show(TrialRoom.CODE).get(0);

        assertEquals(Optional.empty(), shown.given());
        assertEquals(Optional.empty(), shown.left());
        assertEquals(
                new GiveSurveyCodes.Decision.NotSoMany(Optional.empty()),
                room.giveSurveyCodes().give(TrialRoom.CODE, 0, 8));
        assertEquals(
                new MailSurveyCodes.Decision.NotSoMany(8, Optional.empty()),
                room.mailSurveyCodes().mail(TrialRoom.CODE, 0));
        assertEquals(
                new CallBackSurveyCodes.Decision.CalledBackBefore(),
                room.callBackSurveyCodes().callBack(TrialRoom.CODE, 0));
        room.closeSurvey().close(TrialRoom.CODE, 0);
        assertEquals(
                Optional.of(1), room.showRounds().show(TrialRoom.CODE).get(0).given());
        assertEquals(
                new CallBackSurveyCodes.Decision.NotOpen(),
                room.callBackSurveyCodes().callBack(TrialRoom.CODE, 0));
    }

    @Test
    void once_a_wave_is_closed_no_code_of_it_is_kept_and_its_answers_are_written_anew() {
        var codes = opened(6);
        codes.subList(0, 5).forEach(code -> answer(code, "", 4));
        var before = room.store.survey().of(TrialRoom.CODE);

        room.closeSurvey().close(TrialRoom.CODE, 0);

        assertTrue(codes.stream().allMatch(code -> room.store
                .rounds()
                .code(SurveyCode.digest(room.secrets::digest, code))
                .isEmpty()));
        assertEquals(new SurveyRounds.CodeCount(6, 5), room.store.rounds().count(TrialRoom.CODE, 0));
        assertEquals(before, room.store.survey().of(TrialRoom.CODE));
    }

    @Test
    void mails_that_wait_count_as_codes_so_that_slips_cannot_be_made_on_top() {
        opened(1);
        staffOfTheTeam("a@x.org", "b@x.org", "c@x.org", "d@x.org", "e@x.org");
        room.mailSurveyCodes().mail(TrialRoom.CODE, 0);

        assertEquals(
                new GiveSurveyCodes.Decision.NotSoMany(Optional.of(2)),
                room.giveSurveyCodes().give(TrialRoom.CODE, 0, 3));
        given(0, 2);

        messages().forEach(this::letter);
        assertEquals(8, room.store.rounds().count(TrialRoom.CODE, 0).given());
        // A process that was killed after it wrote its letter writes it again.
        assertEquals(
                new WriteSurveyLetter.Decision.NotNeeded(WriteSurveyLetter.Why.NO_CODE_LEFT),
                room.writeSurveyLetter().write(messages().get(0).content()));
    }

    @Test
    void mails_that_wait_when_codes_are_called_back_make_no_code_any_more() {
        opened(1);
        staffOfTheTeam("a@x.org", "b@x.org");
        room.mailSurveyCodes().mail(TrialRoom.CODE, 0);
        var waiting = messages();
        room.callBackSurveyCodes().callBack(TrialRoom.CODE, 0);
        room.mailSurveyCodes().mail(TrialRoom.CODE, 0);

        for (var old : waiting) {
            assertEquals(
                    new WriteSurveyLetter.Decision.NotNeeded(WriteSurveyLetter.Why.CALLED_BACK),
                    room.writeSurveyLetter().write(old.content()));
        }

        messages().stream().filter(one -> !waiting.contains(one)).forEach(this::letter);
        assertEquals(2, room.store.rounds().count(TrialRoom.CODE, 0).given());
    }

    @Test
    void nothing_but_steps_of_five_is_told_while_people_answer_and_nothing_is_frozen() {
        var codes = opened(8);
        codes.subList(0, 4).forEach(code -> answer(code, "", 4));
        assertEquals(new WaveResults(wave(0), WaveResults.State.OPEN, 0, List.of()), results(0));
        codes.subList(4, 7).forEach(code -> answer(code, "", 4));
        assertEquals(new WaveResults(wave(0), WaveResults.State.OPEN, 5, List.of()), results(0));
        assertEquals(List.of(), room.gatherTrialRecord().gather(TrialRoom.CODE).survey());

        room.closeSurvey().close(TrialRoom.CODE, 0);

        assertEquals(7, results(0).people());
        assertEquals(List.of(0, 0, 0, 7, 0), results(0).items().get(0).counts());
        assertEquals(
                14, room.gatherTrialRecord().gather(TrialRoom.CODE).survey().size());
    }

    @Test
    void a_closed_wave_of_four_stays_unseen() {
        opened(4).forEach(code -> answer(code, "", 1));
        room.closeSurvey().close(TrialRoom.CODE, 0);

        assertEquals(WaveResults.State.TOO_FEW, results(0).state());
        assertEquals(List.of(), room.gatherTrialRecord().gather(TrialRoom.CODE).survey());
    }

    @Test
    void statements_stay_as_they_are_while_people_answer_them() {
        opened(1);
        var plan = trial.protocol();
        var reworded = plan.withSurvey(List.of(new SurveyItem("know", "Another.")), plan.surveyWaves());

        assertEquals(
                new ReviseProtocol.Decision.SurveyOpen(0), room.reviseProtocol().revise(reworded, trial.version(), ""));
        assertEquals(
                new ReviseProtocol.Decision.SurveyInUse("0"),
                room.reviseProtocol()
                        .revise(plan.withSurvey(plan.surveyItems(), List.of(wave(1))), trial.version(), ""));
        room.closeSurvey().close(TrialRoom.CODE, 0);
        assertInstanceOf(
                ReviseProtocol.Decision.Saved.class, room.reviseProtocol().revise(reworded, trial.version(), ""));
    }

    @Test
    void a_code_by_mail_is_made_when_the_mail_leaves_and_stands_nowhere_beside_the_person() {
        opened(1);
        staffOfTheTeam("one@example.org", "two@example.org", null);

        assertEquals(
                new MailSurveyCodes.Decision.Ordered(2, 1),
                room.mailSurveyCodes().mail(TrialRoom.CODE, 0));

        var messages = messages();
        assertEquals(2, messages.size());
        assertEquals(1, room.store.rounds().count(TrialRoom.CODE, 0).given());
        var letter = letter(messages.get(0));
        var code = letter.code().orElseThrow();
        assertFalse(messages.get(0).content().contains(code));
        assertFalse(letter.toString().contains(code));
        assertEquals(2, room.store.rounds().count(TrialRoom.CODE, 0).given());
        assertEquals(new AnswerSurvey.Decision.Counted(), answer(code, "", 3));
        assertInstanceOf(
                MailSurveyCodes.Decision.MailedBefore.class,
                room.mailSurveyCodes().mail(TrialRoom.CODE, 0));
    }

    @Test
    void a_mail_that_did_not_leave_gives_its_code_back_and_the_next_try_makes_another() {
        opened(1);
        staffOfTheTeam("one@example.org");
        room.mailSurveyCodes().mail(TrialRoom.CODE, 0);
        var first = letter(messages().get(0)).code().orElseThrow();

        assertTrue(room.takeBackSurveyCode().takeBack(first));
        var second = letter(messages().get(0)).code().orElseThrow();

        assertNotEquals(first, second);
        assertEquals(shut(SurveyDoor.Refusal.UNKNOWN_CODE), answer(first, "", 3));
        assertEquals(new AnswerSurvey.Decision.Counted(), answer(second, "", 3));
        assertFalse(room.takeBackSurveyCode().takeBack(second));
    }

    @Test
    void a_reminder_goes_to_all_in_the_same_words_without_a_code_and_once_a_day() {
        var codes = opened(2);
        staffOfTheTeam("one@example.org", "two@example.org");
        answer(codes.get(0), "", 3);

        assertEquals(
                new RemindSurvey.Decision.Ordered(2, 0), room.remindSurvey().remind(TrialRoom.CODE, 0));

        var letters = messages().stream().map(this::letter).toList();
        assertTrue(letters.stream().allMatch(one -> one.code().isEmpty()));
        assertEquals(2, room.store.rounds().count(TrialRoom.CODE, 0).given());
        assertInstanceOf(
                RemindSurvey.Decision.TooSoon.class, room.remindSurvey().remind(TrialRoom.CODE, 0));
        room.now = room.now.plus(Duration.ofHours(24));
        assertInstanceOf(
                RemindSurvey.Decision.Ordered.class, room.remindSurvey().remind(TrialRoom.CODE, 0));
    }

    @Test
    void mail_is_refused_where_there_is_nobody_or_too_few_codes_and_is_not_needed_once_the_wave_is_closed() {
        assertEquals(
                new MailSurveyCodes.Decision.NotOpen(), room.mailSurveyCodes().mail(TrialRoom.CODE, 0));
        opened(7);
        assertEquals(
                new MailSurveyCodes.Decision.Nobody(), room.mailSurveyCodes().mail(TrialRoom.CODE, 0));
        assertEquals(new RemindSurvey.Decision.Nobody(), room.remindSurvey().remind(TrialRoom.CODE, 0));
        staffOfTheTeam("one@example.org", "two@example.org");
        assertEquals(
                new MailSurveyCodes.Decision.NotSoMany(2, Optional.of(1)),
                room.mailSurveyCodes().mail(TrialRoom.CODE, 0));
        room.remindSurvey().remind(TrialRoom.CODE, 0);

        room.closeSurvey().close(TrialRoom.CODE, 0);

        assertEquals(
                new WriteSurveyLetter.Decision.NotNeeded(WriteSurveyLetter.Why.NOT_OPEN),
                room.writeSurveyLetter().write(messages().get(0).content()));
        assertEquals(new RemindSurvey.Decision.NotOpen(), room.remindSurvey().remind(TrialRoom.CODE, 0));
    }

    @Test
    void only_a_lead_of_the_trial_opens_gives_mails_reminds_and_closes() {
        opened(1);
        room.person = PersonId.fresh();
        assertThrows(NotFound.class, () -> room.openSurvey().open(TrialRoom.CODE, 0, LAST));
        assertThrows(NotFound.class, () -> room.giveSurveyCodes().give(TrialRoom.CODE, 0, 1));
        assertThrows(NotFound.class, () -> room.callBackSurveyCodes().callBack(TrialRoom.CODE, 0));
        assertThrows(NotFound.class, () -> room.mailSurveyCodes().mail(TrialRoom.CODE, 0));
        assertThrows(NotFound.class, () -> room.remindSurvey().remind(TrialRoom.CODE, 0));
        assertThrows(NotFound.class, () -> room.closeSurvey().close(TrialRoom.CODE, 0));
        assertThrows(NotFound.class, () -> room.showRounds().show(TrialRoom.CODE));
    }

    private List<String> opened(int codes) {
        assertEquals(new OpenSurvey.Decision.Opened(), room.openSurvey().open(TrialRoom.CODE, 0, LAST));
        return given(0, codes);
    }

    private List<String> given(int wave, int count) {
        return assertInstanceOf(
                        GiveSurveyCodes.Decision.Given.class,
                        room.giveSurveyCodes().give(TrialRoom.CODE, wave, count))
                .codes();
    }

    private AnswerSurvey.Decision answer(String code, String word, int answer) {
        return send(code, word, Map.of("know", "" + answer, "trust", "" + answer));
    }

    private AnswerSurvey.Decision send(String code, String word, Map<String, String> answers) {
        return room.answerSurvey().answer(new AnswerSurvey.Sheet(code, word, new HashMap<>(answers)), HERE);
    }

    private static AnswerSurvey.Decision shut(SurveyDoor.Refusal why) {
        return new AnswerSurvey.Decision.Shut(why);
    }

    private static AnswerSurvey.Decision wrong(String item, Reason reason) {
        return new AnswerSurvey.Decision.Wrong(List.of(new Fault(item, reason)));
    }

    private static OpenSurvey.Decision refused(OpenSurvey.Reason why) {
        return new OpenSurvey.Decision.Refused(why);
    }

    private WaveResults results(int wave) {
        return room.showSurvey().show(TrialRoom.CODE).get(wave);
    }

    private ShowRounds.State state(int wave) {
        return room.showRounds().show(TrialRoom.CODE).get(wave).state();
    }

    private SurveyWave wave(int number) {
        return trial.protocol().surveyWaves().get(number);
    }

    private List<OutboxMessage> messages() {
        return room.outbox.in(List.of(OutboxMessage.State.WAITING), 100);
    }

    private SurveyLetter letter(OutboxMessage message) {
        return assertInstanceOf(
                        WriteSurveyLetter.Decision.Written.class,
                        room.writeSurveyLetter().write(message.content()))
                .letter();
    }

    private void staffOfTheTeam(String... addresses) {
        var team = trial.protocol().teams().get(0);
        for (var address : addresses) {
            var person = new Person(
                    PersonId.fresh(),
                    new Username("staff." + room.store.people().all().size()),
                    "Staff",
                    team.organisation(),
                    team.code(),
                    Set.of(Role.STAFF));
            person.reachAt(address == null ? null : new EmailAddress(address));
            room.store.people().add(person);
        }
    }

    private ImportSurvey.Decision imported(boolean dryRun, int seen) {
        return importedInto(0, dryRun, seen);
    }

    private ImportSurvey.Decision importedInto(int wave, boolean dryRun, int seen) {
        var file = new ImportSurvey.File(
                List.of(new SurveyLine(2, "otter5", "know", "4")), false, "wave.csv", "0".repeat(64));
        return room.importSurvey().run(TrialRoom.CODE, wave, file, dryRun, seen);
    }
}

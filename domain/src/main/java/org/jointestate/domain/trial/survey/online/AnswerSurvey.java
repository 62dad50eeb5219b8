package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.survey.SurveyAnswer;
import org.jointestate.domain.trial.survey.SurveyAnswers;

/**
 * Takes one person's answers, once for each code. The code is used up in the same transaction and is not kept beside the answers; nor is
 * anything written to the audit, whose time would tell who it was.
 */
@UseCase(open = true)
public class AnswerSurvey {

    /**
     * What was sent.
     *
     * @param ownWord what the person calls themselves in every wave, so that before and after make a pair; empty for nobody
     * @param answers by code of the statement; those left out are empty or absent
     */
    public record Sheet(String code, String ownWord, Map<String, String> answers) {}

    public enum Reason {
        NONE_GIVEN,
        NOT_AN_ANSWER,
        WORD_SHAPE,
        WORD_NAMES_SOMEBODY
    }

    /** @param item the code of the statement; empty for the own word or the sheet as a whole */
    public record Fault(String item, Reason reason) {}

    public sealed interface Decision {
        record Counted() implements Decision {}

        record Wrong(List<Fault> faults) implements Decision {}

        record Shut(SurveyDoor.Refusal why) implements Decision {}
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,20}");
    private static final Set<PersonalData.Kind> NAMING =
            Set.of(PersonalData.Kind.NAME, PersonalData.Kind.E_MAIL, PersonalData.Kind.TELEPHONE);

    private final SurveyDoor door;
    private final SurveyRounds rounds;
    private final SurveyAnswers answers;
    private final PersonalData personalData;

    @Inject
    public AnswerSurvey(SurveyDoor door, SurveyRounds rounds, SurveyAnswers answers, People people) {
        this.door = door;
        this.rounds = rounds;
        this.answers = answers;
        // Nobody may insist here: that would be written down with who it was.
        this.personalData = new PersonalData(people);
    }

    public Decision answer(Sheet sheet, String address) {
        var opening = door.enter(sheet.code(), address);
        if (opening instanceof SurveyDoor.Opening.Shut shut) {
            return new Decision.Shut(shut.why());
        }
        var open = (SurveyDoor.Opening.Open) opening;
        var trial = open.trial();
        var wave = open.wave().number();
        var faults = new ArrayList<Fault>();
        var given = given(trial, sheet, faults);
        word(sheet.ownWord().strip(), faults);
        if (given.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault("", Reason.NONE_GIVEN));
        }
        if (!faults.isEmpty()) {
            return new Decision.Wrong(List.copyOf(faults));
        }
        var known = answers.of(trial.code()).stream()
                .filter(one -> one.wave() == wave)
                .map(SurveyAnswer::respondent)
                .distinct()
                .toList();
        if (known.size() >= open.wave().invited()) {
            return new Decision.Shut(SurveyDoor.Refusal.FULL);
        }
        if (!rounds.spend(open.digest())) {
            return new Decision.Shut(SurveyDoor.Refusal.SPENT);
        }
        var respondent = respondent(trial, wave, sheet.ownWord().strip(), known);
        answers.add(given.entrySet().stream()
                .map(one -> new SurveyAnswer(trial.code(), wave, respondent, one.getKey(), one.getValue()))
                .toList());
        return new Decision.Counted();
    }

    private static Map<String, Integer> given(Trial trial, Sheet sheet, List<Fault> faults) {
        var given = new java.util.LinkedHashMap<String, Integer>();
        for (var item : trial.protocol().surveyItems()) {
            var answer = sheet.answers().getOrDefault(item.code(), "").strip();
            if (answer.matches("[1-5]")) {
                given.put(item.code(), Integer.parseInt(answer));
            } else if (!answer.isEmpty()) {
                faults.add(new Fault(item.code(), Reason.NOT_AN_ANSWER));
            }
        }
        return given;
    }

    private void word(String word, List<Fault> faults) {
        if (word.isEmpty()) {
            return;
        }
        if (!Collections.disjoint(personalData.in(word), NAMING)) {
            faults.add(new Fault("", Reason.WORD_NAMES_SOMEBODY));
        } else if (!WORD.matcher(word).matches()) {
            faults.add(new Fault("", Reason.WORD_SHAPE));
        }
    }

    /**
     * Two people may have made the same word. To refuse the second would tell that the first has answered, and to keep it for the first
     * could pair two strangers: so neither is paired.
     */
    private String respondent(Trial trial, int wave, String word, List<String> known) {
        if (word.isEmpty()) {
            return alone(trial);
        }
        var respondent = SurveyAnswer.respondentFor(trial, word);
        if (!known.contains(respondent)) {
            return respondent;
        }
        answers.rename(trial.code(), wave, respondent, alone(trial));
        return alone(trial);
    }

    /** A respondent who is in one wave only. No word of a person has a space in it. */
    private static String alone(Trial trial) {
        return SurveyAnswer.respondentFor(trial, "once " + UUID.randomUUID());
    }
}

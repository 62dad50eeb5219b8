package org.jointestate.web.trial.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jointestate.domain.trial.survey.SurveyAnswer;
import org.jointestate.domain.trial.survey.online.AnswerSurvey;
import org.jointestate.domain.trial.survey.online.LookAtSurvey;
import org.jointestate.domain.trial.survey.online.SurveyDoor;
import org.jointestate.web.shared.ClientAddress;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.Asked;
import org.jointestate.web.trial.TrialWords;
import org.jspecify.annotations.Nullable;

/**
 * The page for whoever holds a code: first the code, then the statements, then thanks. It needs no account and no script, keeps no
 * session, and the code stands in no address, where a log would find it.
 */
@Named
@RequestScoped
public class AnswerSheetPage {

    /** One statement with its five choices and, on the way back, what was chosen. */
    public record Statement(String field, String text, List<Choice> choices) {}

    public record Choice(String value, String label, boolean chosen) {}

    @Inject
    private LookAtSurvey lookAtSurvey;

    @Inject
    private AnswerSurvey answerSurvey;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    private LookAtSurvey.@Nullable Decision looked;
    private boolean shut;

    /** The statements of the code that came with this request, or nothing. */
    public LookAtSurvey.Decision.@Nullable Asked getSheet() {
        return !shut && asked.has("sheet") ? sheet() : null;
    }

    private LookAtSurvey.Decision.@Nullable Asked sheet() {
        if (looked == null) {
            looked = lookAtSurvey.look(asked.text("code"), address());
            if (looked instanceof LookAtSurvey.Decision.Shut closed) {
                refuse(closed.why());
            }
        }
        return looked instanceof LookAtSurvey.Decision.Asked open ? open : null;
    }

    public boolean isOpen() {
        return !shut && (looked instanceof LookAtSurvey.Decision.Asked || getSheet() != null);
    }

    public LookAtSurvey.Decision.Asked getShown() {
        var sheet = sheet();
        if (sheet == null) {
            throw new IllegalStateException("The statements are asked for although no code has opened them.");
        }
        return sheet;
    }

    public boolean isDone() {
        return asked.has("done");
    }

    public String getCode() {
        return Asked.shortened(asked.text("code"));
    }

    public String getWord() {
        return Asked.shortened(asked.text("word"));
    }

    public String getSays() {
        return words.of(
                "answer.says",
                getShown().trial(),
                getShown().wave(),
                trialWords.day(getShown().lastDay()));
    }

    public List<Statement> getStatements() {
        var items = getShown().items();
        return IntStream.range(0, items.size())
                .mapToObj(n -> {
                    var field = "item-" + n;
                    return new Statement(
                            field,
                            words.of("answer.statement", n + 1, items.get(n).text()),
                            IntStream.rangeClosed(SurveyAnswer.LOWEST, SurveyAnswer.HIGHEST)
                                    .mapToObj(answer -> new Choice(
                                            "" + answer,
                                            words.of("answer.choice." + answer),
                                            asked.text(field).equals("" + answer)))
                                    .toList());
                })
                .toList();
    }

    /** Looks whether the code opens anything. */
    public void look() {
        if (!asked.has("code")) {
            asked.wrong("code", words.of("answer.noCode"));
        } else {
            sheet();
        }
    }

    public @Nullable String send() {
        var sheet = sheet();
        if (sheet == null) {
            return null;
        }
        var answers = new HashMap<String, String>();
        for (int n = 0; n < sheet.items().size(); n++) {
            answers.put(sheet.items().get(n).code(), asked.text("item-" + n));
        }
        var decision =
                answerSurvey.answer(new AnswerSurvey.Sheet(asked.text("code"), asked.text("word"), answers), address());
        if (decision instanceof AnswerSurvey.Decision.Counted) {
            return "/survey.xhtml?faces-redirect=true&done=counted";
        }
        if (decision instanceof AnswerSurvey.Decision.Shut closed) {
            shut = true;
            refuse(closed.why());
            return null;
        }
        for (var fault : ((AnswerSurvey.Decision.Wrong) decision).faults()) {
            asked.wrong(field(sheet, fault), words.of("answer." + fault.reason().name()));
        }
        return null;
    }

    private static String field(LookAtSurvey.Decision.Asked sheet, AnswerSurvey.Fault fault) {
        return switch (fault.reason()) {
            case NONE_GIVEN -> "item-0";
            case NOT_AN_ANSWER ->
                "item-"
                        + IntStream.range(0, sheet.items().size())
                                .filter(n -> sheet.items().get(n).code().equals(fault.item()))
                                .findFirst()
                                .orElse(0);
            case WORD_SHAPE, WORD_NAMES_SOMEBODY -> "word";
        };
    }

    private void refuse(SurveyDoor.Refusal why) {
        asked.wrong("code", words.of("answer.shut." + why.name(), SurveyDoor.WINDOW.toMinutes()));
    }

    private static String address() {
        return ClientAddress.of((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }
}

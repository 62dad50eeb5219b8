package org.jointestate.web.trial.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.survey.online.CallBackSurveyCodes;
import org.jointestate.domain.trial.survey.online.CloseSurvey;
import org.jointestate.domain.trial.survey.online.GiveSurveyCodes;
import org.jointestate.domain.trial.survey.online.MailSurveyCodes;
import org.jointestate.domain.trial.survey.online.OpenSurvey;
import org.jointestate.domain.trial.survey.online.RemindSurvey;
import org.jointestate.domain.trial.survey.online.ShowRounds;
import org.jointestate.domain.trial.survey.online.SurveyRound;
import org.jointestate.web.shared.QrCode;
import org.jointestate.web.shared.SiteAddress;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.MailServer;
import org.jointestate.web.trial.Asked;
import org.jointestate.web.trial.CurrentTrial;
import org.jointestate.web.trial.TrialWords;
import org.jspecify.annotations.Nullable;

/** One wave in the hands of a lead: open it, hand out codes, remind, close. */
@Named
@RequestScoped
public class SurveyWavePage {

    @Inject
    private ShowRounds showRounds;

    @Inject
    private OpenSurvey openSurvey;

    @Inject
    private GiveSurveyCodes giveSurveyCodes;

    @Inject
    private CallBackSurveyCodes callBackSurveyCodes;

    @Inject
    private MailSurveyCodes mailSurveyCodes;

    @Inject
    private RemindSurvey remindSurvey;

    @Inject
    private CloseSurvey closeSurvey;

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private MailServer mailServer;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    private ShowRounds.@Nullable Shown shown;
    private List<String> slips = List.of();

    /** Before anything is rendered. A wave that the plan does not have, perhaps no more, leads back to those that it has. */
    public void open() throws IOException {
        currentTrial.open();
        if (find().isEmpty()) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/trial-survey.xhtml?trial=" + currentTrial.getCode());
        }
    }

    private Optional<ShowRounds.Shown> find() {
        var typed = asked.text("wave");
        return showRounds.show(asked.trial()).stream()
                .filter(one -> typed.equals("" + one.wave().number()))
                .findFirst();
    }

    public ShowRounds.Shown getShown() {
        if (shown == null) {
            shown = find().orElseThrow(() -> new NotFound("survey wave", Asked.shortened(asked.text("wave"))));
        }
        return shown;
    }

    private int wave() {
        var typed = asked.text("wave");
        if (!typed.matches("\\d{1,6}")) {
            throw new NotFound("survey wave", Asked.shortened(typed));
        }
        return Integer.parseInt(typed);
    }

    public String getWave() {
        return "" + wave();
    }

    public boolean isMayOpen() {
        return currentTrial.isMayChange() && getShown().state() == ShowRounds.State.MAY_OPEN;
    }

    public boolean isTakesAnswers() {
        return currentTrial.isMayChange() && getShown().state() == ShowRounds.State.OPEN;
    }

    /** How far the wave has come, in a sentence. */
    public String getStateSays() {
        var one = getShown();
        var round = one.round();
        return switch (one.state()) {
            case PLANNED -> words.of("round.PLANNED", trialWords.day(one.wave().opened()));
            case OPEN ->
                words.of(
                        "round.OPEN",
                        trialWords.time(round.orElseThrow().opened()),
                        trialWords.day(round.orElseThrow().lastDay()));
            case CLOSED ->
                words.of(
                        "round.CLOSED",
                        round.orElseThrow()
                                .closed()
                                .map(trialWords::time)
                                .orElseGet(
                                        () -> trialWords.day(round.orElseThrow().lastDay())));
            default -> words.of("round." + one.state().name());
        };
    }

    public String getCodesSay() {
        var invited = getShown().wave().invited();
        return getShown()
                .given()
                .map(given -> words.of(
                        "round.codes", given, invited, getShown().left().orElse(0)))
                .orElseGet(() -> words.of("round.codesHidden", invited));
    }

    public boolean isMailOn() {
        return mailServer.account().isPresent();
    }

    public String getMailSays() {
        if (mailServer.account().isEmpty()) {
            return words.of("round.mailOff");
        }
        var mailed = getShown().round().flatMap(round -> round.mailed());
        return mailed.isPresent()
                ? words.of(mailedKey(), trialWords.time(mailed.get()))
                : words.of("round.mailSays", getShown().reached(), getShown().without());
    }

    private String mailedKey() {
        return isCalledBack() ? "round.mailedAgain" : "round.mailed";
    }

    public String getRemindSays() {
        var reminded = getShown().round().flatMap(round -> round.reminded());
        if (!isMailOn()) {
            return words.of("round.remindOff");
        }
        return reminded.isPresent()
                ? words.of("round.reminded", trialWords.time(reminded.get()))
                : words.of("round.remindSays", getShown().reached());
    }

    public String getLastDay() {
        return asked.text("lastDay");
    }

    public String getCount() {
        return asked.has("count")
                ? Asked.shortened(asked.text("count"))
                : getShown().left().map(left -> "" + left).orElse("");
    }

    public List<String> getSlips() {
        return slips;
    }

    public String getAddress() {
        return SiteAddress.of((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest())
                + "/survey.xhtml";
    }

    public QrCode getAddressCode() {
        return QrCode.of(getAddress());
    }

    public String getSlipSays() {
        return words.of(
                "round.slipSays",
                currentTrial.getTitle(),
                getShown().wave().name(),
                getShown().round().map(round -> trialWords.day(round.lastDay())).orElse(""));
    }

    public String getDone() {
        return switch (asked.text("done")) {
            case "opened" -> words.of("round.done.opened");
            case "closed" -> words.of("round.done.closed");
            case "called-back" -> words.of("round.done.calledBack");
            case "mailed" -> words.of("round.done.mailed");
            case "reminded" -> words.of("round.done.reminded");
            default -> "";
        };
    }

    public @Nullable String openIt() {
        var lastDay = asked.date("lastDay", "round.lastDay");
        if (lastDay.isEmpty()) {
            return null;
        }
        var decision = openSurvey.open(asked.trial(), wave(), lastDay.get());
        if (decision instanceof OpenSurvey.Decision.Refused refused) {
            asked.wrong("lastDay", words.of("round.open." + refused.why().name()));
            shown = null;
            return null;
        }
        return done("opened");
    }

    /** The slips are shown in this answer and never again. */
    public void give() {
        var typed = asked.text("count");
        if (!typed.matches("\\d{1,4}")) {
            asked.wrong("count", words.of("round.notACount", Asked.shortened(typed)));
            return;
        }
        var decision = giveSurveyCodes.give(asked.trial(), wave(), Integer.parseInt(typed));
        shown = null;
        if (decision instanceof GiveSurveyCodes.Decision.Given given) {
            slips = given.codes();
        } else if (decision instanceof GiveSurveyCodes.Decision.NotSoMany few) {
            asked.wrong(
                    "count",
                    few.left()
                            .map(left -> left == 0
                                    ? words.of(
                                            "round.noneLeft", getShown().wave().invited())
                                    : words.of("round.notSoMany", Asked.shortened(typed), left))
                            .orElseGet(() -> words.of("round.notSoManyHidden", Asked.shortened(typed))));
        } else {
            asked.wrong("count", words.of("round.notOpen"));
        }
    }

    public @Nullable String callBack() {
        var decision = callBackSurveyCodes.callBack(asked.trial(), wave());
        if (decision instanceof CallBackSurveyCodes.Decision.CalledBack) {
            return done("called-back");
        }
        asked.wrong(
                "callBack",
                words.of(
                        decision instanceof CallBackSurveyCodes.Decision.NotOpen
                                ? "round.notOpen"
                                : "round.calledBackBefore"));
        shown = null;
        return null;
    }

    public boolean isCalledBack() {
        return getShown().round().flatMap(SurveyRound::calledBack).isPresent();
    }

    public @Nullable String mail() {
        if (mailServer.account().isEmpty()) {
            asked.wrong("mail", words.of("round.mailOff"));
            return null;
        }
        var decision = mailSurveyCodes.mail(asked.trial(), wave());
        if (decision instanceof MailSurveyCodes.Decision.Ordered) {
            return done("mailed");
        }
        asked.wrong(
                "mail",
                decision instanceof MailSurveyCodes.Decision.NotSoMany few
                        ? few.left()
                                .map(left -> words.of("round.mailNotSoMany", few.wanted(), left))
                                .orElseGet(() -> words.of("round.mailNotSoManyHidden", few.wanted()))
                        : decision instanceof MailSurveyCodes.Decision.MailedBefore before
                                ? words.of(mailedKey(), trialWords.time(before.at()))
                                : words.of(
                                        decision instanceof MailSurveyCodes.Decision.Nobody
                                                ? "round.nobody"
                                                : "round.notOpen"));
        shown = null;
        return null;
    }

    public @Nullable String remind() {
        if (mailServer.account().isEmpty()) {
            asked.wrong("remind", words.of("round.mailOff"));
            return null;
        }
        var decision = remindSurvey.remind(asked.trial(), wave());
        if (decision instanceof RemindSurvey.Decision.Ordered) {
            return done("reminded");
        }
        asked.wrong(
                "remind",
                decision instanceof RemindSurvey.Decision.TooSoon soon
                        ? words.of("round.tooSoon", trialWords.time(soon.last()))
                        : words.of(
                                decision instanceof RemindSurvey.Decision.Nobody ? "round.nobody" : "round.notOpen"));
        shown = null;
        return null;
    }

    public @Nullable String close() {
        if (!asked.has("sure")) {
            asked.wrong("sure", words.of("round.sureMissing"));
            return null;
        }
        closeSurvey.close(asked.trial(), wave());
        return done("closed");
    }

    private String done(String what) {
        return Asked.to("/trial-survey-wave.xhtml", "trial", asked.trial().value(), "wave", getWave(), "done", what);
    }
}

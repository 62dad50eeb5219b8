package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.record.CorrectOutcome;
import org.jointestate.domain.trial.record.ListOutcomes;
import org.jointestate.domain.trial.record.OutcomeVersion;
import org.jointestate.domain.trial.record.ShareOutcome;
import org.jointestate.domain.trial.record.ShowOutcome;
import org.jointestate.domain.trial.record.WithdrawOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One outcome record as a form, with its history. When somebody else has saved the same record meanwhile, theirs is shown beside what was
 * typed, and nothing typed is lost.
 */
@Named
@RequestScoped
public class OutcomePage extends VersionPage<OutcomeVersion> {

    private static final String LIST = "/trial-outcomes.xhtml";

    @Inject
    private ShowOutcome showOutcome;

    @Inject
    private CorrectOutcome correctOutcome;

    @Inject
    private WithdrawOutcome withdrawOutcome;

    @Inject
    private ShareOutcome shareOutcome;

    @Inject
    private ListOutcomes listOutcomes;

    @Inject
    private OutcomeForm form;

    private UUID id() {
        return asked.id("outcome").orElseThrow(() -> new NotFound("outcome", Asked.shortened(asked.text("outcome"))));
    }

    @Override
    protected List<OutcomeVersion> read() {
        return showOutcome.show(asked.trial(), id());
    }

    @Override
    protected void about(OutcomeVersion newest) {
        form.about(newest.outcome());
    }

    @Override
    protected List<String> fields() {
        return OutcomeForm.FIELDS;
    }

    @Override
    protected String textOf(OutcomeVersion version, String field) {
        return OutcomeForm.textOf(version.outcome(), field);
    }

    @Override
    protected String typed(String field) {
        return form.text(field);
    }

    @Override
    protected String label(String field) {
        return words.of("outcomes.field." + field);
    }

    @Override
    public String readable(OutcomeVersion version, String field) {
        return form.readable(version.outcome(), field);
    }

    @Override
    protected String list() {
        return LIST;
    }

    /** Whether an answer is still awaited, so that noting it needs no reason. */
    public boolean isAwaited() {
        var outcome = newest().outcome();
        return outcome.asked() != null && outcome.answered() == null;
    }

    public String getId() {
        return newest().outcome().id().toString();
    }

    /** Whether only the leads of the caller's organisation see it. */
    public boolean isKept() {
        return listOutcomes.list(asked.trial()).kept().contains(id());
    }

    /** Shows it to everybody who may read the trial. */
    public String share() {
        shareOutcome.share(asked.trial(), id());
        return done("shared");
    }

    public @Nullable String correct() {
        versions();
        var typed = form.read(id());
        if (typed.isEmpty()) {
            return null;
        }
        var why = asked.text("why");
        // That an answer came is reason enough to note it.
        var onlyAnswers = why.isBlank() && newest().outcome().isAnsweredBy(typed.get());
        var decision = correctOutcome.correct(typed.get(), seen(), onlyAnswers ? words.of("requests.answerCame") : why);
        if (decision instanceof CorrectOutcome.Decision.NotAccepted not) {
            form.say(not.because());
        } else if (decision instanceof CorrectOutcome.Decision.WhyRefused refused) {
            say("why", refused.problem());
        } else if (decision instanceof CorrectOutcome.Decision.ChangedMeanwhile changed) {
            changedMeanwhile(changed.newest());
        }
        var done = decision instanceof CorrectOutcome.Decision.NothingChanged ? "same" : "corrected";
        return asked.anyWrong() ? null : done(done);
    }

    public @Nullable String withdraw() {
        return after(withdrawOutcome.withdraw(asked.trial(), id(), seen(), getWithdrawWhy()));
    }
}

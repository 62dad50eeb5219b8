package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.record.CorrectOutcome;
import org.jointestate.domain.trial.record.ListOutcomes;
import org.jointestate.domain.trial.record.OutcomeVersion;
import org.jointestate.domain.trial.record.ShareOutcome;
import org.jointestate.domain.trial.record.ShowOutcome;
import org.jointestate.domain.trial.record.WhyProblem;
import org.jointestate.domain.trial.record.WithdrawOutcome;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * One outcome record as a form, with its history. When somebody else has saved the same record meanwhile, theirs is shown beside what was
 * typed, and nothing typed is lost.
 */
@Named
@RequestScoped
public class OutcomePage {

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
    private CurrentTrial currentTrial;

    @Inject
    private OutcomeForm form;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    private @Nullable List<OutcomeVersion> versions;
    private @Nullable OutcomeVersion meanwhile;

    /** Before anything is rendered, so that an unknown record is answered by a status. */
    public void open() {
        currentTrial.open();
        newest();
    }

    private UUID id() {
        return asked.id("outcome").orElseThrow(() -> new NotFound("outcome", Asked.shortened(asked.text("outcome"))));
    }

    private List<OutcomeVersion> versions() {
        if (versions == null) {
            versions = showOutcome.show(asked.trial(), id());
            form.about(versions.get(versions.size() - 1).outcome());
        }
        return versions;
    }

    private OutcomeVersion newest() {
        var all = versions();
        return all.get(all.size() - 1);
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
        return Asked.to(LIST, "trial", asked.trial().value(), "saved", "shared");
    }

    public boolean isWithdrawn() {
        return newest().withdrawn();
    }

    public int getSeen() {
        if (meanwhile != null) {
            return meanwhile.version();
        }
        return asked.has("seen") ? seen() : newest().version();
    }

    private int seen() {
        return asked.text("seen").matches("\\d{1,6}") ? Integer.parseInt(asked.text("seen")) : -1;
    }

    public String getWhy() {
        return asked.text("why");
    }

    public String getWithdrawWhy() {
        return asked.text("withdraw_why");
    }

    /** Every version, newest first. */
    public List<OutcomeVersion> getHistory() {
        var all = new ArrayList<>(versions());
        Collections.reverse(all);
        return all;
    }

    public String readable(OutcomeVersion version, String field) {
        return form.readable(version.outcome(), field);
    }

    public @Nullable String correct() {
        versions();
        var typed = form.read(id());
        if (typed.isEmpty()) {
            return null;
        }
        var decision = correctOutcome.correct(typed.get(), seen(), asked.text("why"));
        if (decision instanceof CorrectOutcome.Decision.NotAccepted not) {
            form.say(not.because());
        } else if (decision instanceof CorrectOutcome.Decision.WhyRefused refused) {
            say("why", refused.problem());
        } else if (decision instanceof CorrectOutcome.Decision.ChangedMeanwhile changed) {
            changedMeanwhile(changed.newest());
        }
        var done = decision instanceof CorrectOutcome.Decision.NothingChanged ? "same" : "corrected";
        return asked.anyWrong() ? null : Asked.to(LIST, "trial", asked.trial().value(), "saved", done);
    }

    public @Nullable String withdraw() {
        var decision = withdrawOutcome.withdraw(asked.trial(), id(), seen(), asked.text("withdraw_why"));
        if (decision instanceof WithdrawOutcome.Decision.WhyRefused refused) {
            say("withdraw_why", refused.problem());
        } else if (decision instanceof WithdrawOutcome.Decision.ChangedMeanwhile changed) {
            changedMeanwhile(changed.newest());
        }
        return asked.anyWrong() ? null : Asked.to(LIST, "trial", asked.trial().value(), "saved", "withdrawn");
    }

    private void say(String field, WhyProblem problem) {
        asked.wrong(field, words.of("versions.problem." + problem));
    }

    private void changedMeanwhile(OutcomeVersion newest) {
        meanwhile = newest;
        versions = null;
        asked.wrong(
                "theirs", words.of(newest.withdrawn() ? "versions.withdrawnMeanwhile" : "versions.changedMeanwhile"));
    }

    /** What they saved otherwise than it stands in this form. */
    public List<Theirs> getTheirs() {
        var newest = meanwhile;
        if (newest == null || !asked.has("sent")) {
            return List.of();
        }
        return OutcomeForm.FIELDS.stream()
                .filter(field -> !OutcomeForm.textOf(newest.outcome(), field).equals(form.text(field)))
                .map(field -> new Theirs(words.of("outcomes.field." + field), form.readable(newest.outcome(), field)))
                .toList();
    }
}

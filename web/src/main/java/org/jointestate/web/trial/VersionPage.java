package org.jointestate.web.trial;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jointestate.domain.trial.record.Versioned;
import org.jointestate.domain.trial.record.WhyProblem;
import org.jointestate.domain.trial.record.Withdrawal;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is kept as a row a version, as a form with its history. When somebody else has saved it meanwhile, theirs is shown
 * beside what was typed, and nothing typed is lost.
 *
 * @param <V> its versions
 */
public abstract class VersionPage<V extends Versioned> {

    @Inject
    protected CurrentTrial currentTrial;

    @Inject
    protected Asked asked;

    @Inject
    protected Words words;

    private @Nullable List<V> versions;
    private @Nullable V meanwhile;

    /** Every version, oldest first. */
    protected abstract List<V> read();

    /** Tells the form what it is about. */
    protected abstract void about(V newest);

    /** The fields of the form. */
    protected abstract List<String> fields();

    /** A field as the form would hold it. */
    protected abstract String textOf(V version, String field);

    /** What was typed into a field. */
    protected abstract String typed(String field);

    protected abstract String label(String field);

    /** A field of a version as somebody would say it. */
    public abstract String readable(V version, String field);

    /** Where its list is. */
    protected abstract String list();

    /** Before anything is rendered, so that a thing that is not there is answered by a status. */
    public void open() {
        currentTrial.open();
        newest();
    }

    protected List<V> versions() {
        if (versions == null) {
            versions = read();
            about(versions.get(versions.size() - 1));
        }
        return versions;
    }

    protected V newest() {
        var all = versions();
        return all.get(all.size() - 1);
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

    protected int seen() {
        return asked.text("seen").matches("\\d{1,6}") ? Integer.parseInt(asked.text("seen")) : -1;
    }

    public String getWhy() {
        return asked.text("why");
    }

    public String getWithdrawWhy() {
        return asked.text("withdraw_why");
    }

    /** Every version, newest first. */
    public List<V> getHistory() {
        var all = new ArrayList<>(versions());
        Collections.reverse(all);
        return all;
    }

    protected String done(String what) {
        return Asked.to(list(), "trial", asked.trial().value(), "saved", what);
    }

    protected @Nullable String after(Withdrawal<V> withdrawal) {
        if (withdrawal instanceof Withdrawal.WhyRefused<V> refused) {
            say("withdraw_why", refused.problem());
        } else if (withdrawal instanceof Withdrawal.ChangedMeanwhile<V> changed) {
            changedMeanwhile(changed.newest());
        }
        return asked.anyWrong() ? null : done("withdrawn");
    }

    protected void say(String field, WhyProblem problem) {
        asked.wrong(field, words.of("versions.problem." + problem));
    }

    protected void changedMeanwhile(V newest) {
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
        return Theirs.of(
                fields(), field -> textOf(newest, field), this::typed, this::label, field -> readable(newest, field));
    }
}

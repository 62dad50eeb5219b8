package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.CorrectEvent;
import org.jointestate.domain.trial.ShowEvent;
import org.jointestate.domain.trial.WithdrawEvent;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.WhyProblem;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * One event of the log as a form, with its history. When somebody else has saved the same event meanwhile, theirs is shown beside what was
 * typed, and nothing typed is lost.
 */
@Named
@RequestScoped
public class EventPage {

    @Inject
    private ShowEvent showEvent;

    @Inject
    private CorrectEvent correctEvent;

    @Inject
    private WithdrawEvent withdrawEvent;

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private EventForm form;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    private @Nullable List<EventVersion> versions;
    private @Nullable EventVersion meanwhile;

    /** Before anything is rendered, so that an unknown event is answered by a status. */
    public void open() {
        currentTrial.open();
        newest();
    }

    private UUID id() {
        return asked.id("event").orElseThrow(() -> new NotFound("event", Asked.shortened(asked.text("event"))));
    }

    private List<EventVersion> versions() {
        if (versions == null) {
            versions = showEvent.show(asked.trial(), id());
            form.about(versions.get(versions.size() - 1).event());
        }
        return versions;
    }

    private EventVersion newest() {
        var all = versions();
        return all.get(all.size() - 1);
    }

    public String getId() {
        return newest().event().id().toString();
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
    public List<EventVersion> getHistory() {
        var all = new ArrayList<>(versions());
        Collections.reverse(all);
        return all;
    }

    public String readable(EventVersion version, String field) {
        return form.readable(version.event(), field);
    }

    public @Nullable String correct() {
        versions();
        var typed = form.read(id());
        if (typed.isEmpty()) {
            return null;
        }
        var decision = correctEvent.correct(typed.get(), seen(), asked.text("why"));
        if (decision instanceof CorrectEvent.Decision.NotAccepted not) {
            form.say(not.because());
        } else if (decision instanceof CorrectEvent.Decision.WhyRefused refused) {
            say("why", refused.problem());
        } else if (decision instanceof CorrectEvent.Decision.ChangedMeanwhile changed) {
            changedMeanwhile(changed.newest());
        }
        var done = decision instanceof CorrectEvent.Decision.NothingChanged ? "same" : "corrected";
        return asked.anyWrong()
                ? null
                : Asked.to(EventsPage.LIST, "trial", asked.trial().value(), "saved", done);
    }

    public @Nullable String withdraw() {
        var decision = withdrawEvent.withdraw(asked.trial(), id(), seen(), asked.text("withdraw_why"));
        if (decision instanceof WithdrawEvent.Decision.WhyRefused refused) {
            say("withdraw_why", refused.problem());
        } else if (decision instanceof WithdrawEvent.Decision.ChangedMeanwhile changed) {
            changedMeanwhile(changed.newest());
        }
        return asked.anyWrong()
                ? null
                : Asked.to(EventsPage.LIST, "trial", asked.trial().value(), "saved", "withdrawn");
    }

    private void say(String field, WhyProblem problem) {
        asked.wrong(field, words.of("versions.problem." + problem));
    }

    private void changedMeanwhile(EventVersion newest) {
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
        return EventForm.FIELDS.stream()
                .filter(field -> !EventForm.textOf(newest.event(), field).equals(form.text(field)))
                .map(field -> new Theirs(words.of("events.field." + field), form.readable(newest.event(), field)))
                .toList();
    }
}

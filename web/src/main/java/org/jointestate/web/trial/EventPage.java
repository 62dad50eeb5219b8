package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.CorrectEvent;
import org.jointestate.domain.trial.ShowEvent;
import org.jointestate.domain.trial.WithdrawEvent;
import org.jointestate.domain.trial.record.EventVersion;
import org.jspecify.annotations.Nullable;

/**
 * One event of the log as a form, with its history. When somebody else has saved the same event meanwhile, theirs is shown beside what was
 * typed, and nothing typed is lost.
 */
@Named
@RequestScoped
public class EventPage extends VersionPage<EventVersion> {

    @Inject
    private ShowEvent showEvent;

    @Inject
    private CorrectEvent correctEvent;

    @Inject
    private WithdrawEvent withdrawEvent;

    @Inject
    private EventForm form;

    private UUID id() {
        return asked.id("event").orElseThrow(() -> new NotFound("event", Asked.shortened(asked.text("event"))));
    }

    @Override
    protected List<EventVersion> read() {
        return showEvent.show(asked.trial(), id());
    }

    @Override
    protected void about(EventVersion newest) {
        form.about(newest.event());
    }

    @Override
    protected List<String> fields() {
        return EventForm.FIELDS;
    }

    @Override
    protected String textOf(EventVersion version, String field) {
        return EventForm.textOf(version.event(), field);
    }

    @Override
    protected String typed(String field) {
        return form.text(field);
    }

    @Override
    protected String label(String field) {
        return words.of("events.field." + field);
    }

    @Override
    public String readable(EventVersion version, String field) {
        return form.readable(version.event(), field);
    }

    @Override
    protected String list() {
        return EventsPage.LIST;
    }

    public String getId() {
        return newest().event().id().toString();
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
        return asked.anyWrong() ? null : done(done);
    }

    public @Nullable String withdraw() {
        return after(withdrawEvent.withdraw(asked.trial(), id(), seen(), getWithdrawWhy()));
    }
}

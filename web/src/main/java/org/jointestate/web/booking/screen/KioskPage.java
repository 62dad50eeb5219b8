package org.jointestate.web.booking.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jointestate.domain.booking.arrival.CheckInAtKiosk;
import org.jointestate.domain.booking.arrival.KioskAnswer;
import org.jointestate.domain.booking.arrival.LeaveAtKiosk;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Takes the reference that somebody types or scans at the kiosk. It answers on the page itself, which clears itself after a minute. */
@Named
@RequestScoped
public class KioskPage {

    private String reference = "";
    private @Nullable String done;
    private boolean refused;

    @Inject
    private CheckInAtKiosk checkInAtKiosk;

    @Inject
    private LeaveAtKiosk leaveAtKiosk;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    public void checkIn() {
        answer(() -> checkInAtKiosk.checkIn(reference), "kiosk.in");
    }

    public void leave() {
        answer(() -> leaveAtKiosk.leave(reference), "kiosk.left");
    }

    private void answer(java.util.function.Supplier<KioskAnswer> press, String doneKey) {
        if (reference.isBlank()) {
            wrong(words.of("kiosk.missing"));
            return;
        }
        KioskAnswer answer;
        try {
            answer = press.get();
        } catch (ChangedMeanwhile somebodyElse) {
            wrong(words.of("kiosk.changed"));
            return;
        }
        if (answer instanceof KioskAnswer.Done kept) {
            done = words.of(
                    doneKey,
                    kept.booking().deskLabel(),
                    When.time(kept.booking().slot().to()));
            reference = "";
        } else if (answer instanceof KioskAnswer.Refused no) {
            wrong(refusals.sentence(no.because()));
        } else if (answer instanceof KioskAnswer.TooManyGuesses wait) {
            wrong(words.of("kiosk.wait", wait.minutes()));
        } else {
            wrong(words.of("kiosk.unknown", reference.strip()));
        }
    }

    private void wrong(String sentence) {
        refused = true;
        words.errorSentence("reference", sentence);
    }

    public @Nullable String getDone() {
        return done;
    }

    /** Whether the page shows more than an empty form, which somebody else should not find. */
    public boolean isAnswered() {
        return refused || done != null;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}

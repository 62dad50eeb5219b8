package org.jointestate.domain.booking.rollcall;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/**
 * Marks people as safe or missing; the first mark begins the roll call. Marks may have been made a while ago on a phone that was out of
 * reach: each says how long ago, and the latest one of a name counts.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR, Role.FIRE_WARDEN})
public class MarkRoll {

    /** One mark, made so long ago. */
    public record Made(String who, Mark mark, String note, Duration ago) {

        public Made {
            var text = note.strip();
            if (text.length() > 200) {
                throw new IllegalArgumentException(
                        "The note has %d characters and must have at most 200.".formatted(text.length()));
            }
            note = text;
            if (ago.isNegative()) {
                ago = Duration.ZERO;
            }
        }
    }

    /** What came of it. */
    public sealed interface Answer {

        record Marked(Roll roll) implements Answer {}

        /** That roll call is over; the marks are not kept. */
        record Over() implements Answer {}

        /** Another warden began one in the same instant. */
        record Overtaken() implements Answer, Undone {
            @Override
            public boolean worthAnotherLook() {
                return true;
            }
        }
    }

    private final RollReader reader;
    private final RollCalls rollCalls;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public MarkRoll(RollReader reader, RollCalls rollCalls, Caller caller, Audit audit, Clock clock) {
        this.reader = reader;
        this.rollCalls = rollCalls;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param meant the roll call the marks were made in; none when nobody had begun one as far as the warden could see */
    public Answer mark(SiteCode code, Optional<RollCallId> meant, List<Made> marks) {
        var at = clock.instant();
        var site = reader.site(code);
        var open = rollCalls.open(code);
        if (meant.isPresent()
                && open.filter(one -> one.id().equals(meant.get())).isEmpty()) {
            return new Answer.Over();
        }
        var rollCall = open.orElseGet(() -> new RollCall(RollCallId.fresh(), code, at, Optional.empty()));
        if (open.isEmpty() && !begin(rollCall, site, at)) {
            return new Answer.Overtaken();
        }
        var me = caller.signedInPerson();
        for (var made : marks) {
            rollCalls.mark(rollCall.id(), made.who(), made.mark(), made.note(), at.minus(made.ago()), me);
        }
        return new Answer.Marked(reader.read(site, at));
    }

    private boolean begin(RollCall rollCall, Site site, Instant at) {
        if (!rollCalls.begin(rollCall)) {
            return false;
        }
        rollCalls.add(rollCall.id(), reader.there(site, site.wallClock(at)));
        audit.record("roll call begun", rollCall.id().toString());
        return true;
    }
}

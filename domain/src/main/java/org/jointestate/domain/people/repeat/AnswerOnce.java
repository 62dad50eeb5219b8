package org.jointestate.domain.people.repeat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.retention.RetentionRule;

/**
 * Does what a program asks in one transaction, and keeps the reply in the same one: either both are there or neither, however the process
 * ends. The same key with the same request is given the first reply again. A request that was refused has done nothing, so nothing of it is
 * kept and it may be tried again.
 */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class AnswerOnce {

    /** How long a reply is kept. */
    public static final Duration KEPT = RetentionRule.REPLIES.time();

    /** What came of it. */
    public sealed interface Outcome {

        /** Done now, or before. */
        record Answered(Reply reply, boolean again) implements Outcome {}

        /** Refused; nothing was done. Where others were in the way it is looked at once more. */
        record Refused(Reply reply) implements Outcome, Undone {
            @Override
            public boolean worthAnotherLook() {
                return reply.isConflict();
            }
        }

        /** The key was given to another request before. */
        record AnotherRequest() implements Outcome, Undone {}

        /** The same request was answered in this instant by another transaction; its reply can be seen at another look. */
        record JustAnswered() implements Outcome, Undone {
            @Override
            public boolean worthAnotherLook() {
                return true;
            }
        }
    }

    private final KeptReplies replies;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public AnswerOnce(KeptReplies replies, Caller caller, Clock clock) {
        this.replies = replies;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param asked a digest of the request: method, address and body
     * @param work does it; it is called again when the database asks for that, and must begin afresh then
     */
    public Outcome answer(Optional<RequestKey> key, String asked, Supplier<Reply> work) {
        if (key.isEmpty()) {
            return outcome(work.get());
        }
        var person = caller.signedInPerson();
        var now = clock.instant();
        var kept = replies.find(person, key.get());
        if (kept.isPresent() && kept.get().at().plus(KEPT).isAfter(now)) {
            return kept.get().asked().equals(asked)
                    ? new Outcome.Answered(kept.get().reply(), true)
                    : new Outcome.AnotherRequest();
        }
        if (kept.isPresent()) {
            replies.forget(person, key.get());
        }
        if (!replies.take(person, key.get(), asked, now)) {
            return new Outcome.JustAnswered();
        }
        var outcome = outcome(work.get());
        if (outcome instanceof Outcome.Answered answered) {
            replies.keep(person, key.get(), answered.reply());
        }
        return outcome;
    }

    private static Outcome outcome(Reply reply) {
        return reply.isDone() ? new Outcome.Answered(reply, false) : new Outcome.Refused(reply);
    }
}

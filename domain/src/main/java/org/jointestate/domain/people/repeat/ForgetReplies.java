package org.jointestate.domain.people.repeat;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Forgets the replies that are a day old. */
@UseCase(roles = Role.SYSTEM)
public class ForgetReplies {

    private final KeptReplies replies;
    private final Clock clock;

    @Inject
    public ForgetReplies(KeptReplies replies, Clock clock) {
        this.replies = replies;
        this.clock = clock;
    }

    /** @return how many were forgotten */
    public int forget() {
        return replies.forgetBefore(clock.instant().minus(AnswerOnce.KEPT));
    }
}

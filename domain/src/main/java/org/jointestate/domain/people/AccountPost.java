package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.shared.outbox.Outbox;
import org.jointestate.domain.shared.outbox.OutboxMessage;

/** Puts news of an account into the outbox, in the transaction in which it happened; the mail goes later. */
public class AccountPost {

    /** The topic under which the courier of this mail finds its messages. */
    public static final String TOPIC = "account-mail";

    /** A message as it stands in the outbox: what happened, and whom to tell. */
    public record Message(AccountNews news, PersonId person) {

        /** Nothing when it is none of ours. */
        public static Optional<Message> read(String content) {
            var parts = content.split(" ");
            try {
                return parts.length == 2
                        ? Optional.of(new Message(
                                AccountNews.valueOf(parts[0].toUpperCase(Locale.ROOT)), PersonId.of(parts[1])))
                        : Optional.empty();
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return news + " " + person;
        }
    }

    private final Outbox outbox;

    @Inject
    public AccountPost(Outbox outbox) {
        this.outbox = outbox;
    }

    public void tell(PersonId person, AccountNews news, Instant at) {
        outbox.add(OutboxMessage.about(TOPIC, person.toString(), new Message(news, person).toString(), at));
    }
}

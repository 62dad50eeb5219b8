package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.outbox.Outbox;
import org.jointestate.domain.shared.outbox.OutboxMessage;

/** Tells whoever is next, in the transaction of the step; the mail goes later and names nobody. */
public class SignOffPost {

    /** The topic under which the courier of this mail finds its messages. */
    public static final String TOPIC = "sign-off-mail";

    /** What a mail says. */
    public enum News {
        TO_REVIEW,
        TO_APPROVE,
        TO_PUBLISH,
        SENT_BACK,
        PUBLISHED,
        WITHDRAWN
    }

    /** A message as it stands in the outbox. */
    public record Message(News news, DatasetId dataset, PersonId person) {

        /** Nothing when it is none of ours. */
        public static Optional<Message> read(String content) {
            var parts = content.split(" ");
            try {
                return parts.length == 3
                        ? Optional.of(
                                new Message(News.valueOf(parts[0]), DatasetId.of(parts[1]), PersonId.of(parts[2])))
                        : Optional.empty();
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return news + " " + dataset + " " + person;
        }
    }

    private final Outbox outbox;
    private final People people;
    private final Involvement involvement;

    @Inject
    public SignOffPost(Outbox outbox, People people, Involvement involvement) {
        this.outbox = outbox;
        this.people = people;
        this.involvement = involvement;
    }

    /** @param after how far the report has come with this step */
    void tell(ReportCase report, Step step, Progress after, Instant at) {
        switch (step) {
            case SUBMITTED -> tell(report, News.TO_REVIEW, outsiders(report, after, Role.AUDITOR), at);
            case REVIEWED -> tell(report, News.TO_APPROVE, outsiders(report, after, Role.SENIOR_LEADER), at);
            case KEY_TURNED -> {
                if (after.state() == ReportState.APPROVED) {
                    tell(report, News.TO_PUBLISH, holders(Role.BOARD_SECRETARY), at);
                }
            }
            case SENT_BACK -> tell(report, News.SENT_BACK, leads(report), at);
            case PUBLISHED -> tell(report, News.PUBLISHED, leads(report), at);
            case WITHDRAWN -> tell(report, News.WITHDRAWN, leads(report), at);
        }
    }

    private void tell(ReportCase report, News news, List<PersonId> whom, Instant at) {
        whom.forEach(person -> outbox.add(OutboxMessage.about(
                TOPIC,
                aboutBoth(report.dataset().id(), person),
                new Message(news, report.dataset().id(), person).toString(),
                at)));
    }

    /** Mails to one person about one report leave in their order; nobody waits for somebody else's. */
    private static String aboutBoth(DatasetId dataset, PersonId person) {
        return UUID.nameUUIDFromBytes((dataset + " " + person).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private List<PersonId> outsiders(ReportCase report, Progress after, Role role) {
        var insiders = involvement.in(report.trial());
        return holders(role).stream()
                .filter(person -> !after.keepsFrom(role == Role.AUDITOR ? Step.REVIEWED : Step.KEY_TURNED, person))
                .filter(person -> insiders.against(person).isEmpty())
                .filter(person -> role != Role.SENIOR_LEADER
                        || people.find(person)
                                .filter(found -> after.missing().contains(found.organisation()))
                                .isPresent())
                .toList();
    }

    private List<PersonId> holders(Role role) {
        return people.all().stream()
                .filter(person -> person.active() && person.roles().contains(role))
                .map(Person::id)
                .toList();
    }

    private static List<PersonId> leads(ReportCase report) {
        return report.trial().leads().stream()
                .sorted(java.util.Comparator.comparing(PersonId::toString))
                .toList();
    }
}

package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.signoff.SignOffPost.News;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Writes the mail about a report at the moment it leaves: whoever's turn it is no more gets none. */
@UseCase(roles = Role.SYSTEM)
public class WriteSignOffLetter {

    /** Who gets it is nobody's business in a log. */
    public record Letter(EmailAddress to, News news, DatasetId dataset, String title, boolean synthetic) {
        @Override
        public String toString() {
            return "Letter " + news;
        }
    }

    private final ReportCases cases;
    private final People people;

    @Inject
    public WriteSignOffLetter(ReportCases cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    /** @return nothing when nobody needs it any more */
    public Optional<Letter> write(SignOffPost.Message message) {
        var to = people.find(message.person()).filter(Person::active).flatMap(Person::email);
        if (to.isEmpty()) {
            return Optional.empty();
        }
        var report = cases.toRead(message.dataset());
        if (!stillTrue(message.news(), report.progress())) {
            return Optional.empty();
        }
        var plan = report.trial().protocol();
        return Optional.of(new Letter(to.get(), message.news(), message.dataset(), plan.title(), plan.synthetic()));
    }

    private static boolean stillTrue(News news, Progress progress) {
        return switch (news) {
            case TO_REVIEW -> progress.awaitsReview();
            case TO_APPROVE -> progress.state() == ReportState.REVIEWED;
            case TO_PUBLISH -> progress.state() == ReportState.APPROVED;
            case SENT_BACK -> !progress.submitted();
            case PUBLISHED -> progress.state() == ReportState.PUBLISHED;
            case WITHDRAWN -> progress.state() == ReportState.WITHDRAWN;
        };
    }
}

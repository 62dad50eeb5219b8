package org.jointestate.web.evaluation.outbound;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.signoff.PaperMaker;
import org.jointestate.domain.evaluation.signoff.PastVersion;
import org.jointestate.domain.evaluation.signoff.Publishing;
import org.jointestate.domain.evaluation.signoff.Purpose;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.open.PublicTrial;
import org.jointestate.evaluation.publish.Listing;
import org.jointestate.evaluation.publish.PublicVersion;
import org.jointestate.evaluation.publish.Scrutiny;
import org.jointestate.evaluation.publish.ScrutinyPaper;
import org.jointestate.evaluation.report.Version;
import org.jointestate.web.evaluation.paper.Office;
import org.jointestate.web.shared.Setting;

/** Makes the public version by the evaluation library. */
public class PublicPaperMaker implements PaperMaker {

    private static final String SMALL_NUMBERS = "joint.estate.small.numbers";
    private static final int HIGHEST = 1000;

    @Override
    public Made make(
            SortedMap<String, String> signedFiles,
            Publishing publishing,
            List<PastVersion> past,
            List<Correction> corrections,
            List<SortedMap<String, byte[]>> earlier) {
        var trial = ReportReader.trial(signedFiles);
        var version = new Version(
                Version.Audience.PUBLISHED,
                publishing.number(),
                corrections.stream()
                        .map(one -> new Version.Erratum(one.at(), one.text()))
                        .toList(),
                ReportReader.earlier(past));
        var threshold = threshold(Setting.of(SMALL_NUMBERS));
        if (threshold.isEmpty()) {
            return new Made.Unsafe(List.of(
                    "The setting JOINT_ESTATE_SMALL_NUMBERS must be a whole number from %s to %s: counts below it are hidden."
                            .formatted(PublicTrial.THRESHOLD, HIGHEST)));
        }
        var outcome = PublicVersion.publish(trial, version, earlier, threshold.getAsInt());
        if (outcome instanceof PublicVersion.Outcome.Refused refused) {
            return new Made.Unsafe(refused.sentences());
        }
        var publication = ((PublicVersion.Outcome.Published) outcome).publication();
        var files = new TreeMap<>(publication.files());
        var scrutiny = publishing.meeting().map(day -> scrutiny(trial, publishing, day));
        scrutiny.ifPresent(given -> files.putAll(ScrutinyPaper.of(publication, given)));
        var listing = Listing.of(publication.report());
        return new Made.Paper(
                listing.title(),
                listing.summary(),
                scrutiny.map(given -> ScrutinyPaper.title(publication.report(), given))
                        .orElse(""),
                scrutiny.map(ScrutinyPaper::summary).orElse(""),
                files);
    }

    private static Scrutiny.Purpose purpose(Purpose purpose) {
        return switch (purpose) {
            case DECISION -> Scrutiny.Purpose.DECISION;
            case ASSURANCE -> Scrutiny.Purpose.ASSURANCE;
            case TO_NOTE -> Scrutiny.Purpose.TO_NOTE;
        };
    }

    /** What is set, or 5; nothing where what is set is no number or lower than may be: a slip must not show more than was meant. */
    private static OptionalInt threshold(Optional<String> set) {
        var text = set.orElse(String.valueOf(PublicTrial.THRESHOLD));
        if (!text.matches("[0-9]{1,4}")) {
            return OptionalInt.empty();
        }
        var number = Integer.parseInt(text);
        return number < PublicTrial.THRESHOLD || number > HIGHEST ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The two pages for the board that meets; without a meeting there is nobody to read them. */
    private static Scrutiny scrutiny(FrozenTrial trial, Publishing publishing, LocalDate day) {
        var asked =
                trial.authored().section(AuthoredText.Section.DECISIONS_ASKED).isPresent();
        var slug = PaperSlug.of(new TrialCode(trial.protocol().code()), PaperKind.EVALUATION_REPORT);
        return new Scrutiny(
                publishing.board(),
                day,
                publishing
                        .purpose()
                        .map(PublicPaperMaker::purpose)
                        .orElse(asked ? Scrutiny.Purpose.DECISION : Scrutiny.Purpose.ASSURANCE),
                publishing
                        .exemption()
                        .map(why -> "Schedule 12A, paragraph %d. %s"
                                .formatted(why.ground().paragraph(), why.because()))
                        .orElse(""),
                Office.asSet().words().orElse(""),
                "/papers/%s/v%d/".formatted(slug, publishing.number()));
    }
}

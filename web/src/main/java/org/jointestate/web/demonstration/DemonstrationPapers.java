package org.jointestate.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointestate.domain.evaluation.paper.CopyPapers;
import org.jointestate.domain.evaluation.paper.Meeting;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.paper.PublicBundle;
import org.jointestate.domain.evaluation.signoff.KeyAnswer;
import org.jointestate.domain.evaluation.signoff.LoadSignedReport;
import org.jointestate.domain.evaluation.signoff.PrepareSignedReport;
import org.jointestate.domain.evaluation.signoff.PrepareSignedReport.Given;
import org.jointestate.domain.evaluation.signoff.Publishing;
import org.jointestate.domain.evaluation.signoff.Purpose;
import org.jointestate.domain.evaluation.signoff.Step;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.evaluation.dataset.FolderReading;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.publish.Boards;
import org.jointestate.evaluation.publish.Listing;
import org.jointestate.evaluation.publish.PublicVersion;
import org.jointestate.evaluation.publish.Scrutiny;
import org.jointestate.evaluation.publish.ScrutinyPaper;
import org.jointestate.evaluation.report.Version;
import org.jointestate.web.evaluation.outbound.FrozenBytes;
import org.jointestate.web.shared.CurrentCaller;

/**
 * The published paper of the demonstration, so that the public page is not empty: the report of the invented trial and its scrutiny
 * paper, signed by the invented people who hold the roles. Both say on every page that they are synthetic.
 */
@ApplicationScoped
public class DemonstrationPapers {

    private static final Logger LOG = Logger.getLogger(DemonstrationPapers.class.getName());
    private static final LocalDate MEETING = LocalDate.of(2020, 6, 22);
    private static final Instant PUBLISHED = Instant.parse("2020-06-12T09:00:00Z");
    private static final String OFFICE = "an invented office, telephone 01632 960112, Monday to Friday, 9:00 to 16:00";

    @Inject
    private CurrentCaller caller;

    @Inject
    private CopyPapers copyPapers;

    @Inject
    private PrepareSignedReport prepareSignedReport;

    @Inject
    private LoadSignedReport loadSignedReport;

    /** Safe to do again, and at once on two nodes: a version is published once. A demonstration without it is none the worse. */
    void publish(FrozenTrial dataset) {
        try {
            var code = new TrialCode(dataset.protocol().code());
            if (!isThere(PaperSlug.of(code, PaperKind.EVALUATION_REPORT))) {
                caller.asSystem(() -> prepareSignedReport.prepare(
                                code, dataset.manifest().hash(), steps(dataset), publishing()))
                        .ifPresentOrElse(
                                signed -> load(code, signed),
                                () -> LOG.warning("The report of the demonstration could not be signed."));
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The paper of the demonstration was not published.", failure);
        }
    }

    private void load(TrialCode code, PrepareSignedReport.SignedReport signed) {
        var bundle = bundle(code, read(signed.files()));
        caller.asSystem(() -> loadSignedReport.load(signed, bundle, PUBLISHED));
    }

    static FrozenTrial read(SortedMap<String, String> files) {
        return ((FolderReading.Read) FrozenFolder.read(FrozenBytes.of(files))).trial();
    }

    private boolean isThere(PaperSlug slug) {
        return caller.asSystem(() -> copyPapers.changedSince("")).stream()
                .flatMap(shelf -> shelf.papers().stream())
                .anyMatch(one -> one.paper().slug().equals(slug));
    }

    private static PublicBundle bundle(TrialCode code, FrozenTrial signed) {
        var outcome = PublicVersion.publish(signed, Version.published(1), List.of());
        if (!(outcome instanceof PublicVersion.Outcome.Published published)) {
            throw new IllegalStateException("The demonstration would give away what must not be: " + outcome);
        }
        var publication = published.publication();
        var given = new Scrutiny(
                Boards.known().on(MEETING).orElseThrow(),
                MEETING,
                Scrutiny.Purpose.DECISION,
                "",
                OFFICE,
                "/papers/%s/v1/".formatted(PaperSlug.of(code, PaperKind.EVALUATION_REPORT)));
        var files = new TreeMap<>(publication.files());
        files.putAll(ScrutinyPaper.of(publication, given));
        var listing = Listing.of(publication.report());
        return new PublicBundle(
                code,
                publication.report().runningTitle(),
                PaperKind.EVALUATION_REPORT,
                1,
                true,
                listing.title(),
                listing.summary(),
                ScrutinyPaper.title(publication.report(), given),
                ScrutinyPaper.summary(given),
                Optional.of(new Meeting(given.board(), MEETING)),
                files);
    }

    static Publishing publishing() {
        return new Publishing(
                1,
                Boards.known().on(MEETING).orElseThrow(),
                Optional.of(MEETING),
                false,
                Optional.empty(),
                "",
                Optional.of(Purpose.DECISION));
    }

    /** Who is whose auditor or secretary is as the invented people have it. */
    static List<Given> steps(FrozenTrial dataset) {
        var organisations = dataset.protocol().organisations();
        var first = new OrganisationCode(organisations.get(0).code());
        var second =
                new OrganisationCode(organisations.get(organisations.size() - 1).code());
        return List.of(
                given(Step.SUBMITTED, first, KeyAnswer.AGREE, "", "2020-05-27T14:00:00Z"),
                given(Step.REVIEWED, second, KeyAnswer.AGREE, "", "2020-05-28T10:00:00Z"),
                given(Step.KEY_TURNED, first, KeyAnswer.AGREE, "", "2020-06-03T10:00:00Z"),
                given(
                        Step.KEY_TURNED,
                        second,
                        KeyAnswer.AGREE_WITH_NOTE,
                        "A second comparison team has to be agreed before the extension starts.",
                        "2020-06-04T10:00:00Z"),
                new Given(Step.PUBLISHED, first, KeyAnswer.AGREE, "", PUBLISHED));
    }

    private static Given given(Step step, OrganisationCode organisation, KeyAnswer answer, String note, String at) {
        return new Given(step, organisation, answer, note, Instant.parse(at));
    }
}

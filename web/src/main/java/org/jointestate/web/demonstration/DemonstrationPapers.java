package org.jointestate.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointestate.domain.evaluation.paper.CopyPapers;
import org.jointestate.domain.evaluation.paper.LoadPapers;
import org.jointestate.domain.evaluation.paper.Meeting;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.paper.PublicBundle;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.SignOff;
import org.jointestate.evaluation.publish.Boards;
import org.jointestate.evaluation.publish.Listing;
import org.jointestate.evaluation.publish.PublicVersion;
import org.jointestate.evaluation.publish.Scrutiny;
import org.jointestate.evaluation.publish.ScrutinyPaper;
import org.jointestate.evaluation.report.Version;
import org.jointestate.web.shared.CurrentCaller;

/**
 * The published paper of the demonstration, so that the public page is not empty: the report of the invented trial and its scrutiny
 * paper, as if invented people had signed them. Both say on every page that they are synthetic.
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
    private LoadPapers loadPapers;

    /** Safe to do again, and at once on two nodes: a version is published once. A demonstration without it is none the worse. */
    void publish(FrozenTrial dataset) {
        try {
            var code = new TrialCode(dataset.protocol().code());
            if (!isThere(PaperSlug.of(code, PaperKind.EVALUATION_REPORT))) {
                var bundle = bundle(code, dataset.withSignOffs(signatures(dataset)));
                caller.asSystem(() -> loadPapers.load(bundle, PUBLISHED));
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The paper of the demonstration was not published.", failure);
        }
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

    private static List<SignOff> signatures(FrozenTrial dataset) {
        var organisations = dataset.protocol().organisations();
        var first = organisations.get(0).code();
        var second = organisations.get(organisations.size() - 1).code();
        return List.of(
                new SignOff(
                        SignOff.Step.REVIEWED,
                        first,
                        "an invented analyst",
                        SignOff.Decision.AGREE,
                        "",
                        Instant.parse("2020-05-28T10:00:00Z")),
                new SignOff(
                        SignOff.Step.APPROVED,
                        first,
                        "an invented deputy chief constable",
                        SignOff.Decision.AGREE,
                        "",
                        Instant.parse("2020-06-03T10:00:00Z")),
                new SignOff(
                        SignOff.Step.APPROVED,
                        second,
                        "an invented deputy chief fire officer",
                        SignOff.Decision.AGREE_WITH_NOTE,
                        "The comparison team has to be named before the extension starts.",
                        Instant.parse("2020-06-04T10:00:00Z")),
                new SignOff(
                        SignOff.Step.PUBLISHED,
                        first,
                        "an invented board secretary",
                        SignOff.Decision.AGREE,
                        "",
                        PUBLISHED));
    }
}

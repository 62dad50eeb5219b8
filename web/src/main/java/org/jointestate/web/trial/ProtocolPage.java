package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.Amendment;
import org.jointestate.domain.trial.AppointLead;
import org.jointestate.domain.trial.DismissLead;
import org.jointestate.domain.trial.LockProtocol;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Partner;
import org.jointestate.domain.trial.protocol.TheoryLink;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The plan as it stands; locking it, and naming another lead. */
@Named
@RequestScoped
public class ProtocolPage {

    /** One who leads the trial. */
    public record Lead(String id, String name) {}

    @Inject
    private LockProtocol lockProtocol;

    @Inject
    private Clock clock;

    @Inject
    private DismissLead dismissLead;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AppointLead appointLead;

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private TrialWords trialWords;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    public @Nullable String lock() {
        var decision = lockProtocol.lock(asked.trial());
        if (decision instanceof LockProtocol.Decision.Lacks lacks) {
            asked.wrong(
                    "lock",
                    words.of(
                            "protocol.lacks",
                            lacks.things().stream().map(trialWords::name).collect(Collectors.joining("; "))));
            if (!lacks.measures().isEmpty()) {
                asked.wrong(
                        "lock",
                        words.of(
                                "protocol.lacksOf",
                                lacks.measures().stream()
                                        .map(currentTrial::nameOf)
                                        .collect(Collectors.joining("; "))));
            }
            return null;
        }
        return Asked.to("/trial-protocol.xhtml", "trial", asked.trial().value(), "done", "locked");
    }

    public @Nullable String appoint() {
        Username name;
        try {
            name = new Username(asked.text("lead"));
        } catch (IllegalArgumentException notAName) {
            asked.wrong("lead", words.of("protocol.noSuchLead", Asked.shortened(asked.text("lead"))));
            return null;
        }
        var decision = appointLead.appoint(asked.trial(), name);
        if (decision instanceof AppointLead.Decision.NoSuchLead) {
            asked.wrong("lead", words.of("protocol.noSuchLead", name.value()));
            return null;
        }
        return Asked.to("/trial-protocol.xhtml", "trial", asked.trial().value(), "done", "appointed");
    }

    public @Nullable String dismiss() {
        var lead = asked.id("person").map(PersonId::new).orElseThrow(() -> new NotFound("lead", asked.text("person")));
        var decision = dismissLead.dismiss(asked.trial(), lead);
        if (decision instanceof DismissLead.Decision.LastLead) {
            asked.wrong("leads", words.of("protocol.lastLead"));
            return null;
        }
        // Whoever took themselves off may not see the trial any more.
        return caller.person().filter(lead::equals).isPresent()
                ? Asked.to("/trials.xhtml")
                : Asked.to("/trial-protocol.xhtml", "trial", asked.trial().value(), "done", "dismissed");
    }

    public List<Lead> getLeads() {
        return currentTrial.getTrial().leads().stream()
                .map(id -> new Lead(id.toString(), currentTrial.getNames().getOrDefault(id, words.of("protocol.gone"))))
                .sorted(Comparator.comparing(Lead::name))
                .toList();
    }

    /** Who amended, as far as that is still known. */
    public String who(Amendment amendment) {
        var organisation = currentTrial.getPlan().partners().stream()
                .filter(partner -> partner.code().equals(amendment.organisation()))
                .map(Partner::name)
                .findFirst()
                .orElse(amendment.organisation().value());
        return amendment
                .by()
                .map(person -> currentTrial.getNames().get(person))
                .map(name -> words.of("protocol.whoOf", name, organisation))
                .orElse(organisation);
    }

    public TheoryPicture getWide() {
        return TheoryPicture.wide(currentTrial.getPlan(), trialWords::name);
    }

    public TheoryPicture getNarrow() {
        return TheoryPicture.narrow(currentTrial.getPlan(), trialWords::name);
    }

    /** The drawing in a sentence: how many boxes each stage has, and which has none. */
    public String getTheorySays() {
        return words.of(
                "theory.says",
                Stream.of(TheoryLink.Stage.values())
                        .map(stage -> words.of(
                                "theory.stage",
                                trialWords.name(stage),
                                currentTrial.getPlan().theoryOfChange().stream()
                                        .filter(link -> link.stage() == stage)
                                        .count()))
                        .collect(Collectors.joining(", ")));
    }

    public String measures(TheoryLink link) {
        return link.measures().stream().map(currentTrial::nameOf).collect(Collectors.joining("; "));
    }

    /** What is counted at a comparison team as well. */
    public String counted(ComparisonTeam team) {
        return team.measures().stream().map(currentTrial::nameOf).collect(Collectors.joining("; "));
    }

    /** Whether a comparison team was agreed in time. */
    public String agreed(ComparisonTeam team) {
        if (!team.agreedBefore()) {
            return words.of("comparison.namedLater");
        }
        return words.of(
                currentTrial.getTrial().agreedBefore(team, clock.instant())
                        ? "comparison.named"
                        : "comparison.notLockedInTime");
    }

    /** Measures that no box names: with one of these the plan cannot be locked. */
    public String getOffTheTheory() {
        return currentTrial.getPlan().measures().stream()
                .filter(measure -> !currentTrial.getPlan().hangsOnALink(measure.code()))
                .map(Measure::name)
                .collect(Collectors.joining("; "));
    }

    public String getHash() {
        return currentTrial.getTrial().lockedHash().orElse("");
    }

    public String getLeadTyped() {
        return asked.text("lead");
    }

    public String getDone() {
        return switch (asked.text("done")) {
            case "locked" -> words.of("protocol.done.locked");
            case "dismissed" -> words.of("protocol.done.dismissed");
            case "appointed" -> words.of("protocol.done.appointed");
            case "saved" -> words.of("protocol.done.saved");
            case "amended" -> words.of("protocol.done.amended");
            default -> "";
        };
    }

    /** What it means to lock a plan whose trial has begun or is over; empty where there is still time. */
    public String getLate() {
        var plan = currentTrial.getPlan();
        var today = LocalDate.now(clock.withZone(plan.timeZone()));
        var start = currentTrial.getTrial().earliestStart();
        if (currentTrial.isLocked() || today.isBefore(start)) {
            return "";
        }
        return today.isBefore(plan.trialTo())
                ? words.of("protocol.hasBegun", trialWords.day(start))
                : words.of("protocol.isOver", trialWords.day(plan.trialTo().minusDays(1)));
    }

    public String getState() {
        var trial = currentTrial.getTrial();
        return trial.lockedAt()
                .map(at -> words.of(
                        "protocol.locked",
                        trialWords.time(at),
                        trial.lockedHash().orElse("").substring(0, 12)))
                .orElseGet(() -> words.of("protocol.draft"));
    }
}

package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.ReviseProtocol;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** One comparison team of the plan as a form: a new one, or one that is there. */
@Named
@RequestScoped
public class ComparisonPage {

    public record Option(String value, String label, boolean chosen) {}

    private static final List<String> FIELDS = List.of("name", "organisation", "reason", "agreed", "measures");

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private SettledPlan settledPlan;

    @Inject
    private ReviseProtocol reviseProtocol;

    @Inject
    private RevisionAnswer revisionAnswer;

    @Inject
    private Asked asked;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    private boolean meanwhile;

    /** Before anything is rendered, so that a team that is not there is answered by a status. */
    public void open() {
        currentTrial.open();
        known();
    }

    private Optional<ComparisonTeam> known() {
        return asked.has("team")
                ? Optional.of(currentTrial.getPlan().comparisons().stream()
                        .filter(team -> team.code().value().equals(asked.text("team")))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("comparison team", Asked.shortened(asked.text("team")))))
                : Optional.empty();
    }

    public boolean isNew() {
        return known().isEmpty();
    }

    public String getTeam() {
        return known().map(team -> team.code().value()).orElse("");
    }

    public String text(String field) {
        return asked.has("sent") ? typed(field) : saved(field);
    }

    private String typed(String field) {
        return field.equals("measures") ? String.join(",", asked.all("measures")) : asked.text(field);
    }

    private String saved(String field) {
        return known().map(team -> switch (field) {
                    case "code" -> team.code().value();
                    case "name" -> team.name();
                    case "organisation" -> team.organisation();
                    case "reason" -> team.why();
                    case "agreed" -> team.agreedBefore() ? "1" : "";
                    case "measures" ->
                        String.join(
                                ",",
                                team.measures().stream().map(MeasureCode::value).toList());
                    default -> "";
                })
                .orElse("");
    }

    public boolean isAgreed() {
        return !text("agreed").isEmpty();
    }

    /** What somebody agreed before the lock stays so; after it nobody can say so any more. */
    public boolean isMayBeAgreed() {
        return !currentTrial.isLocked()
                || known().filter(ComparisonTeam::agreedBefore).isPresent();
    }

    /** Whether a tick says nothing any more, because the plan was locked late. */
    public boolean isLockedLate() {
        var trial = currentTrial.getTrial();
        return trial.isLocked()
                && known().filter(ComparisonTeam::agreedBefore)
                        .filter(team -> !trial.agreedBefore(team, clock.instant()))
                        .isPresent();
    }

    /** Whether it stays in the plan as agreed, because values of the trial are there. */
    public boolean isSettled() {
        return known().filter(settledPlan::isSettled).isPresent();
    }

    public List<Option> getMeasures() {
        var chosen = List.of(text("measures").split(","));
        return currentTrial.getPlan().measures().stream()
                .map(measure -> new Option(
                        measure.code().value(),
                        measure.name(),
                        chosen.contains(measure.code().value())))
                .toList();
    }

    public String getWhy() {
        return asked.text("why");
    }

    public long getVersion() {
        return asked.has("version") && !meanwhile
                ? asked.version()
                : currentTrial.getTrial().version();
    }

    /** What somebody else saved meanwhile otherwise than it stands in this form. */
    public List<Theirs> getTheirs() {
        return meanwhile
                ? Theirs.of(FIELDS, this::saved, this::typed, field -> words.of("comparison." + field), this::readable)
                : List.of();
    }

    private String readable(String field) {
        var text = saved(field);
        if (text.isEmpty()) {
            return words.of("versions.nothing");
        }
        return switch (field) {
            case "agreed" -> words.of("comparison.agreedBefore");
            case "measures" ->
                String.join(
                        ", ",
                        known().orElseThrow().measures().stream()
                                .map(currentTrial::nameOf)
                                .toList());
            default -> text;
        };
    }

    public @Nullable String save() {
        return read().map(this::keep).orElse(null);
    }

    /** Takes the team out of the plan; where values of it are recorded, the plan stays. */
    public @Nullable String remove() {
        var teams = new ArrayList<>(currentTrial.getPlan().comparisons());
        teams.removeIf(team -> team.code().value().equals(getTeam()));
        return revise(teams);
    }

    private @Nullable String keep(ComparisonTeam team) {
        var teams = new ArrayList<>(currentTrial.getPlan().comparisons());
        teams.replaceAll(one -> one.code().equals(team.code()) ? team : one);
        if (known().isEmpty()) {
            teams.add(team);
        }
        return revise(teams);
    }

    private @Nullable String revise(List<ComparisonTeam> teams) {
        try {
            var next = currentTrial.getPlan().withComparisons(teams);
            var decision = reviseProtocol.revise(next, asked.version(), getWhy());
            meanwhile = decision instanceof ReviseProtocol.Decision.ChangedMeanwhile;
            if (meanwhile) {
                currentTrial.changed();
            }
            if (decision instanceof ReviseProtocol.Decision.MeasureInUse) {
                asked.wrong("measures", revisionAnswer.sentence(decision));
                return null;
            }
            if (decision instanceof ReviseProtocol.Decision.PersonalDataFound && !currentTrial.isLocked()) {
                asked.wrong("reason", revisionAnswer.sentence(decision));
                return null;
            }
            return revisionAnswer.after(decision, next.code());
        } catch (IllegalArgumentException cannotBe) {
            asked.wrong("name", String.valueOf(cannotBe.getMessage()));
            return null;
        }
    }

    /** The team as typed, or nothing and messages at the fields. */
    private Optional<ComparisonTeam> read() {
        var code = known().map(ComparisonTeam::code).or(this::typedCode);
        if (code.isEmpty()) {
            asked.wrong(
                    "code",
                    asked.has("code")
                            ? words.of("comparison.badCode", Asked.shortened(asked.text("code")))
                            : words.of("comparison.noCode"));
        } else if (known().isEmpty()
                && currentTrial.getPlan().comparisons().stream()
                        .anyMatch(team -> team.code().equals(code.get()))) {
            asked.wrong("code", words.of("comparison.codeTaken", code.get().value()));
        } else if (currentTrial.getPlan().teams().stream()
                .anyMatch(team -> team.code().equals(code.get()))) {
            asked.wrong("code", words.of("comparison.ownCode", code.get().value()));
        }
        for (var field : List.of("name", "organisation", "reason")) {
            if (!asked.has(field)) {
                asked.wrong(field, words.of("comparison.empty." + field));
            }
        }
        if (asked.has("name")) {
            readName(code);
        }
        var measures = asked.all("measures").stream()
                .flatMap(one -> MeasureCode.read(one).stream())
                .toList();
        if (measures.isEmpty()) {
            asked.wrong("measures", words.of("comparison.noMeasures"));
        }
        if (asked.anyWrong() || code.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ComparisonTeam(
                    code.get(),
                    asked.text("name"),
                    asked.text("organisation"),
                    asked.text("reason"),
                    asked.has("agreed"),
                    measures));
        } catch (IllegalArgumentException cannotBe) {
            asked.wrong("code", String.valueOf(cannotBe.getMessage()));
            return Optional.empty();
        }
    }

    private void readName(Optional<TeamCode> code) {
        var plan = currentTrial.getPlan();
        var name = asked.text("name");
        plan.teamNamed(name).ifPresent(team -> asked.wrong("name", words.of("comparison.ownTeam", team.name())));
        plan.comparisonNamed(name)
                .filter(team -> code.filter(team.code()::equals).isEmpty())
                .ifPresent(team -> asked.wrong("name", words.of("comparison.nameTaken", team.name())));
    }

    private Optional<TeamCode> typedCode() {
        try {
            return Optional.of(new TeamCode(asked.text("code").toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException cannotBe) {
            return Optional.empty();
        }
    }
}

package org.jointestate.web.trial.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.trial.ReviseProtocol;
import org.jointestate.domain.trial.protocol.SurveyItem;
import org.jointestate.domain.trial.protocol.SurveyTemplate;
import org.jointestate.domain.trial.protocol.SurveyWave;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.Asked;
import org.jointestate.web.trial.CurrentTrial;
import org.jointestate.web.trial.RevisionAnswer;
import org.jspecify.annotations.Nullable;

/** Statements and waves of a survey in words and dates: the same plan that the page of the whole protocol shows as lines. */
@Named
@RequestScoped
public class SurveyPlanPage {

    private static final int NEW_STATEMENTS = 3;
    private static final int MOST_STATEMENTS = 60;
    private static final int MOST_WAVES = 20;

    /** One field for a statement. */
    public record Line(String field, String label, String text) {}

    /** The fields of one wave. */
    public record WaveLine(String number, String label, String name, String opened, String invited) {}

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private ReviseProtocol reviseProtocol;

    @Inject
    private RevisionAnswer revisionAnswer;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    private String shown(String name, String known) {
        return asked.has("sent") ? asked.text(name) : known;
    }

    public List<Line> getStatements() {
        var lines = new ArrayList<Line>();
        var items = currentTrial.getPlan().surveyItems();
        for (int n = 0; n < items.size(); n++) {
            var field = "text-" + n;
            lines.add(new Line(
                    field,
                    words.of("survey.planStatement", n + 1),
                    shown(field, items.get(n).text())));
        }
        for (int n = items.size(); n < items.size() + NEW_STATEMENTS; n++) {
            var field = "text-" + n;
            lines.add(new Line(field, words.of("survey.planNewStatement", n + 1), shown(field, "")));
        }
        return lines;
    }

    public List<WaveLine> getWaves() {
        var lines = new ArrayList<WaveLine>();
        for (var wave : currentTrial.getPlan().surveyWaves()) {
            lines.add(line(
                    "" + wave.number(),
                    words.of("survey.planWave", wave.number()),
                    wave.name(),
                    wave.opened().toString(),
                    "" + wave.invited()));
        }
        var next = next();
        lines.add(line("" + next, words.of("survey.planNewWave", next), "", "", ""));
        return lines;
    }

    private int next() {
        return currentTrial.getPlan().surveyWaves().stream()
                        .mapToInt(SurveyWave::number)
                        .max()
                        .orElse(-1)
                + 1;
    }

    private WaveLine line(String number, String label, String name, String opened, String invited) {
        return new WaveLine(
                number,
                label,
                shown("name-" + number, name),
                shown("opened-" + number, opened),
                shown("invited-" + number, invited));
    }

    /** Statements of the template that the plan does not have yet. */
    public List<SurveyItem> getTemplate() {
        var known = currentTrial.getPlan().surveyItems().stream()
                .map(SurveyItem::text)
                .collect(Collectors.toSet());
        return SurveyTemplate.statements().stream()
                .filter(one -> !known.contains(one.text()))
                .toList();
    }

    public boolean isCopying() {
        return asked.has("copy");
    }

    public String getWhy() {
        return asked.text("why");
    }

    public long getVersion() {
        return asked.text("version").matches("\\d{1,18}")
                ? Long.parseLong(asked.text("version"))
                : currentTrial.getTrial().version();
    }

    public @Nullable String save() {
        var items = items();
        var waves = waves();
        if (asked.anyWrong()) {
            return null;
        }
        var plan = currentTrial.getPlan();
        var decision = reviseProtocol.revise(plan.withSurvey(items, waves), getVersion(), getWhy());
        if (decision instanceof ReviseProtocol.Decision.Saved) {
            return Asked.to("/trial-survey.xhtml", "trial", plan.code().value(), "done", "planned");
        }
        if (decision instanceof ReviseProtocol.Decision.NothingChanged) {
            return Asked.to("/trial-survey.xhtml", "trial", plan.code().value());
        }
        asked.wrong(
                decision instanceof ReviseProtocol.Decision.NeedsReason
                                || (currentTrial.isLocked()
                                        && decision instanceof ReviseProtocol.Decision.PersonalDataFound)
                        ? "why"
                        : "text-0",
                revisionAnswer.sentence(decision));
        return null;
    }

    /** An emptied statement goes; a new one gets the next code that was never used. */
    private List<SurveyItem> items() {
        var old = currentTrial.getPlan().surveyItems();
        var codes = old.stream().map(SurveyItem::code).collect(Collectors.toCollection(HashSet::new));
        var items = new ArrayList<SurveyItem>();
        var texts = new HashSet<String>();
        for (int n = 0; n < old.size() + NEW_STATEMENTS; n++) {
            var field = "text-" + n;
            var text = asked.text(field);
            if (text.isEmpty()) {
                continue;
            }
            if (text.length() > 300) {
                asked.wrong(field, words.of("survey.planTooLong", n + 1, text.length()));
            } else if (!texts.add(text)) {
                asked.wrong(field, words.of("survey.planTwice", n + 1));
            } else {
                items.add(new SurveyItem(n < old.size() ? old.get(n).code() : fresh(codes), text));
            }
        }
        if (isCopying()) {
            SurveyTemplate.statements().stream()
                    .filter(one -> texts.add(one.text()))
                    .forEach(one ->
                            items.add(new SurveyItem(codes.add(one.code()) ? one.code() : fresh(codes), one.text())));
        }
        if (items.size() > MOST_STATEMENTS) {
            asked.wrong("text-0", words.of("survey.planTooMany", MOST_STATEMENTS));
        }
        return items;
    }

    private static String fresh(Set<String> codes) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> "statement-" + n)
                .filter(codes::add)
                .findFirst()
                .orElseThrow();
    }

    private List<SurveyWave> waves() {
        var waves = new ArrayList<SurveyWave>();
        for (var line : getWaves()) {
            var number = line.number();
            if (line.name().isEmpty()
                    && line.opened().isEmpty()
                    && line.invited().isEmpty()) {
                continue;
            }
            var opened = asked.date("opened-" + number, "survey.planOpened");
            var invited = line.invited().matches("\\d{1,5}") ? Integer.parseInt(line.invited()) : -1;
            if (invited < 1) {
                asked.wrong("invited-" + number, words.of("survey.planInvitedWrong", Asked.shortened(line.invited())));
            }
            if (line.name().isEmpty() || line.name().length() > 100) {
                asked.wrong("name-" + number, words.of("survey.planNameWrong"));
            }
            if (opened.isPresent() && invited > 0 && !line.name().isEmpty()) {
                waves.add(
                        new SurveyWave(Integer.parseInt(number), line.name(), opened.orElse(LocalDate.EPOCH), invited));
            }
        }
        if (waves.size() > MOST_WAVES) {
            asked.wrong("name-0", words.of("survey.planTooManyWaves", MOST_WAVES));
        }
        return waves;
    }
}

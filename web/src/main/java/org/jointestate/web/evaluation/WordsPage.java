package org.jointestate.web.evaluation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointestate.domain.evaluation.Enclose;
import org.jointestate.domain.evaluation.EnclosureKind;
import org.jointestate.domain.evaluation.SeeEnclosures;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.AuthoredText.Answer;
import org.jointestate.evaluation.dataset.AuthoredText.Interest;
import org.jointestate.evaluation.dataset.AuthoredText.Judgement;
import org.jointestate.evaluation.dataset.AuthoredText.Recommendation;
import org.jointestate.evaluation.dataset.AuthoredText.Section;
import org.jointestate.evaluation.dataset.AuthoredText.Verb;
import org.jointestate.evaluation.dataset.Enclosed;
import org.jointestate.web.shared.PageMessages;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.PersonalDataDesk;
import org.jointestate.web.trial.RevisionAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The words of the report that only people can write: sections, a comment on each measure, judgements and the recommendation. When two
 * leads save one after the other, the second sees what the first wrote beside what he or she typed, and decides.
 */
@Named
@RequestScoped
public class WordsPage {

    private static final String FORM = "words";

    private String code = "";
    private int seen;
    private String verb = "";
    private String recommendation = "";
    private Map<String, String> sections = new HashMap<>();
    private Map<String, String> comments = new HashMap<>();
    private Map<String, String> judgements = new HashMap<>();
    private Map<String, String> answers = new HashMap<>();
    private Map<String, Boolean> unanswerable = new HashMap<>();
    private Map<String, String> theirs = Map.of();
    private SeeEnclosures.@Nullable Folder folder;

    @Inject
    private SeeEnclosures seeEnclosures;

    @Inject
    private Enclose enclose;

    @Inject
    private WordsLists lists;

    @Inject
    private RevisionAnswer revisionAnswer;

    @Inject
    private PersonalDataDesk desk;

    @Inject
    private PageMessages messages;

    @Inject
    private Words words;

    /** A form that comes back lists its measures before it is told by the view which trial it is about. */
    @PostConstruct
    void read() {
        code = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("trial", "");
    }

    /** Fills the form from the newest version. */
    public void open() {
        var authored = newest();
        seen = newestVersion();
        authored.sections().forEach((section, text) -> sections.put(section.name(), text));
        comments.putAll(authored.measureComments());
        authored.judgements().forEach(one -> judgements.put(one.organisation() + "-" + one.interest(), one.text()));
        getQuestions().forEach(question -> authored.answer(question.text()).ifPresent(answer -> {
            answers.put(question.key(), answer.text());
            unanswerable.put(question.key(), !answer.answerable());
        }));
        lists.open(folder().trial().protocol(), authored);
        var advice = authored.recommendation();
        if (advice != null) {
            verb = advice.verb().name();
            recommendation = advice.text();
        }
    }

    public void save() {
        AuthoredText typed;
        try {
            lists.open(folder().trial().protocol(), newest());
            if (!verb.isBlank() && recommendation.isBlank()) {
                words.error(FORM + ":recommendation", "words.recommendationMissing");
                return;
            }
            var whole = lists.into(typed());
            if (whole.isEmpty()) {
                return;
            }
            typed = whole.get();
        } catch (IllegalArgumentException wrong) {
            words.error(FORM, "words.refused", wrong.getMessage());
            return;
        }
        var content = new String(new Enclosed(List.of(), typed).files().get(Enclosed.AUTHORED), StandardCharsets.UTF_8);
        var decision = enclose.enclose(trialCode(), EnclosureKind.WORDS, seen, content);
        folder = null;
        if (decision instanceof Enclose.Decision.Enclosed enclosed) {
            seen = enclosed.version();
            words.say("words.saved", enclosed.version());
        } else if (decision instanceof Enclose.Decision.PersonalDataFound found) {
            personalData(found);
        } else if (decision instanceof Enclose.Decision.ChangedMeanwhile changed) {
            theirs = differing(newest());
            lists.changedMeanwhile(newest());
            seen = changed.newest();
            words.error(FORM, "words.changedMeanwhile");
        }
    }

    /** At each field that holds such words; above the form where none of them does, as when they run over two. */
    private void personalData(Enclose.Decision.PersonalDataFound found) {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var marked = 0;
        for (var field : new TreeMap<>(sent).entrySet()) {
            var inIt = field.getKey().startsWith("personal_")
                    ? List.<PersonalDataDesk.Marked>of()
                    : desk.markedIn(field.getValue());
            if (!inIt.isEmpty()) {
                marked++;
                words.error(
                        field.getKey(),
                        "words.personalAt",
                        inIt.stream()
                                .map(one -> "“%s” (%s)".formatted(one.words(), one.kind()))
                                .collect(Collectors.joining(", ")));
            }
        }
        if (marked == 0) {
            words.errorSentence(FORM, revisionAnswer.personalData(found.kinds()));
        }
    }

    /** The ids of the hint and of the problem at a field, for whoever hears the page read. */
    public @Nullable String describedBy(String hint, String field) {
        var problem = messages.at(field) == null ? "" : field + "-problem";
        var both = (hint + " " + problem).strip();
        return both.isEmpty() ? null : both;
    }

    public String look(String field) {
        return messages.at(field) == null ? "field" : "field field--wrong";
    }

    private AuthoredText typed() {
        var texts = new LinkedHashMap<Section, String>();
        for (var section : Section.values()) {
            put(texts, section, sections.get(section.name()));
        }
        var onMeasures = new LinkedHashMap<String, String>();
        for (var measure : getMeasures()) {
            put(onMeasures, measure.code().value(), comments.get(measure.code().value()));
        }
        var old = newest();
        return new AuthoredText(
                texts,
                onMeasures,
                verb.isBlank() ? null : new Recommendation(Verb.valueOf(verb), recommendation.strip()),
                typedJudgements(),
                old.areasForImprovement(),
                old.benefitsToFollow(),
                old.criteria(),
                old.otherPlans(),
                typedAnswers());
    }

    private List<Answer> typedAnswers() {
        var result = new ArrayList<Answer>();
        for (var question : getQuestions()) {
            var text =
                    Objects.requireNonNullElse(answers.get(question.key()), "").strip();
            if (!text.isEmpty()) {
                var not = Boolean.TRUE.equals(unanswerable.get(question.key()));
                result.add(new Answer(question.text(), !not, text.replace("\r\n", "\n")));
            }
        }
        return result;
    }

    private List<Judgement> typedJudgements() {
        var result = new ArrayList<Judgement>();
        for (var place : getJudgementPlaces()) {
            var text =
                    Objects.requireNonNullElse(judgements.get(place.key()), "").strip();
            if (!text.isEmpty()) {
                result.add(new Judgement(
                        place.organisation(), Interest.valueOf(place.interest()), text, lists.judge(place.key())));
            }
        }
        return result;
    }

    private static <K> void put(Map<K, String> texts, K key, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            texts.put(key, typed.strip().replace("\r\n", "\n"));
        }
    }

    private Map<String, String> differing(AuthoredText saved) {
        var result = new HashMap<String, String>();
        for (var section : Section.values()) {
            var other = saved.sections().getOrDefault(section, "");
            if (!other.equals(
                    Objects.requireNonNullElse(sections.get(section.name()), "").strip())) {
                result.put(section.name(), other);
            }
        }
        saved.measureComments().forEach((measure, text) -> {
            if (!text.equals(
                    Objects.requireNonNullElse(comments.get(measure), "").strip())) {
                result.put(measure, text);
            }
        });
        getQuestions().forEach(question -> saved.answer(question.text())
                .filter(answer -> !answer.text()
                        .equals(Objects.requireNonNullElse(answers.get(question.key()), "")
                                .strip()))
                .ifPresent(answer -> result.put(question.key(), answer.text())));
        return result;
    }

    private AuthoredText newest() {
        var enclosure = folder().newest().get(EnclosureKind.WORDS);
        if (enclosure == null) {
            return AuthoredText.none();
        }
        var reading =
                Enclosed.read(Map.of(Enclosed.AUTHORED, enclosure.content().getBytes(StandardCharsets.UTF_8)));
        return reading instanceof Enclosed.Reading.Read read ? read.enclosed().authored() : AuthoredText.none();
    }

    private int newestVersion() {
        var enclosure = folder().newest().get(EnclosureKind.WORDS);
        return enclosure == null ? 0 : enclosure.version();
    }

    private SeeEnclosures.Folder folder() {
        var known = folder;
        if (known == null) {
            known = seeEnclosures.see(trialCode());
            folder = known;
        }
        return known;
    }

    private TrialCode trialCode() {
        return TrialCode.read(code).orElseThrow(() -> new NotFound("trial", code));
    }

    /** A question of the protocol, with what names it in the form. */
    public record AskedQuestion(String key, String text) {}

    public List<AskedQuestion> getQuestions() {
        var questions = folder().trial().protocol().questions();
        return java.util.stream.IntStream.range(0, questions.size())
                .mapToObj(
                        n -> new AskedQuestion("question-" + n, questions.get(n).text()))
                .toList();
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    public Map<String, Boolean> getUnanswerable() {
        return unanswerable;
    }

    /** A place for a judgement: one organisation, efficiency or effectiveness. */
    public record JudgementPlace(String key, String organisation, String organisationName, String interest) {}

    public List<JudgementPlace> getJudgementPlaces() {
        return folder().trial().protocol().partners().stream()
                .flatMap(partner -> Arrays.stream(Interest.values())
                        .map(interest -> new JudgementPlace(
                                partner.code().value() + "-" + interest,
                                partner.code().value(),
                                partner.name(),
                                interest.name())))
                .toList();
    }

    public List<Section> getAllSections() {
        return List.of(Section.values());
    }

    public List<Verb> getVerbs() {
        return List.of(Verb.values());
    }

    public List<Measure> getMeasures() {
        return folder().trial().protocol().measures();
    }

    public String getTitle() {
        return folder().trial().protocol().title();
    }

    public boolean isMayChange() {
        return folder().mayChange();
    }

    public String word(String group, String name) {
        return words.of("words." + group + "." + name);
    }

    public Map<String, String> getTheirs() {
        return theirs;
    }

    public Map<String, String> getSections() {
        return sections;
    }

    public Map<String, String> getComments() {
        return comments;
    }

    public Map<String, String> getJudgements() {
        return judgements;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }

    public String getVerb() {
        return verb;
    }

    /** @param verb null where no recommendation was chosen */
    public void setVerb(@Nullable String verb) {
        this.verb = verb == null ? "" : verb;
    }

    public String getRecommendation() {
        return recommendation;
    }

    public void setRecommendation(String recommendation) {
        this.recommendation = recommendation;
    }
}

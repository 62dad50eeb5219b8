package org.jointestate.web.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.trial.Insistence;
import org.jointestate.domain.trial.LetThrough;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.WordsLetThrough;
import org.jointestate.web.shared.Words;

/**
 * Marks, on the page on which they were typed, the words that look like personal data, and takes the reason why they must stay. What was
 * found lives as long as the request. A program cannot insist, nor can a job.
 */
@Named
@ApplicationScoped
public class PersonalDataDesk implements Insistence {

    /** Words to be marked, with what they seem to be. */
    public record Marked(String words, String kind) {}

    private static final String FIELD = "personal_because";

    /** Digests of the words that were marked when the reason was asked for: it is a reason for those alone. */
    private static final String SEEN = "personal_seen";

    private static final String FOUND = PersonalDataDesk.class.getName();

    @Inject
    private WordsLetThrough wordsLetThrough;

    @Inject
    private Caller caller;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Secrets secrets;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    @Override
    public void found(List<PersonalData.Found> more) {
        var context = FacesContext.getCurrentInstance();
        if (context != null) {
            var all = new ArrayList<>(found());
            more.stream().filter(one -> !all.contains(one)).forEach(all::add);
            context.getAttributes().put(FOUND, all);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<PersonalData.Found> found() {
        var context = FacesContext.getCurrentInstance();
        return context == null
                ? List.of()
                : (List<PersonalData.Found>) context.getAttributes().getOrDefault(FOUND, List.of());
    }

    /** The reason, unless there are words that were not marked when it was given: those are marked now, and it is asked for again. */
    @Override
    public Optional<String> because() {
        if (FacesContext.getCurrentInstance() == null) {
            return Optional.empty();
        }
        var seen = Set.of(typed(SEEN).split(" "));
        return found().stream().map(this::digest).allMatch(seen::contains)
                ? Optional.of(getBecause())
                : Optional.empty();
    }

    private String digest(PersonalData.Found one) {
        return secrets.digest(one.kind() + " " + one.words()).substring(0, 16);
    }

    /** What the page sends along with the reason. */
    public String getSeen() {
        return found().stream().map(this::digest).distinct().collect(Collectors.joining(" "));
    }

    @Override
    public void notBecause(Problem problem) {
        var context = FacesContext.getCurrentInstance();
        if (context.getMessageList(FIELD).isEmpty()) {
            context.addMessage(
                    FIELD,
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, words.of("personal.problem." + problem), null));
            context.validationFailed();
        }
    }

    @Override
    public void letThrough(Set<PersonalData.Kind> kinds, String because) {
        var context = FacesContext.getCurrentInstance();
        var trial = context.getExternalContext().getRequestParameterMap().getOrDefault("trial", "");
        var page = context.getViewRoot().getViewId();
        var place = (page + " " + trial).strip();
        var id = UUID.randomUUID();
        wordsLetThrough.add(new LetThrough(
                id,
                clock.instant(),
                caller.signedInPerson(),
                place.length() <= 100 ? place : place.substring(0, 100),
                kinds,
                because));
        audit.record("personal data let through", id.toString());
    }

    /** Whether words were found that the page should mark. */
    public boolean isAsking() {
        return !found().isEmpty() && FacesContext.getCurrentInstance().isValidationFailed();
    }

    /** What of the words that were found stands in a text. */
    public List<Marked> markedIn(String text) {
        return getMarked().stream().filter(one -> text.contains(one.words())).toList();
    }

    public List<Marked> getMarked() {
        return found().stream()
                .sorted(Comparator.comparing(PersonalData.Found::kind))
                .map(one -> new Marked(one.words(), trialWords.name(one.kind())))
                .collect(Collectors.toList());
    }

    public String getBecause() {
        return typed(FIELD);
    }

    private static String typed(String field) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(field, "");
    }
}

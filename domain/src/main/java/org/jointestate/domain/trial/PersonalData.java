package org.jointestate.domain.trial;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;

/**
 * Looks for what must not stand in free text: crime numbers, postcodes, telephone and national insurance numbers, e-mail addresses and
 * the names of people on the roll. Patterns find some and not all, and sometimes find what is none: so whoever typed the words may say why
 * they must stay.
 */
public class PersonalData {

    public enum Kind {
        CRIME_NUMBER("\\b\\d{2}\\*\\d{3,}|\\b\\d{2}000\\d{6}\\b|\\b[A-Z]{2,3}/\\d{3,}/\\d{2}\\b"),
        POSTCODE("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b"),
        TELEPHONE("(?<![\\d.,])(?:\\+44|0)[ -]?(?:\\d[ -]?){9,10}(?![\\d])"),
        NATIONAL_INSURANCE("\\b[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b"),
        E_MAIL("[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.-]{2,}"),
        NAME("");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        }
    }

    /** Words that were found. */
    public record Found(Kind kind, String words) {}

    private static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 300;

    private final People people;
    private final Insistence insistence;

    /** For whoever cannot be asked: what is found is refused. */
    public PersonalData(People people) {
        this(people, Insistence.NONE);
    }

    public PersonalData(People people, Insistence insistence) {
        this.people = people;
        this.insistence = insistence;
    }

    /**
     * What kinds must not stand in a text; none when it is in order, or when somebody says why the words are none of these, or must stay.
     * That is written down.
     */
    public Set<Kind> in(String text) {
        var found = find(text);
        if (found.isEmpty()) {
            return Set.of();
        }
        insistence.found(found);
        var kinds = EnumSet.noneOf(Kind.class);
        found.forEach(one -> kinds.add(one.kind()));
        var because = insistedBecause();
        if (because.isEmpty()) {
            return kinds;
        }
        var problem = problemOf(because.get());
        if (problem.isPresent()) {
            insistence.notBecause(problem.get());
            return kinds;
        }
        insistence.letThrough(kinds, because.get());
        return Set.of();
    }

    /** Why whoever was asked says that the words stay. */
    public Optional<String> insistedBecause() {
        return insistence.because().map(String::strip).filter(reason -> !reason.isEmpty());
    }

    private Optional<Insistence.Problem> problemOf(String because) {
        if (because.length() < SHORTEST_REASON || because.length() > LONGEST_REASON) {
            return Optional.of(Insistence.Problem.LENGTH);
        }
        return find(because).isEmpty() ? Optional.empty() : Optional.of(Insistence.Problem.PERSONAL_DATA);
    }

    /** The words themselves, to be marked for whoever typed them and told to nobody else; each once. */
    public List<Found> find(String text) {
        var found = new LinkedHashSet<Found>();
        for (var kind : Kind.values()) {
            if (kind != Kind.NAME) {
                var matcher = kind.pattern.matcher(text);
                while (matcher.find()) {
                    found.add(new Found(kind, matcher.group().strip()));
                }
            }
        }
        var lower = " " + lettersOf(text) + " ";
        people.all().stream()
                .filter(Person::isKnown)
                .map(Person::displayName)
                .filter(name -> lettersOf(name).contains(" "))
                .filter(name -> lower.contains(" " + lettersOf(name) + " "))
                .forEach(name -> found.add(new Found(Kind.NAME, name)));
        return List.copyOf(found);
    }

    private static String lettersOf(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[^\\p{L}]+", " ").strip();
    }
}

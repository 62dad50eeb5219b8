package org.jointestate.domain.trial;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jointestate.domain.people.People;

/**
 * Looks for what must not stand in free text: crime numbers, postcodes, telephone and national insurance numbers, e-mail addresses and
 * the names of people on the roll. It names the kind it found and never repeats the text.
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

    private final People people;

    public PersonalData(People people) {
        this.people = people;
    }

    public Set<Kind> in(String text) {
        var found = EnumSet.noneOf(Kind.class);
        for (var kind : Kind.values()) {
            if (kind != Kind.NAME && kind.pattern.matcher(text).find()) {
                found.add(kind);
            }
        }
        var lower = " " + text.toLowerCase(Locale.UK).replaceAll("[^\\p{L}]+", " ") + " ";
        var named = people.all().stream()
                .map(person -> person.displayName()
                        .toLowerCase(Locale.UK)
                        .replaceAll("[^\\p{L}]+", " ")
                        .strip())
                .filter(name -> name.contains(" "))
                .anyMatch(name -> lower.contains(" " + name + " "));
        if (named) {
            found.add(Kind.NAME);
        }
        return found;
    }
}

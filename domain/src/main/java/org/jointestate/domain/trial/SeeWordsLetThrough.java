package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Where words that look like personal data were saved all the same, and why, for those who answer for it. */
@UseCase(roles = {Role.AUDITOR, Role.ADMINISTRATOR})
public class SeeWordsLetThrough {

    /** So many are shown; the audit has them all. */
    public static final int MOST = 200;

    /** One of them with the name of whoever it was. */
    public record Line(LetThrough what, String who) {}

    private final WordsLetThrough words;
    private final People people;

    @Inject
    public SeeWordsLetThrough(WordsLetThrough words, People people) {
        this.words = words;
        this.people = people;
    }

    public List<Line> see() {
        var newest = words.newest(MOST);
        Map<PersonId, String> names = newest.stream()
                .map(LetThrough::who)
                .distinct()
                .collect(Collectors.toMap(
                        who -> who,
                        who -> people.find(who).map(Person::displayName).orElse("")));
        return newest.stream()
                .map(one -> new Line(one, names.getOrDefault(one.who(), "")))
                .toList();
    }
}

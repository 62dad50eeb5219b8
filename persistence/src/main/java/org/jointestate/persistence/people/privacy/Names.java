package org.jointestate.persistence.people.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.Person;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What a person is called, as it may stand in a text: the shown name if it has two words or more, the e-mail address, and the user name if
 * it has a figure or a sign in it. Names of one word are words too: "Rose" is not struck out of everybody's sentences.
 */
final class Names {

    static final String STRUCK_OUT = "[name removed]";

    private final List<String> called;
    private final Pattern pattern;

    private Names(List<String> called) {
        this.called = called;
        this.pattern = Pattern.compile(
                called.stream()
                        .map(name -> "(?<![\\p{L}\\p{N}])" + written(name) + "(?![\\p{L}\\p{N}])")
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static Names of(Person person) {
        var names = new LinkedHashSet<String>();
        person.email().map(EmailAddress::value).ifPresent(names::add);
        var shown = person.displayName().strip().replaceAll("\\s+", " ");
        if (shown.contains(" ")) {
            names.add(shown);
        }
        var username = person.username().value();
        if (!username.chars().allMatch(Character::isLetter)) {
            names.add(username);
        }
        return new Names(List.copyOf(names));
    }

    /** The texts of a column in which one of the names stands, each once. */
    List<String> in(Sql sql, PersonalRegister.Text text, String also) {
        if (called.isEmpty()) {
            return List.of();
        }
        // The database looks for a part of each name that every database can compare; the pattern then looks for the
        // rest.
        var arguments = new ArrayList<@Nullable Object>();
        for (var name : called) {
            arguments.add("%" + anchor(name) + "%");
        }
        var like = called.stream()
                .map(name -> "lower(" + text.column() + ") like ?")
                .collect(Collectors.joining(" or "));
        return sql
                .list(
                        "select " + text.column() + " as words from " + text.table() + " where (" + like + ") and "
                                + also,
                        row -> row.getString("words"),
                        arguments.toArray())
                .stream()
                .filter(words -> pattern.matcher(words).find())
                .toList();
    }

    /** The longest run of plain letters and figures: a database in the C locale does not find the é of an É. */
    private static String anchor(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    /** However wide its gaps are and whichever apostrophe is in it. */
    private static String written(String name) {
        return Pattern.quote(name)
                .replace(" ", "\\E\\s+\\Q")
                .replaceAll("['’‘ʼ`]", Matcher.quoteReplacement("\\E['’‘ʼ`]\\Q"));
    }

    String strikeOut(String words, int longest) {
        var without = pattern.matcher(words).replaceAll(STRUCK_OUT);
        return without.length() <= longest ? without : pattern.matcher(words).replaceAll("[…]");
    }
}

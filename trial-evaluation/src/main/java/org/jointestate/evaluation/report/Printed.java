package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where whoever prints a number leaves it, in the order of the report, for the annex in which it is worked out a second
 * time. Each method gives back the text, so that a cell is registered where it is written.
 */
final class Printed {

    private final List<PrintedNumber> numbers = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();

    String count(String id, String where, double value, String text) {
        return add(PrintedNumber.count(id, where, value, text));
    }

    String computed(String id, String where, double value, String text) {
        return Double.isNaN(value) ? text : add(PrintedNumber.computed(id, where, value, text));
    }

    /** Found by a search for what is likeliest; {@code width} is that of its interval. */
    String sought(String id, String where, double value, double width, String text) {
        return add(PrintedNumber.sought(id, where, value, width, text));
    }

    String drawn(String id, String where, double value, String text) {
        return add(PrintedNumber.drawn(id, where, value, text));
    }

    String word(String id, String where, String word) {
        return add(PrintedNumber.word(id, where, word));
    }

    /** Two lines of a trial may bear one code: the second is told apart by its number. */
    private String add(PrintedNumber number) {
        var time = times.merge(number.id(), 1, Integer::sum);
        numbers.add(time == 1 ? number : number.named(number.id() + "#" + time));
        return number.text();
    }

    List<PrintedNumber> all() {
        return List.copyOf(numbers);
    }
}

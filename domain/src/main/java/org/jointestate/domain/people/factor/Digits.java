package org.jointestate.domain.people.factor;

import java.util.Locale;

/** What people type, without the spaces that phones show. */
final class Digits {

    private Digits() {}

    static String of(String typed) {
        return typed.replaceAll("[\\s\\u00A0-]", "");
    }

    /** A recovery code or a one-time code, in groups however they were typed. */
    static String code(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return letters.replaceAll("(.{5})(?!$)", "$1-");
    }

    static boolean isOfAnApp(String digits) {
        return digits.matches("[0-9]{6}");
    }
}

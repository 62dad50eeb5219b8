package org.jointestate.domain.people.privacy;

import java.util.List;

/**
 * What the erasure of somebody would do, or has done, in numbers.
 *
 * @param goes rows that are deleted, by section
 * @param stays rows that stay with the id alone, by section, and why
 * @param struckOut texts from which the name, the user name and the e-mail address are struck out
 * @param left texts in which they stay, and why
 * @param openBookings bookings that are not over and would be released
 */
public record ErasurePlan(List<Part> goes, List<Part> stays, List<Part> struckOut, List<Part> left, int openBookings) {

    public ErasurePlan {
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
        struckOut = List.copyOf(struckOut);
        left = List.copyOf(left);
    }

    /** @param why empty where it goes without saying */
    public record Part(String name, int rows, String why) {}
}

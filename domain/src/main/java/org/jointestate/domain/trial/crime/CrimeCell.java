package org.jointestate.domain.trial.crime;

import java.util.Comparator;

/** A crime type in a district, as the official files name them. An empty name stands for all of them. */
public record CrimeCell(String crimeType, String district) implements Comparable<CrimeCell> {

    private static final Comparator<CrimeCell> ORDER =
            Comparator.comparing(CrimeCell::crimeType).thenComparing(CrimeCell::district);

    public CrimeCell {
        if (crimeType.length() > 100 || district.length() > 100) {
            throw new IllegalArgumentException("A crime type (%s) or a district (%s) has more than 100 characters."
                    .formatted(crimeType, district));
        }
    }

    /** Whether this cell, which may stand for many, takes the other one in. */
    public boolean takesIn(CrimeCell other) {
        return (crimeType.isEmpty() || crimeType.equals(other.crimeType))
                && (district.isEmpty() || district.equals(other.district));
    }

    @Override
    public int compareTo(CrimeCell other) {
        return ORDER.compare(this, other);
    }
}

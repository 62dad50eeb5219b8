package org.jointestate.domain.trial.crime;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One official file of street-level crime, counted: a row an incident, as they stand. Rows that repeat others to the letter are separate
 * incidents. Rows without an area are counted for the force, with an empty district.
 */
public record StreetCrimeFile(
        String name, String sha256, YearMonth month, String force, long rows, SortedMap<CrimeCell, Long> counts) {

    public StreetCrimeFile {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        var sum = counts.values().stream().mapToLong(Long::longValue).sum();
        if (sum != rows) {
            throw new IllegalArgumentException(
                    "The file (%s) has %d rows and %d were counted.".formatted(name, rows, sum));
        }
    }

    /** The rows that at least one of the cells takes in, each once. */
    public long in(Collection<CrimeCell> cells) {
        return counts.entrySet().stream()
                .filter(counted -> cells.stream().anyMatch(cell -> cell.takesIn(counted.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public SortedMap<String, Long> byCrimeType() {
        var sums = new TreeMap<String, Long>();
        counts.forEach((cell, count) -> sums.merge(cell.crimeType(), count, Long::sum));
        return sums;
    }

    public SortedMap<String, Long> byDistrict() {
        var sums = new TreeMap<String, Long>();
        counts.forEach((cell, count) -> sums.merge(cell.district(), count, Long::sum));
        return sums;
    }

    public Collection<String> crimeTypes() {
        return new TreeSet<>(byCrimeType().keySet());
    }
}

package org.jointestate.deploy.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The bookings and claims as they lie in the tables. Doubles are found among the bookings alone: the claims are what is on trial, so
 * they are no witness.
 */
record Stored(List<Row> bookings, Set<Cell> claims, int claimRows) {

    private static final Set<String> HOLDING = Set.of("RESERVED", "CHECKED_IN");

    record Row(String id, String person, String desk, LocalDateTime from, LocalDateTime to, String state) {

        boolean holds() {
            return HOLDING.contains(state);
        }

        Stream<Cell> cells() {
            return Stream.iterate(from, at -> at.isBefore(to), at -> at.plusMinutes(30))
                    .map(at -> new Cell(desk, at, person, id));
        }
    }

    record Cell(String desk, LocalDateTime at, String person, String booking) {}

    private record Place(String whose, LocalDateTime at) {}

    static Stored in(Connection tables) throws SQLException {
        List<Row> bookings = new ArrayList<>();
        Set<Cell> claims = new HashSet<>();
        int claimRows = 0;
        // One moment for both tables: a killed process may have left the database a commit to finish.
        tables.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        tables.setAutoCommit(false);
        try (var statement = tables.createStatement()) {
            try (var rows = statement.executeQuery("select id, person, desk, starts, ends, state from booking")) {
                while (rows.next()) {
                    bookings.add(new Row(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getObject(4, LocalDateTime.class),
                            rows.getObject(5, LocalDateTime.class),
                            rows.getString(6)));
                }
            }
            try (var rows = statement.executeQuery("select space, cell, person, booking from claim")) {
                while (rows.next()) {
                    claimRows++;
                    claims.add(new Cell(
                            rows.getString(1),
                            rows.getObject(2, LocalDateTime.class),
                            rows.getString(3),
                            rows.getString(4)));
                }
            }
        }
        tables.commit();
        tables.setAutoCommit(true);
        return new Stored(List.copyOf(bookings), Set.copyOf(claims), claimRows);
    }

    List<Row> held() {
        return bookings.stream().filter(Row::holds).toList();
    }

    /** The bookings that share a desk and a half hour with another, by the desk. */
    List<String> doublesOfDesks() {
        return doubles(Cell::desk);
    }

    /** The bookings that put one person at two desks in one half hour, by the person. */
    List<String> doublesOfPeople() {
        return doubles(Cell::person);
    }

    private List<String> doubles(Function<Cell, String> whose) {
        Map<Place, List<Cell>> cells = held().stream()
                .flatMap(Row::cells)
                .collect(groupingBy(cell -> new Place(whose.apply(cell), cell.at())));
        return cells.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .collect(groupingBy(each -> each.getKey().whose()))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + ": "
                        + each.getValue().stream()
                                .flatMap(place -> place.getValue().stream())
                                .map(Cell::booking)
                                .collect(toSet()))
                .toList();
    }

    /** Half hours that are claimed and not held, or held and not claimed. */
    Set<Cell> claimsThatDisagree() {
        Set<Cell> expected = held().stream().flatMap(Row::cells).collect(toSet());
        Set<Cell> wrong = new HashSet<>(expected);
        wrong.removeAll(claims);
        claims.stream().filter(claim -> !expected.contains(claim)).forEach(wrong::add);
        return wrong;
    }
}

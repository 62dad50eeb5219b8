package org.jointestate.domain.people.deputy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deputies in a list: pass the same contract as the ones in the database. */
public class InMemoryDeputies implements Deputies {

    private final List<Deputyship> all = new ArrayList<>();

    @Override
    public void add(Deputyship deputyship) {
        all.add(deputyship);
    }

    @Override
    public Optional<Deputyship> find(UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Deputyship> notOverOn(LocalDate day) {
        return all.stream()
                .filter(one -> !one.isOverOn(day))
                .sorted(Comparator.comparing(Deputyship::firstDay))
                .toList();
    }
}

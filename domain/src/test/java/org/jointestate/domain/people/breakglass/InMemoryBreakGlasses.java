package org.jointestate.domain.people.breakglass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;

/** Sealed accounts in a list: pass the same contract as the ones in the database. */
public class InMemoryBreakGlasses implements BreakGlasses {

    private final List<BreakGlass> glasses = new ArrayList<>();

    @Override
    public void add(BreakGlass glass) {
        glasses.add(glass);
    }

    @Override
    public Optional<BreakGlass> find(Username name) {
        return glasses.stream().filter(glass -> glass.name().equals(name)).findFirst();
    }

    @Override
    public Optional<BreakGlass> find(PersonId account) {
        return glasses.stream().filter(glass -> glass.account().equals(account)).findFirst();
    }

    @Override
    public List<BreakGlass> all() {
        return glasses.stream()
                .sorted(Comparator.comparing(BreakGlass::sealed).reversed())
                .toList();
    }

    @Override
    public List<BreakGlass> inUse() {
        return glasses.stream()
                .filter(glass -> glass.broken().isPresent() && glass.closed().isEmpty())
                .toList();
    }
}

package org.jointestate.web.demonstration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names of nobody: plain first names before surnames put together from pieces, so that no real officer is meant. */
final class InventedNames {

    private static final List<String> FIRST = List.of(
            "Aisha", "Alan", "Amara", "Anil", "Beth", "Callum", "Carys", "Chloe", "Colin", "Daisy", "Dean", "Devi",
            "Elin", "Ewan", "Farah", "Fern", "Gareth", "Gita", "Hannah", "Harun", "Imran", "Isla", "Jade", "Jonas",
            "Kamal", "Karen", "Keiran", "Laura", "Lewis", "Maeve", "Marta", "Milo", "Nadia", "Neil", "Olu", "Orla",
            "Paula", "Piotr", "Priya", "Quinn", "Rhys", "Rosa", "Sanjay", "Sian", "Tariq", "Tess", "Una", "Vera",
            "Wanda", "Yusuf");
    private static final List<String> BEGINNINGS = List.of(
            "Ash", "Birch", "Bramble", "Clough", "Crag", "Dale", "Elder", "Fallow", "Gorse", "Heather", "Hollin",
            "Kestrel", "Lark", "Mill", "Nettle", "Oat", "Peat", "Quarry", "Rowan", "Sedge", "Thistle", "Wren", "Yarrow",
            "Alder");
    private static final List<String> ENDINGS = List.of(
            "bury", "combe", "croft", "fold", "garth", "hurst", "ings", "low", "mere", "ridge", "stead", "wick",
            "thorpe", "wath");

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    InventedNames(Random random) {
        this.random = random;
    }

    /** Each name once. */
    String next() {
        String name;
        do {
            name = any(FIRST) + " " + any(BEGINNINGS) + any(ENDINGS);
        } while (!taken.add(name));
        return name;
    }

    List<String> next(int count) {
        var names = new ArrayList<String>();
        for (int n = 0; n < count; n++) {
            names.add(next());
        }
        return names;
    }

    private String any(List<String> pieces) {
        return pieces.get(random.nextInt(pieces.size()));
    }
}

package org.jointestate.domain.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Facts that age, in a map. */
public class InMemoryReferenceRows implements ReferenceRows {

    private final Map<UUID, ReferenceRow> rows = new LinkedHashMap<>();

    @Override
    public Optional<ReferenceRow> find(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<ReferenceRow> of(ReferenceKind kind) {
        return rows.values().stream()
                .filter(row -> row.kind() == kind)
                .sorted(ReferenceRow.ORDER)
                .toList();
    }

    /** One thread works on it. */
    @Override
    public void hold(ReferenceKind kind) {}

    @Override
    public void add(ReferenceRow row) {
        rows.put(row.id(), row);
    }

    @Override
    public boolean replace(ReferenceRow row) {
        var known = rows.get(row.id());
        if (known == null || known.version() != row.version() - 1) {
            return false;
        }
        rows.put(row.id(), row);
        return true;
    }

    @Override
    public boolean remove(UUID id, int version) {
        var known = rows.get(id);
        return known != null && known.version() == version && rows.remove(id) != null;
    }
}

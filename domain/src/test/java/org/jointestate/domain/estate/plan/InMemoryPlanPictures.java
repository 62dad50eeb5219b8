package org.jointestate.domain.estate.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.estate.FloorCode;

/** Pictures kept in maps: passes the same contract as those in the database. */
public class InMemoryPlanPictures implements PlanPictures {

    private final Map<UUID, PlanPicture> pictures = new LinkedHashMap<>();
    private final Map<UUID, String> drawings = new LinkedHashMap<>();

    @Override
    public void add(PlanPicture picture, String svg) {
        pictures.put(picture.id(), picture);
        drawings.put(picture.id(), svg);
    }

    @Override
    public void remove(UUID id) {
        pictures.remove(id);
        drawings.remove(id);
    }

    @Override
    public Optional<PlanPicture> find(UUID id) {
        return Optional.ofNullable(pictures.get(id));
    }

    @Override
    public Optional<String> svgOf(UUID id) {
        return Optional.ofNullable(drawings.get(id));
    }

    @Override
    public List<PlanPicture> of(FloorCode floor) {
        return pictures.values().stream()
                .filter(picture -> picture.floor().equals(floor))
                .sorted(Comparator.comparing(PlanPicture::number).reversed())
                .toList();
    }
}

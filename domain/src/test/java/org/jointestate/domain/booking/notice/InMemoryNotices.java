package org.jointestate.domain.booking.notice;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;

/** Notices in a map. */
public class InMemoryNotices implements Notices {

    private final Map<UUID, Notice> notices = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Set<UUID> dismissed = Collections.synchronizedSet(new HashSet<>());

    @Override
    public void add(Notice notice) {
        notices.put(notice.id(), notice);
    }

    @Override
    public Optional<Notice> find(UUID id) {
        return Optional.ofNullable(notices.get(id));
    }

    @Override
    public List<Notice> ofAct(UUID act) {
        return all().stream()
                .filter(notice -> notice.act().filter(act::equals).isPresent())
                .sorted(Comparator.comparing((Notice notice) ->
                                notice.about().map(about -> about.slot().from()).orElse(LocalDateTime.MIN))
                        .thenComparing(notice -> notice.id().toString()))
                .toList();
    }

    /** All that was told, for a test to read. */
    public List<Notice> all() {
        return List.copyOf(notices.values());
    }

    @Override
    public List<Notice> shownTo(PersonId person, int most) {
        return all().stream()
                .filter(notice ->
                        notice.person().equals(person) && notice.kind().isShown() && !dismissed.contains(notice.id()))
                .sorted(Comparator.comparing(Notice::told).reversed().thenComparing(notice -> notice.id()
                        .toString()))
                .limit(most)
                .toList();
    }

    @Override
    public boolean dismiss(UUID id, PersonId person, Instant at) {
        var found = find(id).filter(notice ->
                notice.person().equals(person) && notice.kind().isShown());
        found.ifPresent(notice -> dismissed.add(notice.id()));
        return found.isPresent();
    }

    @Override
    public int forgetToldBefore(Instant moment) {
        var before = notices.size();
        notices.values().removeIf(notice -> notice.told().isBefore(moment));
        return before - notices.size();
    }
}

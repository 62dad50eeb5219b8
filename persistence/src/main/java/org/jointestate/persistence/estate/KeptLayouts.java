package org.jointestate.persistence.estate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.estate.Layout;

/**
 * The layouts that were read last, by revision. A revision belongs to one state of one estate and never comes again, so that what is kept
 * here cannot be out of date: who finds another revision in the database reads the estate anew.
 */
final class KeptLayouts {

    /** One is enough for one estate; between a change and its end two are looked for in turn. */
    private static final int MOST = 4;

    private final Map<String, Layout> byRevision =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST * 2, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Layout> eldest) {
                    return size() > MOST;
                }
            });

    Optional<Layout> of(String revision) {
        return Optional.ofNullable(byRevision.get(revision));
    }

    void keep(String revision, Layout layout) {
        byRevision.put(revision, layout);
    }
}

package org.jointestate.domain.shared;

import java.util.ArrayList;
import java.util.List;

/** Keeps what was recorded, for a test to read. */
public class RecordedAudit implements Audit {

    public final List<String> entries = new ArrayList<>();

    @Override
    public void record(String action, String thing) {
        entries.add(action);
    }
}

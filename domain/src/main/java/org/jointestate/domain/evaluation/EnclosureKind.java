package org.jointestate.domain.evaluation;

/** What can be put beside the records of a trial before a freeze. */
public enum EnclosureKind {
    DESK_USE("desk-use.csv"),
    WORDS("authored.json");

    private final String file;

    EnclosureKind(String file) {
        this.file = file;
    }

    /** The file of the frozen folder that it becomes. */
    public String file() {
        return file;
    }
}

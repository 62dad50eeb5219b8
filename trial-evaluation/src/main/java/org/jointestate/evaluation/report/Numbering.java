package org.jointestate.evaluation.report;

/** Numbers figures and tables through the report, and gives each thing an id of its own. */
final class Numbering {

    private int figures;
    private int tables;
    private int ids;

    String figure() {
        return "Figure " + ++figures;
    }

    String table() {
        return "Table " + ++tables;
    }

    String id(String kind) {
        return kind + "-" + ++ids;
    }
}

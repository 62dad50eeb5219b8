package org.jointestate.evaluation.report;

/** The names of the tables of counts in the open data of a trial, and of their rows and columns: the maker and the report agree on them here. */
public final class OpenTables {

    public static final String OUTCOMES = "outcomes";
    public static final String REQUESTS = "requests";
    public static final String DESKS = "desks";
    /** Of one number: the person-hours of the whole trial to the nearest ten, where no week of them is published. */
    public static final String TOGETHER = "hours together";

    public static final String NUMBER = "Number";
    public static final String ANSWERED = "Answered";
    public static final String UNANSWERED = "Open";
    public static final String KEPT = "Kept";
    public static final String NO_SHOW = "No-show";
    public static final String DISAGREE = "Disagree";
    public static final String NEITHER = "Neither";
    public static final String AGREE = "Agree";
    public static final String MORE_POSITIVE = "More positive";
    public static final String LESS_POSITIVE = "Less positive";
    public static final String THE_SAME = "The same";

    private OpenTables() {}

    public static String answers(String item, int wave) {
        return "survey " + item + " wave " + wave;
    }

    public static String changes(String item) {
        return "survey " + item + " change";
    }
}

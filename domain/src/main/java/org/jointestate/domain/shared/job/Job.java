package org.jointestate.domain.shared.job;

import java.util.regex.Pattern;

/**
 * Something the application does by itself, as the system actor. Each feature makes its own; whoever runs them sees to it that each due
 * time is worked by one node. A node may die in the middle, so the work must be safe to do again.
 *
 * @param name lower case and hyphens; it is the key under which the nodes agree, so a renamed job is a new one
 * @param work calls use cases, each of which is a transaction of its own; what it throws is told in the log and it is tried again soon
 */
public record Job(String name, Timetable timetable, Runnable work) {

    private static final Pattern SHAPE = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Job {
        if (!SHAPE.matcher(name).matches() || name.length() > 60) {
            throw new IllegalArgumentException(
                    "The job's name (%s) must be words in lower case with hyphens.".formatted(name));
        }
    }
}

package org.jointestate.domain.trial;

import java.util.List;

/** Every time that somebody said why words must stay. */
public interface WordsLetThrough {

    void add(LetThrough one);

    /** The newest, at most so many, newest first. */
    List<LetThrough> newest(int most);
}

package org.jointestate.domain.evaluation.paper;

import java.util.function.Function;

class InMemoryPapersTest extends PapersContract {

    private final InMemoryPapers papers = new InMemoryPapers();

    @Override
    protected <T> T in(Function<Papers, T> work) {
        return work.apply(papers);
    }
}

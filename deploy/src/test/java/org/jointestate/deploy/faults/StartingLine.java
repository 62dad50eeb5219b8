package org.jointestate.deploy.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Sends wishes at one instant: each has a thread of its own, and no thread starts before all are ready. */
final class StartingLine implements AutoCloseable {

    private final ExecutorService runners;
    private final List<BookingApi> nodes;

    /** @param nodes who is asked, in turn */
    StartingLine(List<BookingApi> nodes, int width) {
        this.nodes = nodes;
        this.runners = Executors.newFixedThreadPool(width);
    }

    /** The answers, in the order of the wishes. */
    List<BookingApi.Answer> go(List<BookingApi.Wish> wishes) throws Exception {
        CyclicBarrier ready = new CyclicBarrier(wishes.size());
        List<Future<BookingApi.Answer>> running = new ArrayList<>();
        for (var wish : wishes) {
            var api = nodes.get(running.size() % nodes.size());
            running.add(runners.submit(() -> {
                ready.await(60, TimeUnit.SECONDS);
                return api.book(wish);
            }));
        }
        List<BookingApi.Answer> answers = new ArrayList<>();
        for (var each : running) {
            answers.add(each.get(120, TimeUnit.SECONDS));
        }
        return answers;
    }

    @Override
    public void close() {
        runners.shutdownNow();
    }
}

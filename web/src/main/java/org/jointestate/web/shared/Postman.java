package org.jointestate.web.shared;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jointestate.domain.shared.outbox.Courier;
import org.jointestate.domain.shared.outbox.Delivery;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.domain.shared.outbox.SettleMessage;
import org.jointestate.domain.shared.outbox.TakeMessage;

/**
 * Carries what is due from the outbox, one message after the other: taken in one transaction, carried in none, settled in another. So
 * nobody who books waits for a mail server, and a message is taken over when its node dies.
 */
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    private final TakeMessage take;
    private final SettleMessage settle;
    private final Map<String, Courier> couriers;

    public Postman(TakeMessage take, SettleMessage settle, List<Courier> couriers) {
        this.take = take;
        this.settle = settle;
        this.couriers = couriers.stream().collect(Collectors.toMap(Courier::topic, Function.identity()));
    }

    /** Until nothing is due, or the way is closed: then the rest would only wait for the same time-outs. */
    public void round() {
        var next = take.take();
        while (next.isPresent()) {
            var delivery = carry(next.get());
            var now = settle.settle(next.get(), delivery);
            if (now.state() == OutboxMessage.State.FAILED) {
                LOG.log(Level.WARNING, "Message {0} was given up ({1}) and waits for an administrator.", new Object[] {
                    now.id(), now.remark().orElse("")
                });
            }
            if (delivery instanceof Delivery.Failed failed && failed.wayClosed()) {
                LOG.log(
                        Level.WARNING,
                        "Messages do not get out at the moment ({0}); they are tried again.",
                        failed.because());
                return;
            }
            next = take.take();
        }
    }

    private Delivery carry(OutboxMessage message) {
        var courier = couriers.get(message.topic());
        if (courier == null) {
            return new Delivery.Refused("NO_COURIER");
        }
        try {
            return courier.carry(message);
        } catch (RuntimeException fault) {
            return new Delivery.Failed("FAULT " + ErrorReference.log(fault), false);
        }
    }
}

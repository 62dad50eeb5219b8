package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.people.DeviceNetwork;

/** A device of the police does not work at a desk that only the fire network reaches, nor the reverse. */
public record TheNetworkReachesTheDevice() implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        var network = around.desk().network();
        var device = around.booker().device();
        return network == Network.BOTH
                        || device == DeviceNetwork.BOTH
                        || network.name().equals(device.name())
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Refusal.Reason.NETWORK_OUT_OF_REACH, around.desk().spokenName(), network, device));
    }
}

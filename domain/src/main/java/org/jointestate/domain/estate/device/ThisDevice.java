package org.jointestate.domain.estate.device;

/** The device that is calling the use case that is running. Only use cases for the role DEVICE ask for it. */
public interface ThisDevice {

    /** @throws org.jointestate.domain.shared.NotAllowed when no device is calling */
    Device asking();
}

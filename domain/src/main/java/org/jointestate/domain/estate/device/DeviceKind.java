package org.jointestate.domain.estate.device;

/** What a device is for. */
public enum DeviceKind {
    /** A shared tablet where people check in and leave. */
    KIOSK,
    /** A display that only shows. */
    WALL
}

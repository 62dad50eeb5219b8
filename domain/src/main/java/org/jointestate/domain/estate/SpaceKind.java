package org.jointestate.domain.estate;

/** What a space is. Only a desk is held by one person at a time; whoever has a desk may have a room and a bay beside it. */
public enum SpaceKind {
    DESK,
    MEETING_ROOM,
    TRAINING_ROOM,
    /** Bays that nobody tells apart: the car park is the space, and each of its bays a place. */
    PARKING_BAY;

    /** Whether a person can hold only one of this kind at any moment, because they sit there. */
    public boolean onePerPerson() {
        return this == DESK;
    }
}

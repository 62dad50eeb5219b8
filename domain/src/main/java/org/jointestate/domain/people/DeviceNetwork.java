package org.jointestate.domain.people;

/** Which network a person's device works on. It says where they can work, and nothing about them. */
public enum DeviceNetwork {
    POLICE,
    FIRE,
    /** Any: the device works on both networks, or needs neither. */
    BOTH;

    /** What the people of an organisation usually have: the two of today their own, partners whatever there is. */
    public static DeviceNetwork usualOf(OrganisationCode organisation) {
        return switch (organisation.value()) {
            case "POLICE" -> POLICE;
            case "FIRE" -> FIRE;
            default -> BOTH;
        };
    }
}

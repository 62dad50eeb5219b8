package org.jointestate.persistence.shared;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;

/** UUIDs as text: the mapper's own way differs between the databases. */
public class UuidConverter extends TextConverter<UUID> implements AttributeConverter<UUID, String> {

    public UuidConverter() {
        super(UUID::toString, UUID::fromString);
    }
}

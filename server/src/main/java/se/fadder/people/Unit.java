package se.fadder.people;

import org.jspecify.annotations.Nullable;

/**
 * A part of the organisation.
 *
 * @param parentId null for the root
 * @param sortKey the name's place in Swedish order
 */
public record Unit(
    UnitId id,
    @Nullable UnitId parentId,
    UnitKind kind,
    String name,
    String sortKey,
    UnitPath path) {}

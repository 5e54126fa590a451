package se.fadder.people;

import org.jspecify.annotations.Nullable;

/**
 * A unit: a part of the organisation.
 *
 * @param parentId null for the root
 * @param sortKey the name's place in Swedish order
 * @param key the organisation's own short name for it; null when it has none
 */
public record Unit(
    UnitId id,
    @Nullable UnitId parentId,
    UnitKind kind,
    String name,
    String sortKey,
    UnitPath path,
    @Nullable String key) {}

package se.fadder.kernel;

import java.util.UUID;

/**
 * An identifier with the kind of thing it names in its type, so that a plan's cannot be passed for
 * a person's. Implemented by records with the one component {@code value}; stored by {@code db} as
 * text.
 */
public interface Id {
  /** The value: a UUID of version 7 (RFC 9562), whose order is the order of creation. */
  UUID value();
}

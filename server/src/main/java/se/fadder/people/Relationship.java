package se.fadder.people;

import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/**
 * A relationship between two people that a room above this one knows of, such as mentor and
 * newcomer. Rooms register theirs with {@link People#addRelation}, so that the arrow never turns
 * round.
 */
@FunctionalInterface
public interface Relationship {
  /** Those of the people with whom the viewer has the relationship today. */
  Set<PersonId> among(Tx tx, Viewer viewer, Set<PersonId> people);
}

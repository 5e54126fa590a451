package se.fadder.signin;

import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;

/** The check that a person may be inside at all, made by the room that knows employments. */
@FunctionalInterface
public interface StillEmployed {
  boolean test(Tx tx, PersonId person);
}

package se.fadder.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/**
 * A listener of rooms above, told in the same unit of work when sign-in sessions are ended on
 * purpose. It is not told of those that end by time alone.
 */
public interface SessionEnds {
  /** A listener that does nothing. */
  SessionEnds NONE =
      new SessionEnds() {
        @Override
        public void one(WriteTx tx, PersonId person, UUID session) {}

        @Override
        public void allBut(WriteTx tx, PersonId person, @Nullable UUID kept) {}
      };

  /** Hears that one session of the person is ended. */
  void one(WriteTx tx, PersonId person, UUID session);

  /**
   * Hears that all sessions of the person are ended but one.
   *
   * @param kept null when none is kept
   */
  void allBut(WriteTx tx, PersonId person, @Nullable UUID kept);
}

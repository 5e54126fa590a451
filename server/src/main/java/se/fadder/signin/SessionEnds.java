package se.fadder.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/**
 * What other rooms do when sign-in sessions are ended on purpose, in the same unit of work. Of
 * those that end by time alone nobody is told.
 */
public interface SessionEnds {
  /** Nobody who does anything. */
  SessionEnds NONE =
      new SessionEnds() {
        @Override
        public void one(WriteTx tx, PersonId person, UUID session) {}

        @Override
        public void allBut(WriteTx tx, PersonId person, @Nullable UUID kept) {}
      };

  /** That session of the person is ended. */
  void one(WriteTx tx, PersonId person, UUID session);

  /**
   * All of the person's are ended but one.
   *
   * @param kept null when none is kept
   */
  void allBut(WriteTx tx, PersonId person, @Nullable UUID kept);
}

package se.fadder.signin;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/**
 * The listeners that are told when sign-in sessions are ended on purpose, added before the start.
 */
public final class SessionEndListeners implements SessionEnds {
  private final List<SessionEnds> listeners = new CopyOnWriteArrayList<>();

  public void add(SessionEnds listener) {
    listeners.add(listener);
  }

  @Override
  public void one(WriteTx tx, PersonId person, UUID session) {
    listeners.forEach(listener -> listener.one(tx, person, session));
  }

  @Override
  public void allBut(WriteTx tx, PersonId person, @Nullable UUID kept) {
    listeners.forEach(listener -> listener.allBut(tx, person, kept));
  }
}

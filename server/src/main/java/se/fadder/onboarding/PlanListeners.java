package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.people.Employment;

/** The listeners of rooms above to plans that change, in the order in which they were added. */
public final class PlanListeners implements PlanListener {
  private final List<PlanListener> listeners = new ArrayList<>();

  /** Adds a listener; to be called while the server is put together. */
  public void add(PlanListener listener) {
    listeners.add(listener);
  }

  @Override
  public void staged(WriteTx tx, PlanId plan, Employment employment, @Nullable LocalDate firstDue) {
    listeners.forEach(one -> one.staged(tx, plan, employment, firstDue));
  }

  @Override
  public void changed(WriteTx tx, Collection<PlanId> plans) {
    listeners.forEach(one -> one.changed(tx, plans));
  }

  @Override
  public void ended(WriteTx tx, Collection<PlanId> plans) {
    listeners.forEach(one -> one.ended(tx, plans));
  }
}

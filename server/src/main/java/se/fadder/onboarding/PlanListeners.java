package se.fadder.onboarding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;

/** The listeners of rooms above to plans that change, in the order in which they were added. */
public final class PlanListeners implements PlanListener {
  private final List<PlanListener> listeners = new ArrayList<>();

  /** Adds a listener; to be called while the server is put together. */
  public void add(PlanListener listener) {
    listeners.add(listener);
  }

  @Override
  public void staged(WriteTx tx, Employment employment, PreparedPlan plan) {
    listeners.forEach(one -> one.staged(tx, employment, plan));
  }

  @Override
  public void begun(WriteTx tx, @Nullable Viewer by, PreparedPlan plan) {
    listeners.forEach(one -> one.begun(tx, by, plan));
  }

  @Override
  public void changed(WriteTx tx, Collection<PlanId> plans) {
    listeners.forEach(one -> one.changed(tx, plans));
  }

  @Override
  public void changedAbove(WriteTx tx, Collection<PlanId> plans) {
    listeners.forEach(one -> one.changedAbove(tx, plans));
  }

  @Override
  public void commented(WriteTx tx, Step step, StepComment comment) {
    listeners.forEach(one -> one.commented(tx, step, comment));
  }

  @Override
  public void happened(WriteTx tx, Plan plan, StepEvent event) {
    listeners.forEach(one -> one.happened(tx, plan, event));
  }

  @Override
  public void toBeSigned(WriteTx tx, Plan plan, Step step, PersonId by) {
    listeners.forEach(one -> one.toBeSigned(tx, plan, step, by));
  }

  @Override
  public void ended(WriteTx tx, Collection<PlanId> plans) {
    listeners.forEach(one -> one.ended(tx, plans));
  }
}

package se.fadder.commitments;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/** The source of commitments on the agendas of those who do them. */
final class CommitmentsOnAgendas implements AgendaSource {
  private final Today today;
  private final Commitments commitments;

  CommitmentsOnAgendas(Today today, Commitments commitments) {
    this.today = today;
    this.commitments = commitments;
  }

  @Override
  public Collection<CommitmentAgendaKind> kinds() {
    return EnumSet.allOf(CommitmentAgendaKind.class);
  }

  @Override
  public Collection<CommitmentAgendaDeed> deeds() {
    return EnumSet.allOf(CommitmentAgendaDeed.class);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    return commitments.open(tx, viewer, first).map(commitment -> item(viewer, commitment));
  }

  /** It is the viewer's own, and what they learn of whoever it was agreed with is nobody's data. */
  private AgendaItem item(Viewer viewer, Commitment commitment) {
    return new AgendaItem(
        CommitmentAgendaKind.COMMITMENT,
        AgendaTime.of(commitment.due(), today.date()),
        other(viewer, commitment),
        commitment.due(),
        commitment.id(),
        List.of(CommitmentAgendaDeed.FULFIL),
        null);
  }

  private static @Nullable PersonId other(Viewer viewer, Commitment commitment) {
    return commitment
        .named()
        .filter(person -> !person.equals(viewer.person()))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(Commitments.of(viewer.person()));
  }
}

package se.fadder.agenda;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadKind;
import se.fadder.kernel.Id;
import se.fadder.kernel.PersonId;

/**
 * An item on somebody's agenda.
 *
 * @param personId whom it is about; null when it is about nobody
 * @param date by when it is to be done, or the day that it is about; null when there is none
 * @param leadsTo the id of the node that it is about; null when there is none
 * @param deeds what the viewer may do with it, the first one before all
 * @param readKind what the viewer learns of the person by it; null when that is nobody's data
 */
public record AgendaItem(
    AgendaKind kind,
    AgendaTime time,
    @Nullable PersonId personId,
    @Nullable LocalDate date,
    @Nullable Id leadsTo,
    List<? extends AgendaDeed> deeds,
    @Nullable ReadKind readKind) {

  public AgendaItem {
    deeds = List.copyOf(deeds);
  }
}

package se.fadder.agenda;

import java.util.List;

/**
 * The agenda of somebody at a moment.
 *
 * @param items the first of each kind, the most urgent first
 * @param counts of every kind that has any
 */
public record Agenda(List<AgendaItem> items, List<Count> counts) {
  public Agenda {
    items = List.copyOf(items);
    counts = List.copyOf(counts);
  }

  /**
   * The number of items of a kind.
   *
   * @param more whether there may be more than were counted
   */
  public record Count(AgendaKind kind, int count, boolean more) {}
}

package se.fadder.freelines;

import java.time.LocalDate;
import java.util.List;

/**
 * A batch of free lines, which holds those of at least five people, in no order.
 *
 * @param month the first day of the month in which it was full
 */
public record FreeLineBatch(FreeLineKind kind, LocalDate month, List<String> lines) {
  public FreeLineBatch {
    lines = List.copyOf(lines);
  }
}

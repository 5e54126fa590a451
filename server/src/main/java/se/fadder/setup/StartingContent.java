package se.fadder.setup;

import java.util.List;
import se.fadder.people.Unit;

/**
 * What an organisation may begin with, as a viewer is offered it.
 *
 * @param units for which a template can be, by name; the whole organisation aside
 * @param routines none for whoever may not publish any
 */
public record StartingContent(
    List<Unit> units, List<StartingTemplate> templates, List<StartingRoutine> routines) {
  public StartingContent {
    units = List.copyOf(units);
    templates = List.copyOf(templates);
    routines = List.copyOf(routines);
  }
}

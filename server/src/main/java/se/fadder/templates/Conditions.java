package se.fadder.templates;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Experience;

/**
 * The conditions for whom a step, or a whole template, is meant: all of them must hold.
 *
 * @param experience null for both; somebody whose experience nobody has told gets what is meant for
 *     either
 * @param forms none for all
 * @param leads whether for those who lead others or for those who do not; null for both
 * @param units keys of units, each with all below it; none for all
 */
public record Conditions(
    @Nullable Experience experience,
    List<EmploymentForm> forms,
    @Nullable Boolean leads,
    List<String> units) {
  public static final Conditions NONE = new Conditions(null, List.of(), null, List.of());

  public Conditions {
    forms = forms.stream().distinct().sorted().toList();
    units = units.stream().distinct().toList();
  }

  /** Reads conditions from their stored form. */
  static Conditions of(
      @Nullable Experience experience, String forms, @Nullable Boolean leads, String units) {
    return new Conditions(
        experience,
        words(forms).map(EmploymentForm::valueOf).toList(),
        leads,
        words(units).toList());
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
  }

  /** The stored form of the forms of employment. */
  public String formWords() {
    return forms.stream().map(EmploymentForm::name).collect(joining(" "));
  }

  /** The stored form of the units. */
  public String unitWords() {
    return String.join(" ", units);
  }

  /**
   * The facts about a new hire that conditions are held against.
   *
   * @param units the keys of their unit and of all above it
   */
  public record Of(
      @Nullable Experience experience, EmploymentForm form, boolean leads, Set<String> units) {
    public Of {
      units = Set.copyOf(units);
    }
  }

  /** Whether all conditions hold for somebody. */
  public boolean hold(Of newHire) {
    return (experience == null
            || newHire.experience() == null
            || experience == newHire.experience())
        && (forms.isEmpty() || forms.contains(newHire.form()))
        && (leads == null || leads == newHire.leads())
        && (units.isEmpty() || units.stream().anyMatch(newHire.units()::contains));
  }

  /**
   * The number of conditions; of two templates that fit, the one that asks more is the more
   * fitting.
   */
  int number() {
    return (experience == null ? 0 : 1)
        + (forms.isEmpty() || forms.size() == EnumSet.allOf(EmploymentForm.class).size() ? 0 : 1)
        + (leads == null ? 0 : 1)
        + (units.isEmpty() ? 0 : 1);
  }
}

package se.fadder.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import se.fadder.kernel.Outcome.Done;
import se.fadder.kernel.Outcome.Overtaken;
import se.fadder.kernel.Outcome.Refused;

/** The assertions about the outcomes of verbs. */
public final class Outcomes {
  private Outcomes() {}

  /** What a verb was about, which must have been done. */
  public static <T> T done(Outcome<T> outcome) {
    assertDone(outcome);
    return ((Done<T>) outcome).value();
  }

  public static void assertDone(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
  }

  public static void assertRefused(Outcome<?> outcome, String code) {
    assertThat(refusal(outcome).code()).isEqualTo(code);
  }

  /**
   * Asserts that it was refused for one reason.
   *
   * @param field the path within the input that the problem concerns, with dots
   */
  public static void assertRefused(Outcome<?> outcome, String code, String field) {
    assertRefused(outcome, code);
    assertThat(String.join(".", refusal(outcome).field())).isEqualTo(field);
  }

  /** The one reason for which a verb was refused, with nothing to be shown. */
  public static Problem refusal(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(((Refused<?>) outcome).shown()).isNull();
    assertThat(((Refused<?>) outcome).problems()).hasSize(1);
    return ((Refused<?>) outcome).problems().getFirst();
  }

  public static void assertOvertaken(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Overtaken.class);
  }

  /** That of several verbs one was done. */
  public static void assertOneDone(List<? extends Outcome<?>> outcomes) {
    assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
  }
}

package se.fadder.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.kernel.Outcome.Refused;

/** Tests what is told of each outcome, and how it becomes that of a verb about another thing. */
final class OutcomeTest {
  private static final Problem TAKEN = Problem.at("name", "TAKEN", "Somebody else has that name.");
  private static final Problem TOO_LONG = Problem.at("name", "TOO_LONG", "The name is too long.");

  @Test
  void onlyWhatWasNotDoneHasAProblem() {
    assertThat(Outcome.done("a").refusal()).isEmpty();
    assertThat(Outcome.refused(TAKEN).refusal()).contains(TAKEN);
    assertThat(new Refused<>(List.of(TOO_LONG, TAKEN), "a").refusal()).contains(TOO_LONG);
    assertThat(Outcome.overtaken("a", TAKEN).refusal()).contains(TAKEN);
  }

  @Test
  void anotherThingIsFoundForEveryThingThatIsShown() {
    assertThat(Outcome.done("abc").map(String::length)).isEqualTo(Outcome.done(3));
    assertThat(Outcome.overtaken("abc", TAKEN).map(String::length))
        .isEqualTo(Outcome.overtaken(3, TAKEN));
    assertThat(new Refused<>(List.of(TAKEN, TOO_LONG), "abc").map(String::length))
        .isEqualTo(new Refused<>(List.of(TAKEN, TOO_LONG), 3));
    assertThat(Outcome.<String>refused(TAKEN).map(String::length))
        .isEqualTo(Outcome.<Integer>refused(TAKEN));
  }

  @Test
  void aRefusalHasAReason() {
    assertThatThrownBy(() -> new Refused<>(List.of(), "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

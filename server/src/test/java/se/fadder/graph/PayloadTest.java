package se.fadder.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;

/** Tests what a mutation answers to each outcome of the verb that it calls. */
final class PayloadTest {
  private static final PersonId ID = new PersonId(UUID.randomUUID());
  private static final Problem ONE = Problem.at("name", "TAKEN", "Somebody else has that name.");
  private static final Problem OTHER = Problem.of("TOO_LATE", "It has begun.");

  @Test
  void whatWasDoneIsShown() {
    Payload payload = Payload.of(Outcome.done(ID));
    assertThat(payload.changed()).isEqualTo(ID);
    assertThat(payload.problems()).isEmpty();
  }

  @Test
  void aRefusalTellsEveryProblemAndShowsNothing() {
    Payload payload = Payload.of(new Outcome.Refused<PersonId>(List.of(ONE, OTHER), null));
    assertThat(payload.changed()).isNull();
    assertThat(payload.problems()).containsExactly(ONE, OTHER);
  }

  @Test
  void aRefusalThatNamesTheThingShowsIt() {
    Payload payload = Payload.of(new Outcome.Refused<>(List.of(ONE), ID));
    assertThat(payload.changed()).isEqualTo(ID);
    assertThat(payload.problems()).containsExactly(ONE);
  }

  @Test
  void whatSomebodyElseHasChangedIsShownBesideTheProblem() {
    Payload payload = Payload.of(Outcome.overtaken(ID, ONE));
    assertThat(payload.changed()).isEqualTo(ID);
    assertThat(payload.problems()).containsExactly(ONE);
  }
}

package se.fadder.welcome;

import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.text.PlainText;

/**
 * A welcome: how a first day begins. What is null was not said.
 *
 * @param beginsAt when they are awaited
 * @param place where, such as an address and a floor
 * @param meetsId who meets them
 * @param bring what they bring
 */
public record Welcome(
    @Nullable LocalTime beginsAt,
    @Nullable String place,
    @Nullable PersonId meetsId,
    @Nullable String bring) {
  /** The most characters of each text. */
  public static final int LONGEST = 300;

  /** The welcome of which nothing was said. */
  public static final Welcome UNSAID = new Welcome(null, null, null, null);

  /** This one, with what another says where this says nothing. */
  Welcome or(Welcome other) {
    return new Welcome(
        beginsAt == null ? other.beginsAt : beginsAt,
        place == null ? other.place : place,
        meetsId == null ? other.meetsId : meetsId,
        bring == null ? other.bring : bring);
  }

  Optional<Problem> fault() {
    return Stream.of(hidden("place", place), hidden("bring", bring))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Problem> hidden(String field, @Nullable String text) {
    return text == null
        ? Optional.empty()
        : PlainText.fault(text)
            .map(fault -> Problem.at(field, "INVALID", "The text " + fault + "."));
  }
}

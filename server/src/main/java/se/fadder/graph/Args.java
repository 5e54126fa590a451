package se.fadder.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Id;
import se.fadder.kernel.Page;

/**
 * The arguments of a field, or the {@code input} of a mutation. A value that the schema lets
 * through but that the server cannot have made (an id of another kind, a cursor of another list) is
 * refused with a {@link BadInput}, which becomes a user error of a mutation and an error of a
 * query.
 */
public interface Args {
  /** A required id of the given kind. */
  <I extends Id> I id(String name, Class<I> kind);

  /** An id of the given kind; null when it is not given. */
  <I extends Id> @Nullable I idOrNull(String name, Class<I> kind);

  /** At most {@code most} ids of the given kind; none when they are not given. */
  <I extends Id> List<I> ids(String name, Class<I> kind, int most);

  /**
   * A required text, trimmed, of 1 to {@code most} characters (code points), free of identity
   * numbers.
   */
  String text(String name, int most);

  /** A text as {@link #text} has it; null when it is not given or blank. */
  @Nullable String textOrNull(String name, int most);

  /** At most {@code most} texts, each as {@link #text} has it; none when they are not given. */
  List<String> texts(String name, int most, int longest);

  /** Makes something of each of at most {@code most} input objects, given its place from 0. */
  <T> List<T> each(String name, int most, Part<T> make);

  /** The making of something from one of several input objects. */
  @FunctionalInterface
  interface Part<T> {
    T of(int place, Args input);
  }

  /** A required whole number. */
  int number(String name);

  @Nullable Integer numberOrNull(String name);

  /**
   * A text as {@link #text} has it, for a field that may be left empty: empty also when it is not
   * given. Free of what cannot be written to a file.
   */
  String textOrEmpty(String name, int most);

  /**
   * A required text as it was sent, such as a file, of at most so many characters: it is not
   * checked further.
   */
  String file(String name, int most);

  /** Makes something of a required input object; a fault in it is told with the path to it. */
  <T> T part(String name, Function<Args, T> make);

  /** Makes something of an input object as {@link #part} does; null when it is not given. */
  <T> @Nullable T partOrNull(String name, Function<Args, T> make);

  /**
   * A required text that a machine has made, of 1 to {@code most} visible ASCII characters. Unlike
   * {@link #text} it may hold any digits.
   */
  String opaque(String name, int most);

  /** A required UUID that the client has made. */
  UUID uuid(String name);

  /** A UUID as {@link #uuid} has it; null when it is not given. */
  @Nullable UUID uuidOrNull(String name);

  /** A required time of day, to the minute. */
  LocalTime time(String name);

  /** A time of day as {@link #time} has it; null when it is not given. */
  @Nullable LocalTime timeOrNull(String name);

  /** A required day of the years 1900 to 2199. */
  LocalDate day(String name);

  /** A day as {@link #day} has it; null when it is not given. */
  @Nullable LocalDate dayOrNull(String name);

  /** A required instant. */
  Instant instant(String name);

  @Nullable Instant instantOrNull(String name);

  /** A required whole number, from the least to the most. */
  int number(String name, int least, int most);

  /** A truth value; false also when it is not given. */
  boolean truth(String name);

  @Nullable Boolean truthOrNull(String name);

  <E extends Enum<E>> E oneOf(String name, Class<E> values);

  <E extends Enum<E>> @Nullable E oneOfOrNull(String name, Class<E> values);

  /** The values of a required list. */
  <E extends Enum<E>> List<E> someOf(String name, Class<E> values);

  /** The name of a value of an enum of the schema to which rooms add their own. */
  String nameOf(String name);

  /** The page that {@code first} and {@code after} ask for. */
  Page page();
}

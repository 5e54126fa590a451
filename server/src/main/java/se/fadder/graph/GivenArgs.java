package se.fadder.graph;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Id;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Problem;

/**
 * The arguments that an operation gave.
 *
 * @param values as GraphQL Java coerced them by the schema
 * @param list the name of what the field is a list of, such as {@code Plan}; otherwise empty
 */
record GivenArgs(Map<String, Object> values, Nodes nodes, String list) implements Args {
  /** The page size when the operation gives none or null. */
  static final int USUAL_SIZE = 50;

  /** Nobody who works today began before, and nothing that is agreed today lasts beyond. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;

  @Override
  public <I extends Id> I id(String name, Class<I> kind) {
    Id id = nodes.inner(required(name, String.class));
    if (!kind.isInstance(id)) {
      throw new BadInput(Problem.notFound(name));
    }
    return kind.cast(id);
  }

  @Override
  public String text(String name, int most) {
    return Texts.checked(name, required(name, String.class), most);
  }

  @Override
  public String opaque(String name, int most) {
    String text = required(name, String.class);
    if (text.length() > most) {
      throw new BadInput(
          Problem.at(name, "TOO_LONG", "The text is longer than " + most + " characters."));
    }
    if (text.isEmpty() || !text.chars().allMatch(sign -> sign > ' ' && sign <= '~')) {
      throw invalid(
          name, "The text holds something else than visible ASCII characters, or nothing.");
    }
    return text;
  }

  @Override
  public UUID uuid(String name) {
    return required(name, UUID.class);
  }

  @Override
  public LocalTime time(String name) {
    return required(name, LocalTime.class);
  }

  @Override
  public LocalDate day(String name) {
    LocalDate day = required(name, LocalDate.class);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw invalid(name, "A day is of the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
    }
    return day;
  }

  @Override
  public boolean truth(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  @Override
  public <E extends Enum<E>> E oneOf(String name, Class<E> values) {
    return Enum.valueOf(values, required(name, String.class));
  }

  @Override
  public <E extends Enum<E>> @Nullable E oneOfOrNull(String name, Class<E> values) {
    return this.values.get(name) == null ? null : oneOf(name, values);
  }

  @Override
  public String nameOf(String name) {
    return required(name, String.class);
  }

  @Override
  public Page page() {
    int size = values.get("first") instanceof Integer first ? first : USUAL_SIZE;
    if (size < 1 || size > Page.MOST) {
      throw invalid("first", "A page holds 1 to " + Page.MOST + ".");
    }
    if (!(values.get("after") instanceof String cursor)) {
      return Page.first(size);
    }
    After after = Cursors.decode(list, cursor);
    if (after == null) {
      throw invalid("after", "This is not a cursor from this list.");
    }
    return new Page(size, after);
  }

  /** Null is kept out by the schema, so that a null here is a slip in the schema or the wiring. */
  private <T> T required(String name, Class<T> type) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("the schema lets the argument " + name + " be null");
    }
    return type.cast(value);
  }

  private static BadInput invalid(String field, String message) {
    return new BadInput(Problem.at(field, "INVALID", message));
  }
}

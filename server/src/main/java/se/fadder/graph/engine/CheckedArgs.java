package se.fadder.graph.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.BadInput;
import se.fadder.kernel.Id;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Problem;
import se.fadder.text.PlainText;

/**
 * The arguments that an operation gave.
 *
 * @param values as GraphQL Java coerced them by the schema
 * @param list the name of what the field is a list of, such as {@code Plan}; otherwise empty
 */
record CheckedArgs(Map<String, Object> values, Nodes nodes, String list) implements Args {
  /** The page size when the operation gives none or null. */
  static final int USUAL_SIZE = 50;

  /**
   * The first year of a day that is taken: nobody who works today began before. Nothing that is
   * agreed today lasts beyond the last.
   */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;

  @Override
  public <I extends Id> I id(String name, Class<I> kind) {
    return inner(name, required(name, String.class), kind);
  }

  private <I extends Id> I inner(String name, String opaque, Class<I> kind) {
    Id id = nodes.inner(opaque);
    if (!kind.isInstance(id)) {
      throw new BadInput(Problem.notFound(name));
    }
    return kind.cast(id);
  }

  @Override
  public <I extends Id> @Nullable I idOrNull(String name, Class<I> kind) {
    return values.get(name) == null ? null : id(name, kind);
  }

  @Override
  public <I extends Id> List<I> ids(String name, Class<I> kind, int most) {
    return parts(name, most, (place, id) -> inner(name, (String) id, kind));
  }

  @Override
  public String text(String name, int most) {
    return Texts.checked(name, required(name, String.class), most);
  }

  @Override
  public @Nullable String textOrNull(String name, int most) {
    return values.get(name) instanceof String text && PlainText.isVisible(text)
        ? text(name, most)
        : null;
  }

  @Override
  public List<String> texts(String name, int most, int longest) {
    return parts(name, most, (place, text) -> Texts.checked(name, (String) text, longest));
  }

  @Override
  @SuppressWarnings("unchecked") // GraphQL Java makes these of input objects.
  public <T> List<T> each(String name, int most, Part<T> make) {
    return parts(
        name,
        most,
        (place, fields) ->
            make.of(place, new CheckedArgs((Map<String, Object>) fields, nodes, "")));
  }

  /**
   * Makes the parts of a list. A fault in a part is told with its place, as the path within the
   * input.
   */
  private <T> List<T> parts(String name, int most, BiFunction<Integer, Object, T> make) {
    List<?> given = values.get(name) instanceof List<?> list ? list : List.of();
    if (given.size() > most) {
      throw invalid(name, "There are " + most + " at most.");
    }
    List<T> made = new ArrayList<>();
    for (int place = 0; place < given.size(); place++) {
      try {
        made.add(make.apply(place, given.get(place)));
      } catch (BadInput e) {
        throw within(name, place, e.problem());
      }
    }
    return made;
  }

  private static BadInput within(String name, int place, Problem problem) {
    List<String> path = new ArrayList<>(List.of(name, String.valueOf(place)));
    problem.field().stream().filter(field -> !field.equals(name)).forEach(path::add);
    return new BadInput(new Problem(problem.code(), path, problem.message()));
  }

  @Override
  public int number(String name) {
    return required(name, Integer.class);
  }

  @Override
  public @Nullable Integer numberOrNull(String name) {
    return values.get(name) == null ? null : number(name);
  }

  @Override
  public Instant instant(String name) {
    return required(name, Instant.class);
  }

  @Override
  public @Nullable Instant instantOrNull(String name) {
    return values.get(name) == null ? null : instant(name);
  }

  @Override
  public String textOrEmpty(String name, int most) {
    String text = textOrNull(name, most);
    if (text == null) {
      return "";
    }
    Optional<String> fault = PlainText.fault(text.replace('\n', ' '));
    if (fault.isPresent()) {
      throw invalid(name, "The text " + fault.get() + ".");
    }
    return text;
  }

  @Override
  public String file(String name, int most) {
    String text = required(name, String.class);
    if (text.length() > most) {
      throw new BadInput(
          Problem.at(name, "TOO_LONG", "The text is longer than " + most + " characters."));
    }
    return text;
  }

  @Override
  @SuppressWarnings("unchecked") // GraphQL Java makes these of input objects.
  public <T> T part(String name, Function<Args, T> make) {
    try {
      return make.apply(
          new CheckedArgs((Map<String, Object>) required(name, Map.class), nodes, ""));
    } catch (BadInput e) {
      List<String> path = new ArrayList<>(List.of(name));
      path.addAll(e.problem().field());
      throw new BadInput(new Problem(e.problem().code(), path, e.problem().message()));
    }
  }

  @Override
  public <T> @Nullable T partOrNull(String name, Function<Args, T> make) {
    return values.get(name) == null ? null : part(name, make);
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
  public @Nullable UUID uuidOrNull(String name) {
    return values.get(name) == null ? null : uuid(name);
  }

  @Override
  public LocalTime time(String name) {
    return required(name, LocalTime.class);
  }

  @Override
  public @Nullable LocalTime timeOrNull(String name) {
    return values.get(name) == null ? null : time(name);
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
  public @Nullable LocalDate dayOrNull(String name) {
    return values.get(name) == null ? null : day(name);
  }

  @Override
  public int number(String name, int least, int most) {
    int number = required(name, Integer.class);
    if (number < least || number > most) {
      throw invalid(name, "A number from " + least + " to " + most + " is expected.");
    }
    return number;
  }

  @Override
  public boolean truth(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  @Override
  public @Nullable Boolean truthOrNull(String name) {
    return (Boolean) values.get(name);
  }

  @Override
  public <E extends Enum<E>> List<E> someOf(String name, Class<E> values) {
    List<E> some = new ArrayList<>();
    for (Object value : required(name, List.class)) {
      some.add(Enum.valueOf(values, (String) value));
    }
    return some;
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

  /**
   * The value of a name. Null is kept out by the schema, so that a null here is a slip in the
   * schema or the wiring.
   */
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

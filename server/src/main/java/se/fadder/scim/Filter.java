package se.fadder.scim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A filter of RFC 7644, section 3.4.2.2: which resources, or which values of one, are meant. */
sealed interface Filter {
  /** Attributes whose values differ by the case of letters. */
  Set<String> EXACT = Set.of("id", "externalid");

  /** What a filter is asked of. */
  interface Told {
    /** The values of an attribute, whose name is in lower case; none where it has none. */
    List<Object> values(String attribute);

    /** The values of an attribute of which each has attributes itself. */
    default List<Told> elements(String attribute) {
      return List.of();
    }
  }

  /** Whether it is met. */
  boolean matches(Told told);

  /** The value that an attribute has in whatever the filter is met by, where there is just one. */
  default Optional<String> required(String attribute) {
    return Optional.empty();
  }

  record And(List<Filter> all) implements Filter {
    @Override
    public boolean matches(Told told) {
      return all.stream().allMatch(one -> one.matches(told));
    }

    @Override
    public Optional<String> required(String attribute) {
      return all.stream().flatMap(one -> one.required(attribute).stream()).findFirst();
    }
  }

  record Or(List<Filter> any) implements Filter {
    @Override
    public boolean matches(Told told) {
      return any.stream().anyMatch(one -> one.matches(told));
    }
  }

  record Not(Filter filter) implements Filter {
    @Override
    public boolean matches(Told told) {
      return !filter.matches(told);
    }
  }

  /** That an attribute has a value. */
  record Present(String attribute) implements Filter {
    @Override
    public boolean matches(Told told) {
      return !told.values(attribute).isEmpty() || !told.elements(attribute).isEmpty();
    }
  }

  /** That one value of an attribute meets a filter of its own. */
  record Within(String attribute, Filter filter) implements Filter {
    @Override
    public boolean matches(Told told) {
      return told.elements(attribute).stream().anyMatch(filter::matches);
    }

    @Override
    public Optional<String> required(String wanted) {
      return wanted.startsWith(attribute + ".")
          ? filter.required(wanted.substring(attribute.length() + 1))
          : Optional.empty();
    }
  }

  /** How a value is compared. */
  enum Operator {
    EQ,
    NE,
    CO,
    SW,
    EW;

    static Optional<Operator> of(String word) {
      return Stream.of(values()).filter(one -> one.name().equalsIgnoreCase(word)).findFirst();
    }
  }

  /**
   * That a value of an attribute compares so.
   *
   * @param value a text or a Boolean
   */
  record Compared(String attribute, Operator operator, Object value) implements Filter {
    @Override
    public boolean matches(Told told) {
      List<Object> values = told.values(attribute);
      return operator == Operator.NE
          ? values.stream().noneMatch(this::isSame)
          : values.stream().anyMatch(this::compares);
    }

    private boolean isSame(Object one) {
      return said(one).equals(said(value));
    }

    private boolean compares(Object one) {
      String said = said(one);
      String wanted = said(value);
      return switch (operator) {
        case EQ, NE -> said.equals(wanted);
        case CO -> said.contains(wanted);
        case SW -> said.startsWith(wanted);
        case EW -> said.endsWith(wanted);
      };
    }

    /** Entra ID writes Booleans as texts, of which the case does not count either. */
    private String said(Object one) {
      String text = one.toString();
      return EXACT.contains(attribute) ? text : text.toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<String> required(String wanted) {
      return operator == Operator.EQ && attribute.equals(wanted) && value instanceof String text
          ? Optional.of(text)
          : Optional.empty();
    }
  }
}

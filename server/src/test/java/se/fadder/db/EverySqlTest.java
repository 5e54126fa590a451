package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests that each database understands every SQL statement of the server and takes what is bound to
 * it, nulls and empty collections included. It is called with made-up values; what it answers is
 * for the tests of its room.
 */
@OnBothDatabases
record EverySqlTest(Database database) {
  /** Made-up texts: one of them suits every rule that a record has for its own. */
  private static final List<String> TEXTS =
      List.of("1", "https://fadder.example/1", "SESSION 019b0041-0000-7000-8000-000000000001");

  /** The kinds of made-up values: everything, or nulls where they may be, or empty collections. */
  private enum Made {
    VALUES,
    NULLS,
    EMPTY
  }

  @TestFactory
  Stream<DynamicTest> everyMethod() {
    return SqlMethods.ALL.stream()
        .map(method ->
            DynamicTest.dynamicTest(
                SqlMethods.name(method),
                () -> {
                  for (Made made : Made.values()) {
                    assertUnderstood(method, made);
                  }
                }));
  }

  private void assertUnderstood(Method method, Made made) {
    @Nullable Object[] arguments =
        Arrays.stream(method.getParameters()).map(parameter -> argument(parameter, made)).toArray();
    Throwable outcome = call(method, arguments);
    assertThat(outcome instanceof Undo || isRefusedByAConstraint(outcome))
        .as("%s%s: %s", method, Arrays.toString(arguments), outcome)
        .isTrue();
  }

  private Throwable call(Method method, @Nullable Object[] arguments) {
    method.setAccessible(true);
    try {
      return database.write(tx -> {
        try {
          method.invoke(tx.sql(method.getDeclaringClass()), arguments);
          throw new Undo();
        } catch (InvocationTargetException e) {
          throw new Undo(e.getCause());
        } catch (IllegalAccessException e) {
          throw new LinkageError(method.toString(), e);
        }
      });
    } catch (Undo undo) {
      return undo.getCause() == null ? undo : undo.getCause();
    }
  }

  /** Takes back what the statement wrote, whatever came of it. */
  private static final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Undo() {
      super(null, null, false, false);
    }

    private Undo(@Nullable Throwable cause) {
      super(cause);
    }
  }

  /** Made-up values point nowhere; a statement that comes so far has been understood. */
  private static boolean isRefusedByAConstraint(Throwable outcome) {
    return outcome instanceof ForeignKeyViolation
        || (outcome instanceof DatabaseFailure
            && outcome.getCause() instanceof SQLException error
            && (String.valueOf(error.getSQLState()).startsWith("23")
                || String.valueOf(error.getMessage()).contains("SQLITE_CONSTRAINT_CHECK")));
  }

  private static @Nullable Object argument(Parameter parameter, Made made) {
    return made == Made.NULLS && parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
        ? null
        : value(parameter.getParameterizedType(), TEXTS.getFirst(), made);
  }

  private static Object value(Type type, String text, Made made) {
    if (type instanceof ParameterizedType generic) {
      if (made == Made.EMPTY) {
        return generic.getRawType() == Set.class ? Set.of() : List.of();
      }
      Object element = value(generic.getActualTypeArguments()[0], text, made);
      return generic.getRawType() == Set.class ? Set.of(element) : List.of(element);
    }
    Class<?> kind = (Class<?>) type;
    if (kind == UUID.class) {
      return UUID.randomUUID();
    } else if (kind == String.class) {
      return text;
    } else if (kind == int.class || kind == Integer.class) {
      return 1;
    } else if (kind == long.class || kind == Long.class) {
      return 1L;
    } else if (kind == boolean.class || kind == Boolean.class) {
      return true;
    } else if (kind == LocalDate.class) {
      return LocalDate.of(2026, 3, 11);
    } else if (kind == LocalTime.class) {
      return LocalTime.of(9, 30);
    } else if (kind == Instant.class) {
      return Instant.ofEpochMilli(1);
    } else if (kind.isEnum()) {
      return kind.getEnumConstants()[0];
    } else if (kind.isRecord()) {
      return record(kind, made);
    }
    throw new IllegalArgumentException("no made-up value for " + type);
  }

  private static Object record(Class<?> kind, Made made) {
    RecordComponent[] components = kind.getRecordComponents();
    Function<@Nullable Object[], Object> make = Records.constructor(kind);
    IllegalArgumentException refused = new IllegalArgumentException("no value for " + kind);
    for (String text : TEXTS) {
      try {
        return make.apply(
            Arrays.stream(components).map(component -> component(component, text, made)).toArray());
      } catch (IllegalArgumentException e) {
        refused.addSuppressed(e);
      }
    }
    throw refused;
  }

  private static @Nullable Object component(RecordComponent component, String text, Made made) {
    return made == Made.NULLS && component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        ? null
        : value(component.getGenericType(), text, made);
  }
}

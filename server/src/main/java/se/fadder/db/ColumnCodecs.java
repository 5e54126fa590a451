package se.fadder.db;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Id;
import se.fadder.kernel.Text;

/**
 * The codecs between values and columns, with one stored form for each kind of value in both
 * databases. Each form sorts as the value does.
 *
 * <ul>
 *   <li>{@link Id} and {@link UUID}: {@code text}, 36 characters in lower case
 *   <li>{@link Instant}: {@code bigint}, milliseconds since 1970; what is finer is cut off
 *   <li>{@link Text}: {@code text}
 *   <li>{@link LocalDate}: {@code text}, {@code 2026-02-28}; years 0 to 9999
 *   <li>{@link LocalTime}: {@code text}, {@code 09:30:00}; whole seconds only
 *   <li>{@code boolean}: {@code boolean}; an enum: {@code text}, its name
 *   <li>a record: a row, as {@link RecordMapper} says
 * </ul>
 */
final class ColumnCodecs {
  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss");

  /**
   * One for all databases of the process: what it reads of a statement is the same for each, and it
   * remembers it.
   */
  private static final SqlParser PARSER = new ColonPrefixSqlParser();

  private ColumnCodecs() {}

  static Jdbi jdbi(ConnectionFactory connections, Dialect dialect) {
    Jdbi jdbi = Jdbi.create(connections);
    jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER).defineMap(dialect.attributes());
    jdbi.installPlugin(new SqlObjectPlugin());
    jdbi.setTransactionHandler(new ManagedTransactions());
    jdbi.registerArgument(new TextArgument<>(UUID.class, UUID::toString));
    jdbi.registerArgument(new TextArgument<>(Id.class, id -> id.value().toString()));
    jdbi.registerArgument(new TextArgument<>(Text.class, Text::text));
    jdbi.registerArgument(new TextArgument<>(LocalDate.class, ColumnCodecs::text));
    jdbi.registerArgument(new TextArgument<>(LocalTime.class, ColumnCodecs::text));
    jdbi.registerArgument(new InstantArgument());
    jdbi.registerColumnMapper(String.class, textColumn(dialect, text -> text));
    jdbi.registerColumnMapper(UUID.class, textColumn(dialect, UUID::fromString));
    jdbi.registerColumnMapper(LocalDate.class, textColumn(dialect, ColumnCodecs::day));
    jdbi.registerColumnMapper(LocalTime.class, textColumn(dialect, LocalTime::parse));
    jdbi.registerColumnMapper(Instant.class, ColumnCodecs::instantColumn);
    jdbi.registerColumnMapper(recordColumns(dialect, Id.class, UUID::fromString));
    jdbi.registerColumnMapper(recordColumns(dialect, Text.class, text -> text));
    jdbi.registerColumnMapper(enumColumns(dialect));
    jdbi.registerRowMapper(RecordMapper.factory());
    // By default the message of an error quotes what was bound, and so does a flight recording:
    // people's data, on its way to a log and to whoever is sent the recording.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    jdbi.getConfig(SqlStatements.class)
        .setJfrParamMaxLength(2); // Room for the braces: with less, Jdbi throws.
    return jdbi;
  }

  private static String text(LocalDate day) {
    if (day.getYear() < 0 || day.getYear() > 9999) {
      throw new IllegalArgumentException("no day that can be stored: " + day);
    }
    return day.toString();
  }

  /** Reads a day from its stored form: to parse it as any date takes many times as long. */
  private static LocalDate day(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }

  private static String text(LocalTime time) {
    if (!time.truncatedTo(ChronoUnit.SECONDS).equals(time)) {
      throw new IllegalArgumentException("no time of day that can be stored: " + time);
    }
    return TIME_OF_DAY.format(time);
  }

  private static <T> ColumnMapper<@Nullable T> textColumn(
      Dialect dialect, Function<String, T> parse) {
    return (row, column, context) -> {
      String text = dialect.text(row, column);
      return text == null ? null : parse.apply(text);
    };
  }

  private static @Nullable Instant instantColumn(
      ResultSet row, int column, StatementContext context) throws SQLException {
    // Most of those that may be null are, and to read a number and then ask takes twice as long.
    return row.getObject(column) instanceof Number millis
        ? Instant.ofEpochMilli(millis.longValue())
        : null;
  }

  /** Reads a text column as a record of one component. */
  private static ColumnMapperFactory recordColumns(
      Dialect dialect, Class<?> marker, Function<String, Object> component) {
    return (type, config) -> {
      Class<?> kind = GenericTypes.getErasedType(type);
      if (!marker.isAssignableFrom(kind) || !kind.isRecord()) {
        return Optional.empty();
      }
      return Optional.of(textColumn(dialect, component.andThen(Records.constructorOfOne(kind))));
    };
  }

  /**
   * Reads a text column as the constant of that name. Jdbi's own mapper asks for the place of each
   * name in a cache of its configuration, for each row.
   */
  private static ColumnMapperFactory enumColumns(Dialect dialect) {
    return (type, config) -> {
      Class<?> kind = GenericTypes.getErasedType(type);
      if (!kind.isEnum()) {
        return Optional.empty();
      }
      Map<String, Object> byName = new HashMap<>();
      for (Object constant : kind.getEnumConstants()) {
        byName.put(((Enum<?>) constant).name(), constant);
      }
      return Optional.of(
          textColumn(
              dialect,
              name -> {
                Object constant = byName.get(name);
                if (constant == null) {
                  throw new IllegalStateException("no " + kind.getName() + " is stored as " + name);
                }
                return constant;
              }));
    };
  }

  /** Binds values of a type, and of the types below it, as text. */
  private record TextArgument<T>(Class<T> type, Function<T, String> text)
      implements ArgumentFactory.Preparable {
    @Override
    public Optional<Function<Object, Argument>> prepare(Type declared, ConfigRegistry config) {
      return type.isAssignableFrom(GenericTypes.getErasedType(declared))
          ? Optional.of(this::argument)
          : Optional.empty();
    }

    private Argument argument(@Nullable Object value) {
      return (position, statement, context) -> {
        if (value == null) {
          statement.setNull(position, Types.VARCHAR);
        } else {
          statement.setString(position, text.apply(type.cast(value)));
        }
      };
    }
  }

  private static final class InstantArgument implements ArgumentFactory.Preparable {
    @Override
    public Optional<Function<Object, Argument>> prepare(Type declared, ConfigRegistry config) {
      return declared == Instant.class ? Optional.of(this::argument) : Optional.empty();
    }

    private Argument argument(@Nullable Object value) {
      return (position, statement, context) -> {
        if (value == null) {
          statement.setNull(position, Types.BIGINT);
        } else {
          statement.setLong(position, ((Instant) value).toEpochMilli());
        }
      };
    }
  }
}

package se.fadder.db;

import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The mapper of rows to records, without an annotation in the record: the component {@code
 * startsOn} comes from the column {@code starts_on}. A component that is itself a record takes the
 * columns that begin with its name ({@code span} takes {@code span_from} and {@code span_to}). A
 * component that is not {@code @Nullable} never becomes null, and a {@code @Nullable} record is
 * null where all of its columns are. Columns that no component asks for are ignored; a missing one
 * is an error.
 */
final class RecordMapper implements RowMapper<Object> {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private final Class<?> kind;
  private final Function<@Nullable Object[], Object> make;
  private final List<Part> parts;
  private final Map<String, RowMapper<Object>> ofStatements = new ConcurrentHashMap<>();

  private RecordMapper(Class<?> kind, List<Part> parts) {
    this.kind = kind;
    this.make = Records.constructor(kind);
    this.parts = parts;
  }

  /** Makes mappers, each once: Jdbi asks anew for each connection. */
  static RowMapperFactory factory() {
    Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();
    return (type, config) -> {
      Class<?> kind = GenericTypes.getErasedType(type);
      return Records.isRow(kind)
          ? Optional.of(known.computeIfAbsent(kind, k -> of(k, "", config)))
          : Optional.empty();
    };
  }

  private static RecordMapper of(Class<?> kind, String prefix, ConfigRegistry config) {
    List<Part> parts = new ArrayList<>();
    for (RecordComponent component : kind.getRecordComponents()) {
      String column = prefix + HUMP.matcher(component.getName()).replaceAll("_");
      parts.add(part(component, column.toLowerCase(Locale.ROOT), config));
    }
    return new RecordMapper(kind, parts);
  }

  private static Part part(RecordComponent component, String column, ConfigRegistry config) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    Class<?> type = component.getType();
    if (Records.isRow(type)) {
      return new Nested(of(type, column + "_", config), nullable);
    }
    ColumnMapper<?> mapper =
        config
            .get(ColumnMappers.class)
            .findFor(boxed(component.getGenericType()))
            .orElseThrow(() -> new IllegalArgumentException("no stored form of " + component));
    return new Column(column, mapper, nullable);
  }

  /** The boxed form of a primitive type, so that a null is seen as one and not as zero. */
  private static Type boxed(Type type) {
    return type instanceof Class<?> kind && kind.isPrimitive()
        ? MethodType.methodType(kind).wrap().returnType()
        : type;
  }

  @Override
  public Object map(ResultSet row, StatementContext context) throws SQLException {
    return specialize(row, context).map(row, context);
  }

  /** Looks the columns up once for a statement: its text says which it has. */
  @Override
  public RowMapper<Object> specialize(ResultSet rows, StatementContext context)
      throws SQLException {
    String sql = String.valueOf(context.getRawSql());
    RowMapper<Object> known = ofStatements.get(sql);
    if (known == null) {
      known = ofColumns(rows);
      ofStatements.put(sql, known);
    }
    return known;
  }

  private RowMapper<Object> ofColumns(ResultSet rows) throws SQLException {
    Map<String, Integer> places = new HashMap<>();
    ResultSetMetaData columns = rows.getMetaData();
    for (int i = columns.getColumnCount(); i > 0; i--) {
      places.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
    }
    Reader reader = reader(places, false);
    return (row, same) -> Objects.requireNonNull(reader.read(row, same));
  }

  private Reader reader(Map<String, Integer> places, boolean nullWhenEmpty) {
    List<Reader> readers = parts.stream().map(part -> part.reader(places)).toList();
    return (row, context) -> {
      @Nullable Object[] values = new @Nullable Object[readers.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = readers.get(i).read(row, context);
      }
      if (nullWhenEmpty && Arrays.stream(values).allMatch(Objects::isNull)) {
        return null;
      }
      requireValues(values);
      return make.apply(values);
    };
  }

  private void requireValues(@Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && !parts.get(i).nullable()) {
        String name = kind.getRecordComponents()[i].getName();
        throw new IllegalStateException(kind.getName() + "." + name + " is null in the database");
      }
    }
  }

  private interface Reader {
    @Nullable Object read(ResultSet row, StatementContext context) throws SQLException;
  }

  /** A part of a row that one component is made from. */
  private interface Part {
    boolean nullable();

    Reader reader(Map<String, Integer> places);
  }

  private record Nested(RecordMapper mapper, boolean nullable) implements Part {
    @Override
    public Reader reader(Map<String, Integer> places) {
      return mapper.reader(places, nullable);
    }
  }

  private record Column(String name, ColumnMapper<?> mapper, boolean nullable) implements Part {
    @Override
    public Reader reader(Map<String, Integer> places) {
      Integer place = places.get(name);
      if (place == null) {
        throw new IllegalArgumentException("no column " + name + " among " + places.keySet());
      }
      return (row, context) -> mapper.map(row, place, context);
    }
  }
}

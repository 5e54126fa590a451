package se.fadder.db;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.NamedArgumentFinder;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;
import org.jspecify.annotations.Nullable;

/**
 * The binder of {@link BindRecord}. Jdbi's own binders cannot see into records that a room keeps
 * private.
 */
public final class RecordBinder implements SqlStatementCustomizerFactory {
  private static final ClassValue<Map<String, Component>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Component> computeValue(Class<?> kind) {
          Map<String, Component> components = new HashMap<>();
          addComponents(components, kind, "", record -> record);
          return Map.copyOf(components);
        }
      };

  @Override
  public SqlStatementParameterCustomizer createForParameter(
      Annotation annotation,
      Class<?> sqlObject,
      Method method,
      Parameter parameter,
      int index,
      @Nullable Type type) {
    return (statement, value) -> statement.bindNamedArgumentFinder(finder(value));
  }

  /** Finds the components of a record. */
  static NamedArgumentFinder finder(Object record) {
    return new Finder(record, COMPONENTS.get(record.getClass()));
  }

  private static void addComponents(
      Map<String, Component> components,
      Class<?> kind,
      String prefix,
      Function<Object, @Nullable Object> path) {
    for (RecordComponent component : kind.getRecordComponents()) {
      Function<Object, @Nullable Object> accessor = Records.accessor(component);
      Function<Object, @Nullable Object> whole =
          outer -> {
            Object inner = path.apply(outer);
            return inner == null ? null : accessor.apply(inner);
          };
      String name = prefix + component.getName();
      if (Records.isRow(component.getType())) {
        addComponents(components, component.getType(), name + ".", whole);
      } else {
        components.put(name, new Component(QualifiedType.of(component.getGenericType()), whole));
      }
    }
  }

  private record Component(QualifiedType<?> type, Function<Object, @Nullable Object> path) {}

  private record Finder(Object record, Map<String, Component> components)
      implements NamedArgumentFinder {
    @Override
    public Optional<Argument> find(String name, StatementContext context) {
      Component component = components.get(name);
      return component == null
          ? Optional.empty()
          : context.findArgumentFor(component.type(), component.path().apply(record));
    }

    /** Names the kind alone: Jdbi quotes this in errors, and the values are people's data. */
    @Override
    public String toString() {
      return record.getClass().getName();
    }
  }
}

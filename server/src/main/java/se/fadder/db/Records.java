package se.fadder.db;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Functions;
import se.fadder.kernel.Id;
import se.fadder.kernel.Text;

/** Reflection on records, private ones included: makes them, and looks into them. */
final class Records {
  private Records() {}

  /** Whether values of the type are rows or parts of rows, and not single columns. */
  static boolean isRow(Class<?> type) {
    return type.isRecord()
        && !Id.class.isAssignableFrom(type)
        && !Text.class.isAssignableFrom(type);
  }

  static Function<@Nullable Object[], Object> constructor(Class<?> kind) {
    Constructor<?> constructor = canonical(kind);
    return components -> {
      try {
        return constructor.newInstance(components);
      } catch (ReflectiveOperationException e) {
        throw thrownBy(kind, e);
      }
    };
  }

  /** Makes records of one component, of which a row has many. */
  static Function<Object, Object> constructorOfOne(Class<?> kind) {
    return Functions.of(kind, canonical(kind));
  }

  static Function<Object, @Nullable Object> accessor(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return instance -> {
      try {
        return accessor.invoke(instance);
      } catch (ReflectiveOperationException e) {
        throw thrownBy(component.getDeclaringRecord(), e);
      }
    };
  }

  /**
   * The exception that a rule of the record itself threw: it names the trouble better than we
   * could.
   */
  private static RuntimeException thrownBy(Class<?> kind, ReflectiveOperationException error) {
    return error instanceof InvocationTargetException
            && error.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(kind.getName(), error);
  }

  private static Constructor<?> canonical(Class<?> kind) {
    Class<?>[] types =
        Arrays.stream(kind.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = kind.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(kind + " is no record", e);
    }
  }
}

package se.fadder.graph.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** The accessors of records. */
final class Accessors {
  private Accessors() {}

  /** The accessor of that name, or null when the class has none. */
  static @Nullable Method find(Class<?> source, String name) {
    try {
      Method method = source.getMethod(name);
      return Modifier.isStatic(method.getModifiers()) || method.getReturnType() == void.class
          ? null
          : method;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }
}

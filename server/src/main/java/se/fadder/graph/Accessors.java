package se.fadder.graph;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls the accessors of records without reflection: each becomes a function of its own. */
final class Accessors {
  private Accessors() {}

  /** The accessor of that name, or null. */
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

  /** A function that calls the accessor. */
  @SuppressWarnings("unchecked") // The factory is told to make exactly this type.
  static Function<Object, @Nullable Object> function(Class<?> source, Method accessor) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(source, MethodHandles.lookup());
      MethodHandle handle = lookup.unreflect(accessor);
      MethodType called = MethodType.methodType(accessor.getReturnType(), source).wrap();
      return (Function<Object, @Nullable Object>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  handle,
                  called)
              .getTarget()
              .invoke();
    } catch (Throwable e) { // MethodHandle.invoke declares it.
      throw new IllegalStateException("cannot call " + accessor, e);
    }
  }
}

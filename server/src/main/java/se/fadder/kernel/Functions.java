package se.fadder.kernel;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Factory methods for functions that call accessors and constructors of one parameter, private ones
 * included. To call one takes a fraction of the time that reflection does.
 */
public final class Functions {
  /** Each is a class of its own, which takes a millisecond to make. */
  private static final Map<Executable, Function<Object, ?>> MADE = new ConcurrentHashMap<>();

  private Functions() {}

  /**
   * Returns a function that calls the accessor or constructor, the same for each who asks.
   *
   * @param owner whose accessor or constructor it is
   * @param <R> what it answers with; nullable where it may answer with null
   */
  @SuppressWarnings("unchecked") // The caller says what it answers with.
  public static <R extends @Nullable Object> Function<Object, R> of(
      Class<?> owner, Executable executable) {
    return (Function<Object, R>) MADE.computeIfAbsent(executable, e -> make(owner, e));
  }

  @SuppressWarnings("unchecked") // The method type says so.
  private static Function<Object, ?> make(Class<?> owner, Executable executable) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
      MethodHandle handle =
          executable instanceof Constructor<?> constructor
              ? lookup.unreflectConstructor(constructor)
              : lookup.unreflect((Method) executable);
      return (Function<Object, ?>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  handle,
                  handle.type().wrap())
              .getTarget()
              .invoke();
    } catch (Throwable e) { // MethodHandle.invoke declares it.
      throw new IllegalStateException("cannot call " + executable, e);
    }
  }
}

package se.fadder.db;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import se.fadder.architecture.House;

/** The methods of every {@code *Sql} interface of the server. */
final class SqlMethods {
  static final List<Method> ALL =
      House.CLASSES.stream()
          .filter(type -> type.isInterface() && type.getSimpleName().endsWith("Sql"))
          // Its statements are made of declarations; DeclaredTablesTest runs and explains each.
          .filter(type -> !type.getSimpleName().equals("DeclaredSql"))
          .map(JavaClass::reflect)
          .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
          .toList();

  private SqlMethods() {}

  static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}

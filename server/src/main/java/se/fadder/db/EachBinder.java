package se.fadder.db;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;
import org.jspecify.annotations.Nullable;

/** What {@link BindEach} does. */
public final class EachBinder implements SqlStatementCustomizerFactory {
  @Override
  public SqlStatementParameterCustomizer createForParameter(
      Annotation annotation,
      Class<?> sqlObject,
      Method method,
      Parameter parameter,
      int index,
      @Nullable Type type) {
    String name = ((BindEach) annotation).value();
    return (statement, values) ->
        statement.bindList(EmptyHandling.NULL_KEYWORD, name, (Iterable<?>) values);
  }
}

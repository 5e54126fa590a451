package se.fadder.db;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;
import org.jspecify.annotations.Nullable;

/**
 * The binder of {@link BindEach}. The last element is bound again until their number is a power of
 * two: else there were as many texts of a statement as there are numbers of elements, each to be
 * read by Jdbi and prepared by the database.
 */
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
        statement.bindList(EmptyHandling.NULL_KEYWORD, name, filled((Collection<?>) values));
  }

  private static List<Object> filled(Collection<?> values) {
    List<Object> filled = new ArrayList<>(values);
    while (Integer.bitCount(filled.size()) > 1) {
      filled.add(filled.getLast());
    }
    return filled;
  }
}

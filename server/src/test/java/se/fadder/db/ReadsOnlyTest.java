package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import se.fadder.architecture.House;
import se.fadder.db.watch.WatchedRows;

/** Tests that what is said by {@link ReadsOnly} is of the query, and of what is watched. */
final class ReadsOnlyTest {
  private final WatchedRows watched = new WatchedRows();

  @Test
  void everyRuleIsOfItsQueryAndOfWhatIsWatched() {
    Set<String> wrong = new TreeSet<>();
    int rules = 0;
    for (JavaClass type : House.CLASSES) {
      for (JavaMethod method : type.getMethods()) {
        if (method.isAnnotatedWith(ReadsOnly.class)) {
          Method query = method.reflect();
          for (String rule : query.getAnnotation(ReadsOnly.class).value()) {
            rules++;
            if (!isRight(query, rule)) {
              wrong.add(type.getSimpleName() + "." + method.getName() + ": " + rule);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(rules).isGreaterThan(20);
  }

  private boolean isRight(Method query, String rule) {
    String[] sides = rule.split(" = ");
    String[] rows = sides[0].split("\\.");
    String sql = String.join(" ", query.getAnnotation(SqlQuery.class).value());
    return watched.knows(rows[0], rows[1])
        && Arrays.asList(sql.split("\\W+")).contains(rows[0])
        && (sides[1].startsWith("found.")
            ? finds(query, sides[1].substring("found.".length()))
            : sides[1].startsWith("'")
                || Arrays.stream(query.getParameters())
                    .map(Parameter::getName)
                    .anyMatch(sides[1]::equals));
  }

  private static boolean finds(Method query, String component) {
    Class<?> found =
        (Class<?>) ((ParameterizedType) query.getGenericReturnType()).getActualTypeArguments()[0];
    return Arrays.stream(found.getRecordComponents())
        .map(RecordComponent::getName)
        .anyMatch(component::equals);
  }
}

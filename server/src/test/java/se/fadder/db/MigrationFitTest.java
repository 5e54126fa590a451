package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what is said of migrations that do not fit one another. */
final class MigrationFitTest {
  private static final Map<String, Integer> BUNDLED =
      Map.of("V1_02__b.sql", 2, "V1_10__c.sql", 10, "V1_09__a.sql", 9);

  private static Migrations.Applied applied(int checksum) {
    return new Migrations.Applied(checksum, "somebody");
  }

  private static void assertRefused(
      Map<String, Integer> bundled, Map<String, Migrations.Applied> applied, String why) {
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> MigrationFit.require(bundled, applied))
        .withMessageContaining(why);
  }

  @Test
  void theFirstOfThemMayHaveBeenRun() {
    assertThatCode(
            () -> {
              MigrationFit.require(BUNDLED, Map.of());
              MigrationFit.require(BUNDLED, Map.of("V1_02__b.sql", applied(2)));
              MigrationFit.require(
                  BUNDLED, Map.of("V1_02__b.sql", applied(2), "V1_09__a.sql", applied(9)));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void numbersAreComparedAsNumbers() {
    assertRefused(
        BUNDLED,
        Map.of("V1_10__c.sql", applied(10)),
        "migration V1_02__b.sql comes too late: this database has V1_10__c.sql already");
  }

  @Test
  void twoOfOneNumberAreNamed() {
    assertRefused(
        Map.of("V1_80__a.sql", 1, "V1_80__b.sql", 2),
        Map.of(),
        "migrations V1_80__a.sql and V1_80__b.sql have the same number");
  }

  @Test
  void whoseItIsMayNotBeKnown() {
    assertRefused(
        BUNDLED,
        Map.of("V1_11__d.sql", applied(1)),
        "a later release, or one of somebody's own: V1_11__d.sql is unknown to Fadder ");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void ourOwnHaveEachTheirNumber(Dialect dialect) {
    assertThatCode(() -> MigrationFit.requireDistinct(Migrations.bundled(dialect)))
        .doesNotThrowAnyException();
  }
}

package se.fadder.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.Seeding;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;

/** Tests loading seed files: all of them, and once. What is broken is {@link BrokenFilesTest}'s. */
@OnOneDatabase
@Tag("slow")
@Tag("thorough")
record SeedTest(Database database) {
  private static final String DAY = "2026-03-11";

  /** The numbers of rows of what seeding writes. */
  interface CountSql {
    @SqlQuery(
        """
        select 'unit' as name, count(*) as rows from unit
        union all select 'person', count(*) from person
        union all select 'employment', count(*) from employment
        union all select 'role', count(*) from role_assignment
        union all select 'mentorship', count(*) from mentorship
        union all select 'absence', count(*) from absence
        union all select 'part time', count(*) from part_time
        union all select 'hours', count(*) from working_hours
        union all select 'template version', count(*) from template_version
        union all select 'plan', count(*) from plan
        union all select 'step', count(*) from step
        union all select 'done', count(*) from step where done_at is not null
        union all select 'routine', count(*) from routine
        union all select 'routine version', count(*) from routine_version
        union all select 'started routine', count(*) from routine_run
        union all select 'agreed month', count(*) from ramp_month
        union all select 'case count', count(*) from case_count
        union all select 'change', count(*) from change
        """)
    List<Count> all();
  }

  record Count(String name, int rows) {}

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    database
        .read(tx -> tx.sql(CountSql.class).all())
        .forEach(count -> counts.put(count.name(), count.rows()));
    return counts;
  }

  @Test
  void theDemonstrationMunicipalityMovesIn() {
    assertThat(Seeding.on(DAY, database).load(SeedFiles.bundled()))
        .isEqualTo(new Seed.Loaded(3, true));
    assertThat(counts())
        .containsEntry("unit", 21)
        .containsEntry("person", 118)
        .containsEntry("hours", 3)
        .containsEntry("plan", 34)
        .containsEntry("template version", 3)
        .containsEntry("routine", 10)
        .containsEntry("routine version", 10)
        .containsEntry("started routine", 7)
        .containsEntry("agreed month", 120)
        .containsEntry("case count", 21);
    assertThat(counts().get("done")).isGreaterThan(300);
  }

  @Test
  void seedingTwiceChangesNothing() {
    Seeding.on(DAY, database).load(SeedFiles.bundled());
    Map<String, Integer> once = counts();
    assertThat(Seeding.on("2026-06-01", database).load(SeedFiles.bundled()))
        .isEqualTo(new Seed.Loaded(0, false));
    assertThat(counts()).isEqualTo(once);
  }

  @Test
  void aChangedTemplateBecomesANewVersionAndPlansKeepTheirs() {
    Seeding.on(DAY, database).load(SeedFiles.bundled());
    SeedFiles changed =
        with(
            "templates/socialsekreterare-barn-och-vuxna.yaml",
            "title: Flextid, scheman",
            "title: Flextid, ledighet, scheman");
    assertThat(Seeding.on(DAY, database).load(changed)).isEqualTo(new Seed.Loaded(1, false));
    assertThat(counts()).containsEntry("template version", 5).containsEntry("plan", 34);
  }

  @Test
  void excelsByteOrderMarkAndLineEndsDoNoHarm() {
    SeedFiles files =
        name -> {
          String text = new String(SeedFiles.bundled().bytes(name), StandardCharsets.UTF_8);
          String excel = name.endsWith(".csv") ? "\uFEFF" + text.replace("\n", "\r\n") : text;
          return excel.getBytes(StandardCharsets.UTF_8);
        };
    assertThat(Seeding.on(DAY, database).load(files)).isEqualTo(new Seed.Loaded(3, true));
  }

  @ParameterizedTest
  @Tag("slow")
  @Tag("thorough")
  @ValueSource(strings = {"2026-03-14", "2026-03-15", "2028-02-29", "2026-12-31", "2026-06-19"})
  void anyDayIsADayToSeed(String day) {
    Seeding.on(day, database).load(SeedFiles.bundled());
    assertThat(counts()).containsEntry("plan", 34);
  }

  /** The bundled files, with a piece of one of them changed. */
  private static SeedFiles with(String file, String right, String wrong) {
    return name -> {
      byte[] bytes = SeedFiles.bundled().bytes(name);
      return name.equals(file) ? changed(bytes, right, wrong) : bytes;
    };
  }

  private static byte[] changed(byte[] bytes, String right, String wrong) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.contains(right)) {
      throw new IOException("there is no '" + right + "' to change");
    }
    int at = text.indexOf(right);
    return (text.substring(0, at) + wrong + text.substring(at + right.length()))
        .getBytes(StandardCharsets.UTF_8);
  }
}

package se.fadder.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.fadder.Seeding;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.Snapshot;

/**
 * Tests that whatever is wrong with a file, it is said where and why, and not a row of any table
 * changes.
 */
@OnOneDatabase
record BrokenFilesTest(Database database, DatabaseSettings settings) {
  private static final String DAY = "2026-03-11";

  private Seed.Loaded load(SeedFiles files) {
    return Seeding.on(DAY, database).seed().load(files, Lillby.TEMPLATES, Lillby.FOLDER);
  }

  @Test
  void whatIsNotBrokenIsTaken() {
    load(Lillby.called("Storby kommun"));
    List<String> before = Snapshot.of(settings);
    assertThat(load(Lillby.called("Mellanby kommun"))).isEqualTo(new Seed.Loaded(2, true));
    assertThat(Snapshot.of(settings)).hasSizeGreaterThan(before.size());
  }

  /** One test for each kind, all on one database, in which somebody lives already. */
  @TestFactory
  @Tag("slow")
  @Tag("thorough")
  Stream<DynamicTest> isRefused() {
    load(Lillby.called("Storby kommun"));
    // As it is after each as well, since each asserts that.
    List<String> before = Snapshot.of(settings);
    return Stream.of(
            BrokenTexts.texts(),
            BrokenTexts.csv(),
            BrokenRows.organisation(),
            BrokenRows.employment(),
            BrokenRows.mentorship(),
            BrokenRows.profiles(),
            BrokenRows.planning(),
            BrokenRamps.cases(),
            BrokenWelcomes.cases(),
            BrokenSessions.cases(),
            BrokenBreakPlans.cases(),
            BrokenBreaks.cases(),
            BrokenCompleted.cases(),
            BrokenRows.calendarAndAccounts(),
            BrokenRoutines.files(),
            BrokenRoutines.rows(),
            BrokenTemplates.yaml(),
            BrokenTemplates.templates())
        .flatMap(kinds -> kinds)
        .map(broken -> DynamicTest.dynamicTest(broken.kind(), () -> assertRefused(broken, before)));
  }

  private void assertRefused(Broken broken, List<String> before) {
    assertThatThrownBy(() -> load(broken.files()))
        .isInstanceOf(SeedError.class)
        .message()
        .startsWith(broken.place())
        .contains(broken.reason());
    assertThat(Snapshot.of(settings)).isEqualTo(before);
  }

  @Test
  void aBrokenShowcaseIsRefused() {
    String file = "lillby/showcase.csv";
    assertThat(DemoAccountsFile.read(Lillby.whole(), Lillby.FOLDER))
        .containsExactly(new DemoAccountsFile("mira.lund", "Mira Lund", "Nyanställd"));
    assertShowcaseRefused(
        Lillby.whole().with(file, "mira,", "mimmi,"), file + ":2: person names 'mimmi'");
    assertShowcaseRefused(
        Lillby.whole().with(file, "mira,", "nils,"), file + ":2: person names 'nils'");
    assertShowcaseRefused(
        Lillby.whole().with("lillby/accounts.csv", "mira,", "asa,"),
        "lillby/accounts.csv:3: the person 'asa' stands on an earlier line");
  }

  private static void assertShowcaseRefused(SeedFiles files, String message) {
    assertThatThrownBy(() -> DemoAccountsFile.read(files, Lillby.FOLDER))
        .isInstanceOf(SeedError.class)
        .hasMessageStartingWith(message);
  }
}

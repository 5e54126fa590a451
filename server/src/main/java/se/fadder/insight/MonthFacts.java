package se.fadder.insight;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.fadder.db.Database;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.measures.Days;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;

/** The facts of a month that measures count, as they are known now. */
final class MonthFacts {
  private final Database database;
  private final Today today;

  MonthFacts(Database database, Today today) {
    this.database = database;
    this.today = today;
  }

  /** Those of a measure that is due in the month, one for each person in a unit. */
  List<Fact> of(YearMonth month, Measure measure) {
    return seen(read(month, measure), measure);
  }

  /**
   * Those that all measures which share their source with this one count. They are added up as they
   * are read: of each day of a month there may be one of everybody.
   */
  Collection<Fact> read(YearMonth month, Measure measure) {
    Map<Place, Fact> facts = new HashMap<>();
    for (Days days : measure.spans(month, today)) {
      for (Fact fact : database.read(tx -> measure.source().facts(tx, days))) {
        facts.merge(new Place(fact.personId(), fact.unitId()), fact, Fact::plus);
      }
    }
    return facts.values();
  }

  /** What a measure counts of facts that were read. */
  static List<Fact> seen(Collection<Fact> read, Measure measure) {
    return read.stream().map(measure.view()).toList();
  }

  /** Where somebody is counted. */
  private record Place(PersonId person, UUID unit) {}
}

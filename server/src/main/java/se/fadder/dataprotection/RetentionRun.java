package se.fadder.dataprotection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyRound;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.personaldata.DataKind;
import se.fadder.personaldata.TableData;

/**
 * The daily work that ends what has been kept as long as it is to be: it goes through people by
 * their ids, some in each unit of work, and counts what went by kind. Leavers are erased one in a
 * unit of work, as there may be much of each.
 */
final class RetentionRun implements DailyRound {
  private static final LocalTime NIGHT = LocalTime.of(3, 20);

  /** The most people in a unit of work. */
  static final int AT_ONCE = 50;

  /** For how long it is kept what went. */
  private static final Period REPORTED = Period.ofMonths(24);

  /** An identifier below all that there are. */
  private static final PersonId FIRST = new PersonId(new UUID(0, 0));

  private final Today today;
  private final Erasures erasures;
  private final RetentionSettings settings;
  private final List<DeclaredStatements.PastStatement> statements;

  RetentionRun(Today today, Erasures erasures, RetentionSettings settings, List<TableData> tables) {
    this.today = today;
    this.erasures = erasures;
    this.settings = settings;
    this.statements = DeclaredStatements.past(tables);
  }

  @Override
  public String kind() {
    return "dataprotection.retention";
  }

  @Override
  public LocalTime at() {
    return NIGHT;
  }

  /**
   * Some people, as {@code after until}, or one who is to be erased, as {@code = id}. After some
   * people come those of them who are to be erased, the next time.
   */
  @Override
  public Portion portion(Tx tx, LocalDate day, String after) {
    Place place = Place.of(after);
    if (place.erasing().isPresent()) {
      Span span = place.erasing().get();
      List<PersonId> left = left(tx, day, span);
      return left.isEmpty()
          ? some(tx, span.until())
          : new Portion(
              List.of("= " + left.getFirst().value()),
              Optional.of(new Span(left.getFirst(), span.until()).erasing()));
    }
    return some(tx, place.after());
  }

  private Portion some(Tx tx, PersonId after) {
    List<PersonId> people = tx.sql(RetentionSql.class).people(after.value().toString(), AT_ONCE);
    if (people.isEmpty()) {
      return Portion.NONE;
    }
    Span span = new Span(after, people.getLast());
    return new Portion(List.of(span.text()), Optional.of(span.erasing()));
  }

  private List<PersonId> left(Tx tx, LocalDate day, Span span) {
    return erasures.left(tx, span.after().value().toString(), span.until(), lastDay(day));
  }

  /** The day on which whoever is erased on a day had left. */
  private LocalDate lastDay(LocalDate day) {
    return day.minus(settings.of(DataKind.LEAVERS));
  }

  /** The people after one, up to another. */
  private record Span(PersonId after, PersonId until) {
    static Span of(String text) {
      String[] ids = text.split(" ", -1);
      return new Span(new PersonId(UUID.fromString(ids[0])), new PersonId(UUID.fromString(ids[1])));
    }

    String text() {
      return after.value() + " " + until.value();
    }

    String erasing() {
      return "= " + text();
    }
  }

  /** A place in the round: those who are to be erased within a span, or what comes after one. */
  private record Place(Optional<Span> erasing, PersonId after) {
    static Place of(String text) {
      return text.startsWith("= ")
          ? new Place(Optional.of(Span.of(text.substring(2))), FIRST)
          : new Place(Optional.empty(), FIRST);
    }
  }

  @Override
  public void each(WriteTx tx, LocalDate day, List<String> things) {
    for (String thing : things) {
      if (thing.startsWith("= ")) {
        eraseOne(tx, day, new PersonId(UUID.fromString(thing.substring(2))));
      } else {
        endPast(tx, day, Span.of(thing));
      }
    }
    tx.sql(RetentionSql.class).forgetBefore(day.minus(REPORTED));
  }

  /** Erases somebody, unless they have come back since, or are erased already. */
  private void eraseOne(WriteTx tx, LocalDate day, PersonId person) {
    String id = person.value().toString();
    // Its own beginning sorts right before an identifier.
    String before = id.substring(0, id.length() - 1);
    if (erasures.left(tx, before, person, lastDay(day)).contains(person)) {
      erasures.erase(tx, null, person);
      tx.sql(RetentionSql.class).count(day, DataKind.LEAVERS.name(), 1);
    }
  }

  private void endPast(WriteTx tx, LocalDate day, Span span) {
    DeclaredSql sql = tx.sql(DeclaredSql.class);
    Map<DataKind, Integer> ended = new EnumMap<>(DataKind.class);
    for (DeclaredStatements.PastStatement statement : statements) {
      LocalDate before = day.minus(settings.of(statement.kind()));
      Instant instant = before.atStartOfDay(today.zone()).toInstant();
      int rows =
          statement.isDay()
              ? sql.endPastDays(statement.sql(), span.after(), span.until(), before)
              : sql.endPast(statement.sql(), span.after(), span.until(), instant);
      if (rows > 0) {
        ended.merge(statement.kind(), rows, Integer::sum);
      }
    }
    RetentionSql report = tx.sql(RetentionSql.class);
    ended.forEach((kind, rows) -> report.count(day, kind.name(), rows));
  }
}

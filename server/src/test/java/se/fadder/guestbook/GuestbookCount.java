package se.fadder.guestbook;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;

/** The daily work that counts those who have signed. */
record GuestbookCount(AtomicReference<@Nullable Integer> guests) implements DailyWork {
  interface GuestSql {
    @SqlQuery("select count(*) from reminder where kind = 'GUESTBOOK'")
    int guests();
  }

  @Override
  public String kind() {
    return "guestbook.count";
  }

  @Override
  public LocalTime at() {
    return LocalTime.MIDNIGHT;
  }

  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    guests.set(tx.sql(GuestSql.class).guests());
    return Optional.empty();
  }
}

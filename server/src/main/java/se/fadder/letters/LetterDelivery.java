package se.fadder.letters;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Job;
import se.fadder.jobs.JobHandler;
import se.fadder.jobs.Jobs;
import se.fadder.jobs.NewJob;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.letters.LetterSql.Reader;
import se.fadder.mail.Mailer;
import se.fadder.mail.Mailer.MailState;
import se.fadder.people.People;
import se.fadder.push.Notification;
import se.fadder.push.Notifications;
import se.fadder.push.ToldByLetter;
import se.fadder.push.UnsentListener;

/**
 * The delivery of reminders by e-mail: a job for each person. That a letter goes out is stored
 * before it does, so that nobody gets two, whatever dies in between. One that the mail server has
 * refused is tried again within the hour, while there is something to tell.
 */
final class LetterDelivery implements JobHandler, UnsentListener {
  private static final String KIND = "letters.person";
  private static final int AT_ONCE = 20;
  private static final int BATCHES = 2;

  /** Longer than a batch of letters takes of which each is waited for. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final Duration AGAIN_AFTER = Duration.ofHours(1);

  private final Database database;
  private final Jobs jobs;
  private final Today today;
  private final People people;
  private final Notifications notifications;
  private final Supplier<URI> address;
  private final Mailer mailer;

  LetterDelivery(
      Database database,
      Jobs jobs,
      Today today,
      People people,
      Notifications notifications,
      Supplier<URI> address,
      Mailer mailer) {
    this.database = database;
    this.jobs = jobs;
    this.today = today;
    this.people = people;
    this.notifications = notifications;
    this.address = address;
    this.mailer = mailer;
  }

  @Override
  public void unsent(WriteTx tx, Collection<Notification> some) {
    jobs.schedule(tx, some.stream().map(Notification::personId).distinct().map(this::job).toList());
  }

  private NewJob job(PersonId person) {
    return new NewJob(KIND, person.value().toString(), "", today.now());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public int batches() {
    return BATCHES;
  }

  @Override
  public Duration lease() {
    return LEASE;
  }

  @Override
  public int mostAttempts() {
    return 8;
  }

  @Override
  public void run(List<Job> batch) {
    List<Due> due = database.writeLocked(tx -> take(tx, jobs.hold(tx, batch)));
    if (due.isEmpty()) {
      return;
    }
    URI server = address.get();
    Map<Job, Boolean> refused = new HashMap<>();
    for (Due letter : due) {
      // An unknown outcome counts as sent: a second letter is worse than none.
      MailState state = mailer.send(ReminderLetter.of(letter.reader(), letter.told(), server));
      refused.put(letter.job(), state == MailState.NOT_SENT);
    }
    database.writeLocked(tx -> conclude(tx, refused));
  }

  /** Notes the letters that go out now, and ends the jobs of those who get none. */
  private List<Due> take(WriteTx tx, List<Job> held) {
    Set<PersonId> persons = held.stream().map(LetterDelivery::person).collect(toSet());
    if (persons.isEmpty()) {
      return List.of();
    }
    Map<PersonId, ToldByLetter> told =
        notifications.openByLetter(tx, people.stillEmployed(tx, persons));
    LocalDate day = today.date();
    Map<PersonId, Reader> readers =
        tx.sql(LetterSql.class).readers(persons, day).stream()
            .collect(toMap(Reader::personId, Function.identity()));
    List<Due> due = new ArrayList<>();
    List<Job> over = new ArrayList<>();
    for (Job job : held) {
      Reader reader = readers.get(person(job));
      ToldByLetter open = told.get(person(job));
      if (reader == null || open == null) {
        over.add(job);
      } else {
        tx.sql(LetterSql.class).noteSent(reader.personId(), day);
        due.add(new Due(job, reader, open));
      }
    }
    jobs.finish(tx, over);
    return due;
  }

  private Boolean conclude(WriteTx tx, Map<Job, Boolean> refused) {
    Map<Job, Instant> again = new HashMap<>();
    List<Job> over = new ArrayList<>();
    refused.forEach((job, isRefused) -> {
      if (isRefused) {
        tx.sql(LetterSql.class).noteNotSent(person(job), today.date());
        again.put(job, today.now().plus(AGAIN_AFTER));
      } else {
        over.add(job);
      }
    });
    jobs.finish(tx, over);
    jobs.postpone(tx, again);
    return true;
  }

  private static PersonId person(Job job) {
    return new PersonId(UUID.fromString(job.key()));
  }

  /** A letter that goes out. */
  private record Due(Job job, Reader reader, ToldByLetter told) {}
}

package se.fadder.mentorfollowup;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorships;

/**
 * The source of what is the viewer's own: as a newcomer, that they are asked how it goes with their
 * mentor; as a mentor, that somebody else takes over. Why is not said: a mentor who moves on and
 * one whom a newcomer no longer wants read the same.
 */
final class OwnFollowup implements AgendaSource {
  /** How many days before and after its last day a mentor is told of a hand-over. */
  private static final int DAYS = 10;

  private final Today today;
  private final FitChecks fitChecks;

  OwnFollowup(Today today, FitChecks fitChecks) {
    this.today = today;
    this.fitChecks = fitChecks;
  }

  @Override
  public Collection<FollowupAgendaKind> kinds() {
    return Set.of(FollowupAgendaKind.FIT_CHECK, FollowupAgendaKind.HANDED_OVER);
  }

  @Override
  public Collection<FollowupAgendaDeed> deeds() {
    return Set.of(FollowupAgendaDeed.ANSWER_FIT_CHECK);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    LocalDate day = today.date();
    List<MainMentorship> handedOver =
        tx.sql(HandOverSql.class)
            .of(viewer.person(), day.minusDays(DAYS), day.plusDays(DAYS), first.limit());
    return Slice.of(
        first,
        Stream.concat(
                Stream.ofNullable(fitChecks.open(tx, viewer)).map(this::asked),
                handedOver.stream().map(OwnFollowup::handedOver))
            .toList());
  }

  private AgendaItem asked(FitCheck check) {
    return new AgendaItem(
        FollowupAgendaKind.FIT_CHECK,
        AgendaTime.TODAY,
        check.newHireId(),
        check.lastDay(),
        check.id(),
        List.of(FollowupAgendaDeed.ANSWER_FIT_CHECK),
        null);
  }

  private static AgendaItem handedOver(MainMentorship m) {
    return new AgendaItem(
        FollowupAgendaKind.HANDED_OVER,
        AgendaTime.TODAY,
        m.newHireId(),
        requireNonNull(m.lastDay()).plusDays(1),
        m.newHireId(),
        List.of(),
        null);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(FitChecks.of(viewer.person()), Mentorships.happeningOf(viewer.person()));
  }
}

package se.fadder.mentorship;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;

/** The source of requests on agendas: of the mentor, of those who decide, and of the newcomer. */
final class RequestsOnAgendas implements AgendaSource {
  private final RequestNotices notices;

  RequestsOnAgendas(RequestNotices notices) {
    this.notices = notices;
  }

  @Override
  public Collection<MentorRequestAgendaKind> kinds() {
    return EnumSet.allOf(MentorRequestAgendaKind.class);
  }

  @Override
  public Collection<MentorRequestAgendaDeed> deeds() {
    return EnumSet.allOf(MentorRequestAgendaDeed.class);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    return Slice.of(first, notices.of(tx, viewer, first.limit()))
        .map(request -> item(viewer, request));
  }

  private static AgendaItem item(Viewer viewer, MentorRequest request) {
    PersonId self = viewer.person();
    return switch (request.state()) {
      case ASKED ->
          request.mentorId().equals(self)
              ? item(
                  MentorRequestAgendaKind.MENTOR_REQUEST,
                  request,
                  request.newHireId(),
                  MentorRequestAgendaDeed.ACCEPT_MENTEE,
                  MentorRequestAgendaDeed.DECLINE_MENTEE)
              : item(
                  MentorRequestAgendaKind.MENTOR_UNANSWERED,
                  request,
                  request.mentorId(),
                  MentorRequestAgendaDeed.WITHDRAW_MENTOR_REQUEST,
                  MentorRequestAgendaDeed.PUT_MENTOR_REQUEST_AWAY);
      case ACCEPTED ->
          item(
              request.newHireId().equals(self)
                  ? MentorRequestAgendaKind.NEW_MENTOR
                  : MentorRequestAgendaKind.MENTOR_ACCEPTED,
              request,
              request.mentorId(),
              MentorRequestAgendaDeed.PUT_MENTOR_REQUEST_AWAY);
      case DECLINED ->
          item(
              MentorRequestAgendaKind.MENTOR_DECLINED,
              request,
              request.mentorId(),
              MentorRequestAgendaDeed.PUT_MENTOR_REQUEST_AWAY);
      case WITHDRAWN, OVERTAKEN -> throw new IllegalArgumentException("reaches nobody");
    };
  }

  /** What is read by it is noted of the mentor, where the viewer decides; never of the newcomer. */
  private static AgendaItem item(
      MentorRequestAgendaKind kind,
      MentorRequest request,
      PersonId about,
      MentorRequestAgendaDeed... deeds) {
    boolean decides =
        about.equals(request.mentorId()) && kind != MentorRequestAgendaKind.NEW_MENTOR;
    return new AgendaItem(
        kind,
        AgendaTime.TODAY,
        about,
        request.firstDay(),
        request.id(),
        List.of(deeds),
        decides ? MentorRequestReadKind.MENTOR_REQUEST : null);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(MentorRequests.of(viewer.person()));
  }
}

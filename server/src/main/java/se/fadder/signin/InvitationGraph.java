package se.fadder.signin;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mail.Mailer;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;
import se.fadder.signin.Invitations.Invited;

/** The wiring of {@code signin-invitations.graphqls}: who lets whom in, and who is told of it. */
public final class InvitationGraph implements SchemaWiring {
  private static final Loader<InvitationId, Invitation> INVITATION =
      new Loader<>("signin.invitation");
  private static final Loader<ShownLinkId, ShownLink> SHOWN_LINK = new Loader<>("signin.shownLink");
  private static final Loader<PersonId, AccountState> ACCOUNT = new Loader<>("signin.account");
  private static final Loader<PersonId, Boolean> FOR_HR = new Loader<>("signin.forHr");
  private static final Loader<PersonId, Boolean> MAILABLE = new Loader<>("signin.mailable");

  private final Invitations invitations;
  private final ShownLinks shownLinks;
  private final AccountStates accounts;
  private final Supplier<URI> address;
  private final Optional<Mailer> post;

  /**
   * Creates the wiring.
   *
   * @param address under which people reach the server, for links
   * @param post for sending invitations; empty when there is no mail server
   */
  public InvitationGraph(
      Invitations invitations,
      ShownLinks shownLinks,
      AccountStates accounts,
      Supplier<URI> address,
      Optional<Mailer> post) {
    this.invitations = invitations;
    this.shownLinks = shownLinks;
    this.accounts = accounts;
    this.address = address;
    this.post = post;
  }

  @Override
  public void wire(Wiring wiring) {
    wireAccounts(wiring);
    wiring.loader(INVITATION, invitations::byIds);
    wiring
        .node("Invitation", Invitation.class, InvitationId.class, InvitationId::new, INVITATION)
        .field(
            "person",
            (invitation, args, operation) ->
                operation.load(PeopleGraph.PERSON, invitation.personId()))
        .field(
            "createdBy",
            (invitation, args, operation) ->
                operation.load(PeopleGraph.PERSON, invitation.createdBy()));
    wiring.mutation(
        "invitationCreate",
        (tx, viewer, input) ->
            payload(
                invitations.create(
                    tx, viewer, input.id("personId", PersonId.class), post.isPresent())));
    wiring.mutation(
        "passwordLinkCreate",
        (tx, viewer, input) ->
            payload(
                invitations.renewPassword(
                    tx,
                    viewer,
                    input.id("personId", PersonId.class),
                    post.isPresent(),
                    input.truth("shown"))));
    wireShownLinks(wiring);
  }

  private void wireAccounts(Wiring wiring) {
    wiring.loader(ACCOUNT, accounts::of);
    wiring.loader(FOR_HR, accounts::forHr);
    wiring.loader(MAILABLE, accounts::mailable);
    wiring
        .type("Person", Person.class)
        .field("account", (person, args, operation) -> operation.load(ACCOUNT, person.id()))
        .field("accountForHr", (person, args, operation) -> operation.load(FOR_HR, person.id()))
        .field(
            "invitableByMail",
            (person, args, operation) ->
                operation
                    .load(MAILABLE, person.id())
                    .thenApply(has -> has == null ? null : has && post.isPresent()));
  }

  private void wireShownLinks(Wiring wiring) {
    wiring.loader(SHOWN_LINK, shownLinks::byIds);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "shownLinks",
            (viewer, args, operation) -> operation.read(tx -> shownLinks.untold(tx, viewer)))
        .field(
            "passwordLink",
            (viewer, args, operation) ->
                operation.read(tx -> invitations.waiting(tx, viewer)).orElse(null));
    wiring
        .node("ShownLink", ShownLink.class, ShownLinkId.class, ShownLinkId::new, SHOWN_LINK)
        .field(
            "shownTo",
            (link, args, operation) -> operation.load(PeopleGraph.PERSON, link.shownToId()));
    wiring.mutation(
        "shownLinkSee",
        (tx, viewer, input) ->
            Payload.of(shownLinks.see(tx, viewer, input.id("shownLinkId", ShownLinkId.class))));
  }

  private Payload payload(Outcome<Invited> outcome) {
    Payload payload = Payload.of(outcome.map(invited -> invited.invitation().id()));
    return outcome instanceof Outcome.Done(Invited invited)
        ? payload.showing(() -> shown(invited))
        : payload;
  }

  /**
   * The values that are shown once. The token stands in the fragment, which browsers send to
   * nobody, so that no log has it.
   */
  private Map<String, Object> shown(Invited invited) {
    URI link = URI.create(address.get() + "/#/invitation/" + invited.token().text());
    Map<String, Object> shown = new HashMap<>();
    switch (invited.invitation().way()) {
      case MAILED -> shown.put("mail", send(invited, link));
      case SIGNED_IN -> {}
      case SHOWN -> {
        shown.put("link", link.toString());
        shown.put("qrCode", QrSvg.of(link.toString()));
      }
    }
    return shown;
  }

  private Mailer.MailState send(Invited invited, URI link) {
    return post.orElseThrow()
        .send(
            InvitationLetter.of(
                invited.invitation().kind(), invited.recipient().orElseThrow(), link));
  }
}

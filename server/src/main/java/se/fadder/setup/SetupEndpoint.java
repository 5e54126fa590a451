package se.fadder.setup;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Eve;
import se.fadder.calendar.OrganisationDays;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;
import se.fadder.kernel.Problem;
import se.fadder.setup.Beginning.NewAdministrator;
import se.fadder.setup.Beginning.NewOrganisation;
import se.fadder.setup.Setups.Result;
import se.fadder.signin.ClientKind;
import se.fadder.signin.FirstEntrance;

/**
 * {@code POST /setup}: sets up the organisation with a one-time link, and signs its administrator
 * in. With the token alone it tells what is to be filled in. The token comes in the body, as
 * addresses end up in logs.
 */
final class SetupEndpoint implements Endpoint {
  private static final Set<String> LOOK = Set.of("token");
  private static final Set<String> ADMINISTRATOR =
      Set.of("token", "givenName", "familyName", "email", "username", "password", "client");
  private static final Set<String> ORGANISATION =
      Stream.concat(
              ADMINISTRATOR.stream(),
              Stream.of("organisation", "timeZone", "freeEves", "shortEves"))
          .collect(Collectors.toUnmodifiableSet());

  private final Setups setups;
  private final OrganisationDays days;
  private final FirstEntrance entrance;

  SetupEndpoint(Setups setups, OrganisationDays days, FirstEntrance entrance) {
    this.setups = setups;
    this.days = days;
    this.entrance = entrance;
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/setup";
  }

  @Override
  public Answer answer(Request request) {
    if (!Json.isJson(request)) {
      return Json.problem(415, Map.of(), "NOT_JSON", "Send application/json.");
    }
    Map<String, String> texts = Json.texts(request.body()).orElse(Map.of());
    String token = texts.getOrDefault("token", "");
    Optional<ClientKind> client = ClientKind.of(texts.getOrDefault("client", ""));
    if (texts.keySet().equals(LOOK)) {
      return setups
          .look(token)
          .map(this::shown)
          .orElseGet(() -> answer(request, ClientKind.BROWSER, setups.wrong(request)));
    }
    boolean withOrganisation = texts.keySet().equals(ORGANISATION);
    if (client.isEmpty() || !(withOrganisation || texts.keySet().equals(ADMINISTRATOR))) {
      return Json.problem(
          400,
          Map.of(),
          "MALFORMED",
          "Send an object with the text token; or with the texts token, givenName, familyName,"
              + " email, username, password and client, and for an organisation that is to be set"
              + " up organisation, timeZone, freeEves and shortEves.");
    }
    Beginning beginning = beginning(texts, withOrganisation);
    return answer(request, client.get(), setups.begin(token, beginning, client.get(), request));
  }

  private Answer shown(Setups.Look look) {
    Map<String, @Nullable Object> shown = new HashMap<>();
    shown.put("organisation", look.organisation());
    shown.put("timeZone", days.zone().getId());
    shown.put("timeZones", zones());
    shown.put("eves", Stream.of(Eve.values()).map(Eve::name).toList());
    shown.put("freeEves", names(days.rules().free()));
    shown.put("shortEves", names(days.rules().shortened()));
    return Json.answer(200, Map.of(), shown);
  }

  /** The zones of Europe, where the law of holidays that is counted with can hold. */
  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.startsWith("Europe/"))
        .sorted()
        .toList();
  }

  private static List<String> names(Set<Eve> eves) {
    return eves.stream().sorted().map(Eve::name).toList();
  }

  private static Beginning beginning(Map<String, String> texts, boolean withOrganisation) {
    NewOrganisation organisation =
        withOrganisation
            ? new NewOrganisation(
                text(texts, "organisation"),
                text(texts, "timeZone"),
                text(texts, "freeEves"),
                text(texts, "shortEves"))
            : null;
    return new Beginning(
        organisation,
        new NewAdministrator(
            text(texts, "givenName"),
            text(texts, "familyName"),
            text(texts, "email"),
            text(texts, "username"),
            texts.getOrDefault("password", "")));
  }

  private static String text(Map<String, String> texts, String field) {
    return texts.getOrDefault(field, "").strip();
  }

  private Answer answer(Request request, ClientKind client, Result result) {
    return switch (result) {
      case Result.Entered(var session) -> entrance.entered(request, session, client);
      case Result.NoLink() ->
          Json.problem(
              404, Map.of(), "NO_SETUP_LINK", "The link has been used, has run out or never was.");
      case Result.Refused(var problem) -> refused(problem);
      case Result.TooManyGuesses(var pause) -> FirstEntrance.tooManyAttempts(pause);
      case Result.TooBusy() -> FirstEntrance.tooBusy();
    };
  }

  /** Tells of which field it is, besides what every problem tells. */
  private static Answer refused(Problem problem) {
    return Json.answer(
        422,
        Map.of(),
        Map.of("code", problem.code(), "message", problem.message(), "field", problem.field()));
  }
}

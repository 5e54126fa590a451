package se.fadder.setup;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Eve;
import se.fadder.calendar.OrganisationDays;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;
import se.fadder.setup.Setups.Result;
import se.fadder.signin.ClientKind;
import se.fadder.signin.FirstEntrance;

/**
 * {@code POST /setup}: sets up the organisation with a one-time link, and signs its administrator
 * in, who has chosen a password or made a passkey. With the token alone it tells what is to be
 * filled in. The token comes in the body, as addresses end up in logs.
 */
final class SetupEndpoint implements Endpoint {
  private static final Set<String> LOOK = Set.of("token");
  private static final Set<String> PASSWORD = Set.of("password", "client");
  private static final Set<String> KEY =
      Set.of("passkey", "attestationObject", "clientDataJSON", "client");

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
    Optional<SetupFields> byPassword = SetupFields.of(texts, PASSWORD);
    Optional<SetupFields> fields = byPassword.or(() -> SetupFields.of(texts, KEY));
    if (client.isEmpty() || fields.isEmpty()) {
      return SetupFields.malformed(
          "client with either password, or passkey, attestationObject and clientDataJSON; or the"
              + " text token alone");
    }
    Proof proof =
        byPassword.isPresent()
            ? new Proof.Password(texts.getOrDefault("password", ""))
            : new Proof.Key(texts.getOrDefault("passkey", "").strip(), texts);
    return answer(
        request,
        client.get(),
        setups.begin(token, fields.get().beginning(), proof, client.get(), request));
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

  private Answer answer(Request request, ClientKind client, Result result) {
    return switch (result) {
      case Result.Entered(var session) -> entrance.entered(request, session, client);
      case Result.Asked _ -> throw new IllegalStateException("nothing was asked for");
      case Result.NoLink() -> SetupFields.noLink();
      case Result.Refused(var problem) -> SetupFields.refused(problem);
      case Result.TooManyGuesses(var pause) -> FirstEntrance.tooManyAttempts(pause);
      case Result.TooBusy() -> FirstEntrance.tooBusy();
    };
  }
}

package se.fadder.setup;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;
import se.fadder.setup.Setups.Result;
import se.fadder.signin.FirstEntrance;

/**
 * {@code POST /setup/passkey}: judges what whoever has a one-time link has filled in, and tells by
 * what their device is to make a passkey, which then comes with the same to {@code /setup}.
 */
final class SetupPasskeyEndpoint implements Endpoint {
  private final Setups setups;

  SetupPasskeyEndpoint(Setups setups) {
    this.setups = setups;
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/setup/passkey";
  }

  @Override
  public Answer answer(Request request) {
    if (!Json.isJson(request)) {
      return Json.problem(415, Map.of(), "NOT_JSON", "Send application/json.");
    }
    Map<String, String> texts = Json.texts(request.body()).orElse(Map.of());
    Optional<SetupFields> fields = SetupFields.of(texts, Set.of());
    return fields
        .map(some -> answer(setups.ask(some.token(), some.beginning(), request)))
        .orElseGet(() -> SetupFields.malformed("nothing else"));
  }

  private static Answer answer(Result result) {
    return switch (result) {
      case Result.Asked(var first) ->
          Json.answer(
              200,
              Map.of(),
              Map.of(
                  "challenge",
                  first.challenge().text(),
                  "relyingParty",
                  first.relyingParty(),
                  "userHandle",
                  first.userHandle()));
      case Result.Entered _ -> throw new IllegalStateException("nobody has come in");
      case Result.NoLink() -> SetupFields.noLink();
      case Result.Refused(var problem) -> SetupFields.refused(problem);
      case Result.TooManyGuesses(var pause) -> FirstEntrance.tooManyAttempts(pause);
      case Result.TooBusy() -> FirstEntrance.tooBusy();
    };
  }
}

package se.fadder.oidc;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of signing in with the organisation's own.
 *
 * @param issuers in the order in which the sign-in page shows them
 * @param passwordsForAll whether everybody may use a password of Fadder's own, and not
 *     administrators alone
 */
public record OidcSettings(List<IssuerSettings> issuers, boolean passwordsForAll) {
  /** How many issuers may be set up. */
  private static final int MOST = 3;

  private static final Pattern BREAK = Pattern.compile("[\\s,]+");
  private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)*+");
  private static final Pattern SEEN = Pattern.compile("[^\\p{Cc}]{1,60}");

  /** The claim that OpenID Connect has for an address, and says of whether it was verified. */
  static final String EMAIL = "email";

  private static final Setting PASSWORDS =
      new Setting(
          "signin.passwords",
          "FADDER_SIGNIN_PASSWORDS",
          "all",
          """
          Who may sign in with a password of Fadder's own: all, or administrators, who must get in
          when the sign-in of the organisation is down. With administrators everybody else is let
          in by an issuer below, and nobody else is invited.\
          """);

  /** The settings of the issuer of one number. */
  private record Declared(
      Setting issuer,
      Setting name,
      Setting clientId,
      Setting clientSecret,
      Setting scopes,
      Setting claim,
      Setting trustsAddress,
      Setting domains,
      Setting acr,
      Setting hosts) {
    static Declared of(int number) {
      return new Declared(
          setting(
              number,
              "issuer",
              "ISSUER",
              "",
              """
              The issuer of the organisation's own sign-in by OpenID Connect, as its tokens name it,
              such as https://login.example.se/realms/kommun or
              https://login.microsoftonline.com/TENANT/v2.0. Give it server.publicUrl with
              /oidc/callback/1 as the address to come back to, and with /oidc/logout as that of its
              back-channel logout.\
              """),
          setting(
              number,
              "name",
              "NAME",
              "",
              "The name on the button: Logga in med … Without it the host of the issuer."),
          setting(number, "clientId", "CLIENT_ID", "", "What the issuer knows Fadder by."),
          setting(
              number,
              "clientSecret",
              "CLIENT_SECRET",
              "",
              "The secret of that client; empty for one without a secret."),
          setting(
              number,
              "scopes",
              "SCOPES",
              "openid email profile",
              "What is asked for, separated by spaces."),
          setting(
              number,
              "claim",
              "CLAIM",
              EMAIL,
              """
              The claim of the ID token that holds the e-mail address by which HR knows the person,
              such as email, upn or preferred_username.\
              """),
          setting(
              number,
              "addressTrusted",
              "ADDRESS_TRUSTED",
              "false",
              """
              Whether an address counts although the issuer does not say email_verified, as Entra ID
              never does. Only for an issuer of which nobody but the organisation writes the
              addresses, and that lets in no guests.\
              """),
          setting(
              number,
              "domains",
              "DOMAINS",
              "",
              """
              The domains of addresses that the issuer may vouch for, such as example.se, separated
              by spaces; empty for all. Name them where there are several issuers.\
              """),
          setting(
              number,
              "acr",
              "ACR",
              "",
              """
              The levels of assurance (acr) of which each sign-in must have one, separated by
              spaces, such as http://id.elegnamnden.se/loa/1.0/loa3; empty for any.\
              """),
          setting(
              number,
              "hosts",
              "HOSTS",
              "",
              """
              The hosts beside the issuer's own that its discovery document may name, separated by
              spaces. No other is asked, or led to.\
              """));
    }

    private static Setting setting(
        int number, String key, String variable, String standard, String about) {
      boolean first = number == 1;
      return new Setting(
          "signin.oidc." + (first ? "" : number + ".") + key,
          "FADDER_OIDC_" + (first ? "" : number + "_") + variable,
          standard,
          first ? about : "As signin.oidc." + key + ", of issuer " + number + ".");
    }

    Stream<Setting> all() {
      return Stream.of(
          issuer, name, clientId, clientSecret, scopes, claim, trustsAddress, domains, acr, hosts);
    }
  }

  private static final List<Declared> ISSUERS =
      Stream.iterate(1, number -> number + 1).limit(MOST).map(Declared::of).toList();

  public static final List<Setting> DECLARED =
      Stream.concat(Stream.of(PASSWORDS), ISSUERS.stream().flatMap(Declared::all)).toList();

  public OidcSettings {
    issuers = List.copyOf(issuers);
  }

  /**
   * Reads the settings.
   *
   * @throws InvalidSetting when a value is invalid, or would keep everybody out
   */
  public static OidcSettings of(SettingValues values) {
    List<IssuerSettings> issuers = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      Declared declared = ISSUERS.get(i);
      values.requireWith(
          declared.issuer(),
          declared.name(),
          declared.clientId(),
          declared.clientSecret(),
          declared.domains(),
          declared.acr(),
          declared.hosts());
      if (values.textOrNull(declared.issuer()) != null) {
        issuers.add(issuer(i + 1, declared, values));
      }
    }
    boolean passwordsForAll =
        values.choice(PASSWORDS, Map.of("all", true, "administrators", false));
    if (!passwordsForAll && issuers.isEmpty()) {
      throw values.invalid(PASSWORDS, "without an issuer, who would let in all others");
    }
    if (issuers.stream().map(IssuerSettings::uri).distinct().count() < issuers.size()) {
      throw new InvalidSetting("two of the settings signin.oidc.issuer name one issuer");
    }
    return new OidcSettings(issuers, passwordsForAll);
  }

  private static IssuerSettings issuer(int number, Declared declared, SettingValues values) {
    URI uri = values.uri(declared.issuer(), Set.of("https", "http")).orElseThrow();
    if (uri.getHost() == null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null
        || !IssuerSettings.isSafe(uri)) {
      throw values.invalid(
          declared.issuer(), "neither an address by https nor on this machine itself");
    }
    String name = values.textOrNull(declared.name());
    if (name != null && !SEEN.matcher(name).matches()) {
      throw values.invalid(declared.name(), "more than 60 characters, or one that nobody sees");
    }
    Set<String> scopes = words(values, declared.scopes());
    if (!scopes.contains("openid")) {
      throw values.invalid(declared.scopes(), "without openid");
    }
    return new IssuerSettings(
        number,
        name == null ? uri.getHost() : name,
        uri,
        values.word(declared.clientId()),
        secret(values, declared.clientSecret()),
        String.join(" ", scopes.stream().sorted().toList()),
        values.word(declared.claim()),
        values.truth(declared.trustsAddress()),
        domains(values, declared.domains()),
        acr(values, declared.acr()),
        domains(values, declared.hosts()));
  }

  /** The refusal of a secret does not show it. */
  private static @Nullable String secret(SettingValues values, Setting setting) {
    String secret = values.textOrNull(setting);
    if (secret != null && secret.chars().anyMatch(c -> c <= ' ')) {
      throw new InvalidSetting(setting.key() + " has a space, or a character that nobody sees");
    }
    return secret;
  }

  private static Set<String> domains(SettingValues values, Setting setting) {
    Set<String> words = words(values, setting);
    if (!words.stream().allMatch(word -> DOMAIN.matcher(word).matches())) {
      throw values.invalid(setting, "not names such as example.se");
    }
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(toSet());
  }

  private static Set<String> acr(SettingValues values, Setting setting) {
    Set<String> words = words(values, setting);
    if (!words.stream().allMatch(word -> word.chars().noneMatch(Character::isISOControl))) {
      throw values.invalid(setting, "which has a character that nobody sees");
    }
    return words;
  }

  private static Set<String> words(SettingValues values, Setting setting) {
    String text = values.textOrNull(setting);
    return text == null ? Set.of() : Set.of(BREAK.split(text, -1));
  }
}

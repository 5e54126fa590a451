package se.fadder.signin;

/**
 * The cookie in which a browser keeps its token: out of reach of scripts, and never sent along with
 * what another site asks for. Over https its name begins with {@code __Host-}, by which browsers
 * make sure that no other host and no plain http has set it.
 *
 * @param secure whether people reach the server over https
 */
public record SessionCookie(boolean secure) {
  public String name() {
    return secure ? "__Host-fadder" : "fadder";
  }

  /** The value of {@code Set-Cookie} that stores a token. */
  public String set(Token token) {
    return header(token.text(), SignInSession.LONGEST.toSeconds());
  }

  /** The value of {@code Set-Cookie} that removes it. */
  String clear() {
    return header("", 0);
  }

  private String header(String value, long maxAge) {
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
        .formatted(name(), value, maxAge, secure ? "; Secure" : "");
  }
}

package se.fadder.signin;

import java.util.List;
import java.util.Map;
import se.fadder.kernel.Endpoint;

/**
 * {@code GET /signin/demo}: whom one can sign in as to look around. Only for the demonstration
 * municipality, whose people are invented.
 *
 * @param password the same for all
 */
public record DemoAccounts(String password, List<DemoAccount> accounts) implements Endpoint {
  public DemoAccounts {
    accounts = List.copyOf(accounts);
  }

  /**
   * One of them.
   *
   * @param about who that is, for whoever chooses
   */
  public record DemoAccount(String username, String name, String about) {}

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/signin/demo";
  }

  @Override
  public Answer answer(Request request) {
    return Json.answer(200, Map.of(), new Body(password, accounts));
  }

  /** What is answered: the components alone. */
  private record Body(String password, List<DemoAccount> accounts) {}
}

package se.fadder.signin;

import java.util.List;

/**
 * The accounts that one can sign in with to look around. Only for the demonstration municipality,
 * whose people are invented.
 *
 * @param password the same for all
 */
public record DemoAccounts(String password, List<DemoAccount> accounts) {
  public DemoAccounts {
    accounts = List.copyOf(accounts);
  }

  /**
   * One of the accounts.
   *
   * @param about who that is, for whoever chooses
   */
  public record DemoAccount(String username, String name, String about) {}
}

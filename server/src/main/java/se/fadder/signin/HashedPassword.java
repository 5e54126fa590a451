package se.fadder.signin;

import se.fadder.kernel.Text;

/**
 * A password as it is stored; made by {@link Passwords#hash}.
 *
 * @param text the PHC form, which holds the kind of hash, its cost and its salt
 */
public record HashedPassword(String text) implements Text {
  @Override
  public String toString() {
    return "HashedPassword[…]";
  }
}

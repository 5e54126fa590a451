package se.fadder.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;

/** The judgement of passwords that people choose. */
record NewPasswords(CommonPasswords common) {
  /** The problem because of which a person cannot take that password; empty when they can. */
  Optional<Problem> refusal(Tx tx, PersonId person, Username username, String password) {
    Optional<Problem> refusal = Passwords.refusal(password);
    if (refusal.isPresent()) {
      return refusal;
    }
    return commonness(tx.sql(SignInSql.class).namesAround(person), username, password);
  }

  /**
   * The same for somebody whom the database does not know yet.
   *
   * @param names of the person and of what they belong to
   */
  Optional<Problem> refusal(List<String> names, Username username, String password) {
    return Passwords.refusal(password).or(() -> commonness(names, username, password));
  }

  private Optional<Problem> commonness(List<String> names, Username username, String password) {
    List<String> own = new ArrayList<>(names);
    own.add(username.text());
    return common.isCommon(password, own)
        ? Optional.of(
            Problem.at("password", "TOO_COMMON", "The password is one of those tried first."))
        : Optional.empty();
  }
}

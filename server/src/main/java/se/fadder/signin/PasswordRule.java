package se.fadder.signin;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;

/** A rule that says who may sign in with a password of Fadder's own. */
@FunctionalInterface
public interface PasswordRule {
  /** Everybody may. */
  PasswordRule EVERYBODY = (tx, people) -> people;

  /** Those of the people who may, by what they are today. */
  Set<PersonId> allowed(Tx tx, Set<PersonId> people);

  default boolean allows(Tx tx, PersonId person) {
    return allowed(tx, Set.of(person)).contains(person);
  }

  /** Administrators may, who must get in when the sign-in of the organisation is down. */
  static PasswordRule administrators(People people) {
    return (tx, asked) -> {
      Map<PersonId, AccessScope> reaches = people.reaches(tx, asked);
      return asked.stream()
          .filter(person -> {
            AccessScope scope = reaches.get(person);
            return scope != null && scope.holdsAnywhere(Role.ADMIN);
          })
          .collect(toSet());
    };
  }
}

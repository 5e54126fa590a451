package se.fadder.signin;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The setup of signing in: what the room needs of the server that it runs in.
 *
 * @param cost of each hash of a password
 * @param demo the accounts of demonstration mode; empty when the server is not in it
 * @param secure whether people reach the server by https
 * @param passwordsForAll whether everybody may sign in with a password of Fadder's own, and not
 *     administrators alone
 * @param address under which people reach it; asked for once it listens
 */
public record SignInSetup(
    Passwords.Cost cost,
    Optional<DemoAccounts> demo,
    boolean secure,
    boolean passwordsForAll,
    Supplier<URI> address) {}

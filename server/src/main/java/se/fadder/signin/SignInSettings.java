package se.fadder.signin;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The settings of signing in: what the server knows and it needs.
 *
 * @param cost of each hash of a password
 * @param demo the accounts of demonstration mode; empty when the server is not in it
 * @param secure whether people reach the server by https
 * @param address under which people reach it; asked for once it listens
 */
public record SignInSettings(
    Passwords.Cost cost, Optional<DemoAccounts> demo, boolean secure, Supplier<URI> address) {}

/**
 * The room of what an authority owes everybody to say, also those who are not signed in: how
 * accessible the service is, what is done with personal data, and how it is reached.
 */
@NullMarked
package se.fadder.statements;

import org.jspecify.annotations.NullMarked;

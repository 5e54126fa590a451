/** The room of the words of breaks: what is said to whom on which day when it is time for one. */
@NullMarked
package se.fadder.breakwords;

import org.jspecify.annotations.NullMarked;

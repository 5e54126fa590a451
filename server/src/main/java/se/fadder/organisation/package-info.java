/**
 * The room of the organisation: how its units are added, named, moved, merged and closed, by hand
 * and from a file, at once or from a day on.
 */
@NullMarked
package se.fadder.organisation;

import org.jspecify.annotations.NullMarked;

/**
 * The seeding of data, or of whatever else comes in its format, through the rooms' public verbs.
 */
@NullMarked
package se.fadder.seed;

import org.jspecify.annotations.NullMarked;

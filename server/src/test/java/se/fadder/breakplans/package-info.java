/** Tests of when people want to be reminded of breaks. */
@NullMarked
package se.fadder.breakplans;

import org.jspecify.annotations.NullMarked;

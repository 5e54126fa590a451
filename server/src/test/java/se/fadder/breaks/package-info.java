/** Tests of when somebody is reminded of breaks, and of what they answer. */
@NullMarked
package se.fadder.breaks;

import org.jspecify.annotations.NullMarked;

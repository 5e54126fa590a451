/**
 * The room of breaks: when somebody is reminded of one on a day, and what they answer. A day is
 * planned early on that day, as rows, and the rest of it anew whenever something moves it. All of
 * it is the person's alone: nobody else sees any of it, and no log holds it.
 */
@NullMarked
package se.fadder.breaks;

import org.jspecify.annotations.NullMarked;

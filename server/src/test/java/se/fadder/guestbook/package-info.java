/** A room that no server has: it shows what it takes to add one. */
@NullMarked
package se.fadder.guestbook;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.fadder.calendar;

import org.jspecify.annotations.NullMarked;

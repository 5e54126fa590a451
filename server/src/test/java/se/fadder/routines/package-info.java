@NullMarked
package se.fadder.routines;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.fadder.staff;

import org.jspecify.annotations.NullMarked;

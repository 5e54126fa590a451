@NullMarked
package se.fadder.agenda;

import org.jspecify.annotations.NullMarked;

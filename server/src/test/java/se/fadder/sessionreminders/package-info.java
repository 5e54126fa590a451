@NullMarked
package se.fadder.sessionreminders;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.fadder.breakwords;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.fadder.people;

import org.jspecify.annotations.NullMarked;

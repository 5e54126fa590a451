@NullMarked
package se.fadder.stepreminders;

import org.jspecify.annotations.NullMarked;

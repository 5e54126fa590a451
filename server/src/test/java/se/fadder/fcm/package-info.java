@NullMarked
package se.fadder.fcm;

import org.jspecify.annotations.NullMarked;

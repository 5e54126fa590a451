@NullMarked
package se.fadder.mail;

import org.jspecify.annotations.NullMarked;

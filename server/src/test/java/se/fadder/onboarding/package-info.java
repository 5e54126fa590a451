@NullMarked
package se.fadder.onboarding;

import org.jspecify.annotations.NullMarked;

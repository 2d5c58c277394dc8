/**
 * The operator console: pages that say what goes on, what needs a person, and let that person decide.
 *
 * <p>May use {@code document}, {@code ledger}, {@code exchange}, {@code codes}, the use cases and Spring MVC; pages are in
 * {@code resources/templates}, words in {@code resources/messages*.properties}. Tests are in {@code src/test/java/vn/courtaxis/console}.
 */
@NullMarked
package vn.courtaxis.console;

import org.jspecify.annotations.NullMarked;

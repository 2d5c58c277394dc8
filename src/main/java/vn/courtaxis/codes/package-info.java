/**
 * Identifier codes of organizations: the registry read from {@code config/codes}, and the mapping of any alias to one organization.
 *
 * <p>May use {@code document} only. Tests are in {@code src/test/java/vn/courtaxis/codes}.
 */
@NullMarked
package vn.courtaxis.codes;

import org.jspecify.annotations.NullMarked;

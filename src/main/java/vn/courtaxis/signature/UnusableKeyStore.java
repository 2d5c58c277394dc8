package vn.courtaxis.signature;

import org.jspecify.annotations.Nullable;

/** A key store that cannot be opened or has no usable key; the message names the file, never the password. */
final class UnusableKeyStore extends Exception {

    UnusableKeyStore(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

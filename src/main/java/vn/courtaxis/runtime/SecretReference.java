package vn.courtaxis.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a secret is found: {@code env:NAME} in the environment, {@code file:/path} in a file of one line, anything else is the secret
 * itself, which only the sandbox may do. Read each time it is used, so that it lies in memory no longer than needed.
 */
record SecretReference(String reference) {

    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";

    boolean isPlain() {
        return !reference.startsWith(ENVIRONMENT) && !reference.startsWith(FILE);
    }

    /** @throws IllegalStateException when nothing is there; the message names the place, never the secret */
    char[] read() {
        if (reference.startsWith(ENVIRONMENT)) {
            var name = reference.substring(ENVIRONMENT.length());
            var value = System.getenv(name);
            if (value == null || value.isEmpty()) {
                throw new IllegalStateException("the environment has no " + name);
            }
            return value.toCharArray();
        }
        return isPlain() ? reference.toCharArray() : fromFile(Path.of(reference.substring(FILE.length())));
    }

    private static char[] fromFile(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var text = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(bytes));
            java.util.Arrays.fill(bytes, (byte) 0);
            var length = text.length();
            while (length > 0 && Character.isWhitespace(text.get(length - 1))) {
                length--;
            }
            if (length == 0) {
                throw new IllegalStateException(file + " is empty");
            }
            var secret = new char[length];
            text.get(secret);
            java.util.Arrays.fill(text.array(), '\0');
            return secret;
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
    }

    @Override
    public String toString() {
        return isPlain() ? "***" : reference;
    }
}

package vn.courtaxis.runtime;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers which passwords were right, so that a machine that signs in on every call does not cost a BCrypt each time. What is
 * remembered is a keyed hash under a key that lives and dies with this process; wrong passwords always cost the full check.
 */
final class RememberingPasswordEncoder implements PasswordEncoder {

    private static final int MAX_REMEMBERED = 1_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final PasswordEncoder encoder;
    private final Map<String, Boolean> right = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    RememberingPasswordEncoder(PasswordEncoder encoder) {
        this.encoder = encoder;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence rawPassword) {
        return encoder.encode(rawPassword);
    }

    @Override
    public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
        if (rawPassword == null || encodedPassword == null) {
            return false;
        }
        var mark = mark(encodedPassword + "\n" + rawPassword);
        if (right.containsKey(mark)) {
            return true;
        }
        var matches = encoder.matches(rawPassword, encodedPassword);
        if (matches) {
            if (right.size() >= MAX_REMEMBERED) {
                right.clear();
            }
            right.put(mark, true);
        }
        return matches;
    }

    private String mark(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}

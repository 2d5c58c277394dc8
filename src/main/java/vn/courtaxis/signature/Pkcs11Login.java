package vn.courtaxis.signature;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;

/**
 * A session with a slot, logged in; used by one thread. A session that was lost is opened again, once for each call; a PIN that was refused
 * is never given again.
 */
final class Pkcs11Login {

    private static final AtomicInteger NAMES = new AtomicInteger();

    /**
     * Failures in a row after which the driver is loaded anew. Not at each one: a driver whose token is gone keeps a thread that waits for it,
     * and sees it when it comes back.
     */
    private static final int FAILURES_BEFORE_ANEW = 20;

    private record Session(Provider provider, KeyStore keys) {}

    /** One piece of work with the device. */
    private interface Work<T> {
        T done() throws GeneralSecurityException, IOException;
    }

    private final Pkcs11KeySettings settings;
    private @Nullable Provider provider;
    private @Nullable Session session;
    private int failures;
    private volatile @Nullable IOException refusedPin;

    Pkcs11Login(Pkcs11KeySettings settings) {
        this.settings = settings;
    }

    /** What the device said to the PIN; null while it was not refused. */
    @Nullable
    IOException refusedPin() {
        return refusedPin;
    }

    List<X509Certificate> chain(String alias) throws GeneralSecurityException, IOException {
        return twiceAtMost(() -> chainOnce(alias));
    }

    byte[] sign(String alias, byte[] data, SignatureScheme scheme) throws GeneralSecurityException, IOException {
        return twiceAtMost(() -> signOnce(alias, data, scheme));
    }

    private <T> T twiceAtMost(Work<T> work) throws GeneralSecurityException, IOException {
        try {
            return work.done();
        } catch (GeneralSecurityException | ProviderException lost) {
            close();
        }
        try {
            return work.done();
        } catch (GeneralSecurityException | ProviderException failure) {
            close();
            throw failure;
        }
    }

    private List<X509Certificate> chainOnce(String alias) throws GeneralSecurityException, IOException {
        var keys = opened().keys();
        var chosen = chosen(keys, alias);
        key(keys, chosen);
        return SigningKey.chain(keys.getCertificateChain(chosen));
    }

    private byte[] signOnce(String alias, byte[] data, SignatureScheme scheme)
            throws GeneralSecurityException, IOException {
        var open = opened();
        var key = key(open.keys(), chosen(open.keys(), alias));
        return scheme.sign(scheme.begin(key, open.provider()), data);
    }

    private Session opened() throws GeneralSecurityException, IOException {
        var open = session;
        if (open == null) {
            try {
                open = open();
                session = open;
                failures = 0;
            } catch (GeneralSecurityException | IOException | ProviderException failure) {
                failed();
                throw failure;
            }
        }
        return open;
    }

    private Session open() throws GeneralSecurityException, IOException {
        var refused = refusedPin;
        if (refused != null) {
            throw refused;
        }
        var here = provider == null ? configured() : provider;
        provider = here;
        var pin = settings.pin().get();
        try {
            var keys = KeyStore.getInstance("PKCS11", here);
            keys.load(null, pin);
            return new Session(here, keys);
        } catch (IOException failure) {
            if (isRefusedPin(failure)) {
                refusedPin = failure;
            }
            throw failure;
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    // Not added to the list of all providers: nothing but our own calls shall come to the device.
    private Provider configured() {
        return Security.getProvider("SunPKCS11")
                .configure("--name=CourtAxis" + NAMES.incrementAndGet() + "\nlibrary=" + settings.library() + "\nslot="
                        + settings.slot());
    }

    /** For a session that nobody closed on purpose. */
    void loseSession() throws LoginException {
        if (provider instanceof AuthProvider device) {
            device.logout();
        }
    }

    private void close() {
        session = null;
        if (provider instanceof AuthProvider device) {
            try {
                device.logout();
            } catch (LoginException | ProviderException gone) {
                failed();
            }
        }
    }

    private void failed() {
        failures++;
        if (failures >= FAILURES_BEFORE_ANEW) {
            provider = null;
            failures = 0;
        }
    }

    private static String chosen(KeyStore keys, String alias) throws KeyStoreException {
        if (!alias.isEmpty()) {
            return alias;
        }
        var aliases = Collections.list(keys.aliases());
        if (aliases.size() != 1) {
            throw new KeyStoreException(aliases.size() + " keys with a certificate in the slot, name one by its alias");
        }
        return aliases.get(0);
    }

    /** A key that can be read out of its device is worth no more than a file. */
    private static PrivateKey key(KeyStore keys, String alias) throws GeneralSecurityException {
        if (!(keys.getKey(alias, null) instanceof PrivateKey key)) {
            throw new KeyStoreException("no private key with a certificate is named " + alias);
        }
        if (key.getFormat() != null) {
            throw new KeyStoreException("the private key " + alias + " can be read out of the device");
        }
        return key;
    }

    static boolean isRefusedPin(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailedLoginException
                    || String.valueOf(cause.getMessage()).contains("CKR_PIN_")) {
                return true;
            }
        }
        return false;
    }

    /** What the device itself said, which Java wraps several times. */
    static String rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}

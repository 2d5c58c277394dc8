package vn.courtaxis.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads one key from a PKCS#12 file. */
final class Pkcs12File {

    private Pkcs12File() {}

    static SigningKey read(Path file, String password, String alias) throws UnusableKeyStore {
        try {
            var store = open(file, password);
            var chosen = alias.isEmpty() ? onlyKeyOf(store, file) : alias;
            if (store.getEntry(chosen, new PasswordProtection(password.toCharArray())) instanceof PrivateKeyEntry key) {
                return new SigningKey(
                        SigningKey.chain(key.getCertificateChain()), new KeyInMemory(key.getPrivateKey()));
            }
            throw new UnusableKeyStore(file + " has no key named " + chosen, null);
        } catch (IOException | GeneralSecurityException failure) {
            throw new UnusableKeyStore(file + " cannot be opened: " + failure.getMessage(), failure);
        }
    }

    private static KeyStore open(Path file, String password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var content = Files.newInputStream(file)) {
            store.load(content, password.toCharArray());
        }
        return store;
    }

    private static String onlyKeyOf(KeyStore store, Path file) throws GeneralSecurityException, UnusableKeyStore {
        List<String> keys = new ArrayList<>();
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new UnusableKeyStore(file + " holds " + keys.size() + " keys, name one by its alias", null);
        }
        return keys.get(0);
    }
}

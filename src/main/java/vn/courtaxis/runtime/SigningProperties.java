package vn.courtaxis.runtime;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.courtaxis.signature.Level;
import vn.courtaxis.signature.RsaScheme;
import vn.courtaxis.signature.SigningDigest;

/**
 * How outgoing files are signed.
 *
 * @param deviceTimeout longest time that a signing device may take for one call
 */
public record SigningProperties(
        @DefaultValue("B") Level level,
        @DefaultValue("RSA_PKCS1") RsaScheme rsa,
        @DefaultValue("SHA256") SigningDigest digest,
        @DefaultValue("30s") Duration deviceTimeout) {}

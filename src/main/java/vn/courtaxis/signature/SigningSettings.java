package vn.courtaxis.signature;

import java.util.Map;
import vn.courtaxis.document.OrganizationCode;

/**
 * How outgoing files are signed.
 *
 * @param level of every signature
 * @param rsa how RSA keys sign
 * @param stamps where time stamps come from, for levels above B
 * @param names what a unit's certificate must carry as organization, common name or user id; units without entry are not compared
 */
public record SigningSettings(
        Level level, RsaScheme rsa, SigningDigest digest, StampSettings stamps, Map<OrganizationCode, String> names) {

    /** PAdES B-B with SHA-256 and PKCS#1 v1.5, invisible. */
    public static final SigningSettings DEFAULTS =
            new SigningSettings(Level.B, RsaScheme.RSA_PKCS1, SigningDigest.SHA256, StampSettings.NONE, Map.of());

    public SigningSettings {
        names = Map.copyOf(names);
    }
}

package vn.courtaxis.signature;

import java.util.Map;
import vn.courtaxis.document.OrganizationCode;

/**
 * How outgoing files are signed.
 *
 * @param level of every signature
 * @param rsa how RSA keys sign
 * @param stamps where time stamps come from, for levels above B
 * @param appearance what is seen on the page
 * @param drafts what happens to main documents that no person signed
 * @param names what a unit's certificate must carry as organization, common name or user id; units without entry are not compared
 */
public record SigningSettings(
        Level level,
        RsaScheme rsa,
        SigningDigest digest,
        StampSettings stamps,
        AppearanceSettings appearance,
        Drafts drafts,
        Map<OrganizationCode, String> names) {

    /** PAdES B-B with SHA-256 and PKCS#1 v1.5, invisible. */
    public static final SigningSettings DEFAULTS = of(Level.B, RsaScheme.RSA_PKCS1, SigningDigest.SHA256);

    public SigningSettings {
        names = Map.copyOf(names);
    }

    /**
     * @param general for units without entry
     * @param units of units that have a rule of their own
     */
    public record Drafts(DraftPolicy general, Map<OrganizationCode, DraftPolicy> units) {

        public Drafts {
            units = Map.copyOf(units);
        }

        DraftPolicy of(OrganizationCode unit) {
            return units.getOrDefault(unit, general);
        }
    }

    /** Invisible, without stamps, any draft. */
    static SigningSettings of(Level level, RsaScheme rsa, SigningDigest digest) {
        return new SigningSettings(
                level,
                rsa,
                digest,
                StampSettings.NONE,
                AppearanceSettings.NONE,
                new Drafts(DraftPolicy.SEAL, Map.of()),
                Map.of());
    }

    SigningSettings with(StampSettings others) {
        return new SigningSettings(level, rsa, digest, others, appearance, drafts, names);
    }

    SigningSettings with(AppearanceSettings other) {
        return new SigningSettings(level, rsa, digest, stamps, other, drafts, names);
    }

    SigningSettings with(Drafts others) {
        return new SigningSettings(level, rsa, digest, stamps, appearance, others, names);
    }
}

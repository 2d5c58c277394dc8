package vn.courtaxis.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.courtaxis.signature.DraftPolicy;
import vn.courtaxis.signature.Level;
import vn.courtaxis.signature.RsaScheme;
import vn.courtaxis.signature.SigningDigest;
import vn.courtaxis.signature.StampSettings.WithoutStamp;

/**
 * How outgoing files are signed.
 *
 * @param deviceTimeout longest time that a signing device may take for one call
 * @param tsa time-stamping services, asked in this order
 * @param tsaRoots that their certificates chain to; none: {@code signature.roots}
 * @param tsaTimeout of one whole call
 * @param tsaMaxClockSkew by which a stamp may differ from our clock
 * @param withoutTimeStamp what happens while no service answers
 * @param unsignedDraft what happens to a main document that no person signed
 * @param appearance what is seen on the page
 */
public record SigningProperties(
        @DefaultValue("B") Level level,
        @DefaultValue("RSA_PKCS1") RsaScheme rsa,
        @DefaultValue("SHA256") SigningDigest digest,
        @DefaultValue("30s") Duration deviceTimeout,
        @DefaultValue List<Tsa> tsa,
        @DefaultValue List<Path> tsaRoots,
        @DefaultValue("10s") Duration tsaTimeout,
        @DefaultValue("5m") Duration tsaMaxClockSkew,
        @DefaultValue("WAIT") WithoutStamp withoutTimeStamp,
        @DefaultValue("WARN") DraftPolicy unsignedDraft,
        @DefaultValue Appearance appearance) {

    /**
     * @param anchorText words over which the seal stands where neither a person's signature nor the signer's name is found
     * @param annexText whether annexes and copies bear number or kind of copy and the time
     */
    public record Appearance(
            @DefaultValue List<Seal> seals,
            @DefaultValue("") String anchorText,
            @DefaultValue Place place,
            @DefaultValue("true") boolean annexText) {}

    /** @param widthMm of the seal's impression; it has no default, because it is the size of a real thing */
    public record Seal(
            @DefaultValue("") String unit,
            @DefaultValue("") String image,
            @DefaultValue("0") double widthMm) {}

    /** Lower left corner of the seal from that of the page. */
    public record Place(
            @DefaultValue("LAST") Side page,
            @DefaultValue("100") double xMm,
            @DefaultValue("60") double yMm) {}

    /** Which page. */
    public enum Side {
        FIRST,
        LAST
    }

    /**
     * A time-stamping service by RFC 3161 over HTTP.
     *
     * @param policy object identifier that its stamps must carry; empty for any
     */
    public record Tsa(@Nullable URI url, @DefaultValue("") String policy) {}
}

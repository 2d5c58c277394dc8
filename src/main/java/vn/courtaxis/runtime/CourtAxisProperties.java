package vn.courtaxis.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.incoming.SignaturePolicy.Decision;

/**
 * Everything that can be configured; each key stands with a comment in {@code config/application.yaml}.
 *
 * @param node name of this adapter in its ledger
 * @param dataDirectory where the embedded database and the embedded broker keep their files, and documents unless told otherwise
 * @param documentsDirectory where documents are kept; adapters on one database share it
 * @param zone the court's time zone
 */
@ConfigurationProperties("court-axis")
public record CourtAxisProperties(
        @DefaultValue("adapter-1") String node,
        @DefaultValue("data") Path dataDirectory,
        @Nullable Path documentsDirectory,
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone,
        @DefaultValue Axis axis,
        @DefaultValue Codes codes,
        @DefaultValue Directory directory,
        @DefaultValue Signature signature,
        @DefaultValue Intake intake,
        @DefaultValue Outgoing outgoing,
        @DefaultValue Incoming incoming,
        @DefaultValue Work work,
        @DefaultValue List<User> users,
        @DefaultValue Sandbox sandbox) {

    Path documents() {
        return documentsDirectory == null ? dataDirectory.resolve("documents") : documentsDirectory;
    }

    /**
     * @param baseUrl full prefix of the axis's operations
     * @param readTimeout longest silence of the axis during a call
     * @param callTimeout longest duration of a whole call
     * @param stopGrace how long an orderly stop lets calls go on
     * @param pauseAfter failures in a row after which calls of that kind pause
     * @param pauseFirst length of the first pause
     * @param pauseCap longest pause
     * @param maxClockSkew how far the axis's clock may differ from ours before the log says so
     */
    public record Axis(
            @Nullable URI baseUrl,
            @DefaultValue List<Account> accounts,
            @DefaultValue("10s") Duration connectTimeout,
            @DefaultValue("60s") Duration readTimeout,
            @DefaultValue("10m") Duration callTimeout,
            @DefaultValue("5s") Duration stopGrace,
            @DefaultValue("5") int pauseAfter,
            @DefaultValue("5s") Duration pauseFirst,
            @DefaultValue("1m") Duration pauseCap,
            @DefaultValue("30s") Duration maxClockSkew) {}

    /**
     * An account at the axis.
     *
     * @param units codes of the units it serves; a code serves the units below it too
     */
    public record Account(
            @DefaultValue("") String systemId,
            @DefaultValue("") String secret,
            @DefaultValue List<String> units) {

        @Override
        public String toString() {
            return "Account[systemId=" + systemId + ", secret=***, units=" + units + "]";
        }
    }

    /** @param files CSV files of the code registry, merged */
    public record Codes(
            @DefaultValue List<Path> files,
            @DefaultValue("config/codes/document-types.csv") Path documentTypes) {}

    /**
     * The axis's directory of agencies.
     *
     * @param systemId account that fetches it; empty for no directory
     * @param sources lists that are fetched
     * @param refreshAt local time, HH:mm, from which they are fetched each day; empty for by hand only
     * @param jitter up to so much later, drawn at each start
     * @param maxRemoved percent of the rows that a refresh may remove without a person
     */
    public record Directory(
            @DefaultValue("") String systemId,

            @DefaultValue({"AGENCIES", "QD20", "SYNCHRONIZE_UNIT"})
            List<DirectorySource> sources,

            @DefaultValue("02:00") String refreshAt,
            @DefaultValue("30m") Duration jitter,
            @DefaultValue("20") int maxRemoved) {}

    /**
     * @param roots certificates that signatures may chain to
     * @param intermediates further certificates to build chains with
     * @param crls revocation lists kept as files
     * @param online whether revocation lists and OCSP answers are fetched from where certificates point to
     */
    public record Signature(
            @DefaultValue List<Key> keys,
            @DefaultValue List<Path> roots,
            @DefaultValue List<Path> intermediates,
            @DefaultValue List<Path> crls,
            @DefaultValue("true") boolean online,
            @DefaultValue("10s") Duration fetchTimeout) {}

    /**
     * The organization key of a unit.
     *
     * @param alias key entry; empty when the key store has one only
     */
    public record Key(
            @DefaultValue("") String unit,
            @DefaultValue("") String keyStore,
            @DefaultValue("") String password,
            @DefaultValue("") String alias) {

        @Override
        public String toString() {
            return "Key[unit=" + unit + ", keyStore=" + keyStore + ", password=***]";
        }
    }

    /**
     * @param maxInFlight largest sum of the requests that hand documents over at the same time
     * @param maxRequests most of them at the same time
     * @param assumedSize what a request counts as that does not tell its length
     * @param leastDiskSpace what stays free on the disks of documents and of uploads
     * @param retryAfter what a refused caller is asked to wait
     */
    public record Intake(
            @DefaultValue("512MB") DataSize maxInFlight,
            @DefaultValue("32") int maxRequests,
            @DefaultValue("32MB") DataSize assumedSize,
            @DefaultValue("1GB") DataSize leastDiskSpace,
            @DefaultValue("10s") Duration retryAfter) {}

    /**
     * @param maxFileSize largest file taken over
     * @param uncertainGrace how long after an unknown outcome the sent list may lack a document before it is sent again
     */
    public record Outgoing(
            @DefaultValue("300MB") DataSize maxFileSize,
            @DefaultValue("2m") Duration uncertainGrace) {}

    /**
     * @param pollInterval how often the axis is asked what waits
     * @param onUndetermined what is done with a document whose signature cannot be judged
     * @param onUnsigned what is done with an unsigned document
     * @param maxAttachmentSize the attachments of one document together, after unpacking
     */
    public record Incoming(
            @DefaultValue("60s") Duration pollInterval,
            @DefaultValue("QUARANTINE") Decision onUndetermined,
            @DefaultValue("DELIVER") Decision onUnsigned,
            @DefaultValue("300MB") DataSize maxAttachmentSize,
            @DefaultValue("100") int maxAttachments) {}

    /**
     * @param retryFirst delay after the first failure of a step
     * @param retryCap longest delay between attempts
     * @param maxAttempts failures of an entry's own after which it is set aside for a person
     * @param dispatchInterval how often the ledger is asked what is due
     * @param dispatchBatch how many due entries are put on queues at once
     * @param concurrency how many entries each step works on at a time
     * @param leaseMargin what an entry stays reserved for beyond the longest call to the axis, when its adapter has died
     */
    public record Work(
            @DefaultValue("10s") Duration retryFirst,
            @DefaultValue("15m") Duration retryCap,
            @DefaultValue("20") int maxAttempts,
            @DefaultValue("500ms") Duration dispatchInterval,
            @DefaultValue("200") int dispatchBatch,
            @DefaultValue("2") int concurrency,
            @DefaultValue("5m") Duration leaseMargin) {}

    /**
     * An account of a person or a machine.
     *
     * @param passwordHash BCrypt
     * @param roles DMS, OPERATOR
     */
    public record User(
            @DefaultValue("") String name,
            @DefaultValue("") String passwordHash,
            @DefaultValue List<String> roles) {

        @Override
        public String toString() {
            return "User[name=" + name + ", roles=" + roles + "]";
        }
    }

    /**
     * The twin and the simulated office; read in the profiles sandbox and twin only.
     *
     * @param office whether the simulated office takes part; an independent client may take its place
     * @param tour whether a first start runs the tour
     * @param certificates folder of the sample certificates
     */
    public record Sandbox(
            @DefaultValue("true") boolean office,
            @DefaultValue("1s") Duration officeInterval,
            @DefaultValue("false") boolean tour,
            @DefaultValue("certs-sample") Path certificates) {}
}

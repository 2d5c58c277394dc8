package vn.courtaxis.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Signer;
import vn.courtaxis.incoming.Ruling;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.outgoing.FilePolicy.OnActiveContent;
import vn.courtaxis.signature.DraftPolicy;
import vn.courtaxis.status.RecallPolicy;

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
        @DefaultValue Rules rules,
        @DefaultValue Work work,
        @DefaultValue Retention retention,
        @DefaultValue Deadlines deadlines,
        @DefaultValue Evidence evidence,
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

    /**
     * The code registry.
     *
     * @param files CSV files, merged
     * @param tellNewCodes whether who wrote the code of an ended unit is told that of its successor
     * @param fromDirectory lists of the axis whose codes are known besides
     * @param secondPerson whether what one operator proposes another must approve
     * @param maxOpenQuestions codes that may wait for decisions at one time
     * @param simulationDays documents of how many days back are played with another registry
     */
    public record Codes(
            @DefaultValue List<Path> files,
            @DefaultValue("config/codes/document-types.csv") Path documentTypes,
            @DefaultValue("true") boolean tellNewCodes,
            @DefaultValue({"QD20", "AGENCIES"}) Set<DirectorySource> fromDirectory,
            @DefaultValue("true") boolean secondPerson,
            @DefaultValue("1000") int maxOpenQuestions,
            @DefaultValue("31") int simulationDays) {}

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
     * @param verification how received signatures are judged
     */
    public record Signature(
            @DefaultValue List<Key> keys,
            @DefaultValue List<Path> roots,
            @DefaultValue List<Path> intermediates,
            @DefaultValue List<Path> crls,
            @DefaultValue("true") boolean online,
            @DefaultValue("10s") Duration fetchTimeout,
            @DefaultValue SigningProperties signing,
            @DefaultValue Verification verification) {}

    /**
     * How received signatures are judged beyond chain and revocation.
     *
     * @param trustLists further roots, by name
     * @param certificateNames table of the names in certificates
     * @param algorithms table of dated demands on algorithms
     * @param decisions what is done, by reason or verdict
     * @param withoutRevocation verdict on a signature of which nobody says whether its certificate is revoked
     * @param askAgainAfter how long fetched lists and answers are not asked anew
     */
    public record Verification(
            @DefaultValue List<Roots> trustLists,
            @Nullable Path certificateNames,
            @Nullable Path algorithms,
            @DefaultValue Map<String, Ruling> decisions,
            @DefaultValue("UNDETERMINED") SignatureVerdict withoutRevocation,
            @DefaultValue("1h") Duration askAgainAfter) {}

    /**
     * A list of roots with a name.
     *
     * @param pins SHA-256 of the certificates' DER bytes in hex
     * @param confirmedOn when it was last compared with the authority's publication
     * @param validFor how long that holds, as P1Y
     * @param uses whose signatures it may vouch for: PERSON, BODY; none: anybody's
     */
    public record Roots(
            @DefaultValue("") String name,
            @DefaultValue List<Path> roots,
            @DefaultValue List<String> pins,
            @Nullable LocalDate confirmedOn,
            @Nullable Period validFor,
            @DefaultValue Set<Signer> uses) {}

    /**
     * The organization key of a unit, in a file or in a device.
     *
     * @param alias key entry; empty when the key store or slot has one only
     * @param pkcs11 the device, null for a file
     * @param expectedName what the certificate carries as organization, common name or user id; empty: not compared
     * @param unsignedDraft the unit's own rule for main documents that no person signed; null for the general one
     */
    public record Key(
            @DefaultValue("") String unit,
            @DefaultValue("") String keyStore,
            @DefaultValue("") String password,
            @DefaultValue("") String alias,
            @Nullable Pkcs11 pkcs11,
            @DefaultValue("") String expectedName,
            @Nullable DraftPolicy unsignedDraft) {

        @Override
        public String toString() {
            return "Key[unit=" + unit + ", keyStore=" + keyStore + ", password=***]";
        }
    }

    /**
     * A slot of a signing device.
     *
     * @param library of the device's maker
     * @param pin {@code env:NAME} or {@code file:/path}; the PIN itself in the sandbox only
     */
    public record Pkcs11(
            @DefaultValue("") String library,
            @DefaultValue("-1") long slot,
            @DefaultValue("") String pin) {

        @Override
        public String toString() {
            return "Pkcs11[library=" + library + ", slot=" + slot + ", pin=***]";
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
     * @param recallByStatus codes of recipients that are asked for a document by status 13 instead of a message of business 1
     * @param onActiveContent what is done with a file that has macros or script
     * @param dialects how messages are written for recipients whose readers differ
     */
    public record Outgoing(
            @DefaultValue("300MB") DataSize maxFileSize,
            @DefaultValue("2m") Duration uncertainGrace,
            @DefaultValue({}) List<String> recallByStatus,
            @DefaultValue("REFUSE") OnActiveContent onActiveContent,
            @DefaultValue List<Dialect> dialects) {}

    /**
     * How messages are written for some recipients.
     *
     * @param recipients codes, which serve the units below them too, or beginnings of codes with a star
     * @param traceAttributes attributes of TraceHeaderList
     * @param signMessage whether the header carries a signature over the message
     * @param detachedSignatures whether a file that is no PDF is signed in a file of its own beside it
     */
    public record Dialect(
            @DefaultValue("") String name,
            @DefaultValue List<String> recipients,
            @DefaultValue Map<String, String> traceAttributes,
            @DefaultValue List<TypeNumbers> documentTypes,
            @DefaultValue("false") boolean signMessage,
            @DefaultValue("false") boolean detachedSignatures) {}

    /**
     * The numbers of a document type.
     *
     * @param name as the document writes it (TypeName)
     */
    public record TypeNumbers(
            @DefaultValue("") String name,
            @DefaultValue("2") int type,
            @DefaultValue("0") int typeDetail) {}

    /**
     * @param pollInterval how often the axis is asked what waits
     * @param onUndetermined what is done with a document whose signature cannot be judged
     * @param onUnsigned what is done with an unsigned document
     * @param onRecall what is done when a sender recalls a document that was not taken yet
     * @param onActiveContent what is done with a document that has a file with macros or script
     * @param maxAttachmentSize the attachments of one document together, after unpacking
     */
    public record Incoming(
            @DefaultValue("60s") Duration pollInterval,
            @DefaultValue("QUARANTINE") Decision onUndetermined,
            @DefaultValue("DELIVER") Decision onUnsigned,
            @DefaultValue("AUTOMATIC") RecallPolicy onRecall,
            @DefaultValue("QUARANTINE") Decision onActiveContent,
            @DefaultValue("300MB") DataSize maxAttachmentSize,
            @DefaultValue("100") int maxAttachments) {}

    /**
     * The rules of documents; severities are REFUSE, WARN and OFF, by the name of the rule.
     *
     * @param outgoing severities that differ from the defaults
     * @param incoming the same for what is received
     * @param shortCodeRecipients codes of recipients that keep codes of 13 characters only
     */
    public record Rules(
            @DefaultValue Map<String, String> outgoing,
            @DefaultValue Map<String, String> incoming,
            @DefaultValue List<String> shortCodeRecipients) {}

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
     * How long what has ended is kept; a term that is not set is for ever.
     *
     * @param interval how often it is looked for what may be deleted
     * @param batch most entries, and most files, at a time
     * @param sentCountsAsEndedAfter a document that was sent counts as ended after so long without any change
     * @param orphansAfter bytes that no entry refers to, and no deletion tells of, are removed after so long
     */
    public record Retention(
            @DefaultValue("10m") Duration interval,
            @DefaultValue("200") int batch,
            @DefaultValue Kept outgoing,
            @DefaultValue Kept incoming,
            @DefaultValue Kept statuses,
            @Nullable Period sentCountsAsEndedAfter,
            @Nullable Period orphansAfter) {}

    /**
     * The key that seals evidence.
     *
     * @param keyStore a PKCS#12 file; empty: no evidence is given out
     * @param alias key entry; empty when the key store has one only
     */
    public record Evidence(
            @DefaultValue("") String keyStore,
            @DefaultValue("") String password,
            @DefaultValue("") String alias) {

        @Override
        public String toString() {
            return "Evidence[keyStore=" + keyStore + ", password=***]";
        }
    }

    /**
     * @param contentTerm of files and messages
     * @param metadataTerm of what is known about them
     */
    public record Kept(
            @Nullable Period contentTerm, @Nullable Period metadataTerm) {}

    /**
     * @param calendar CSV file of holidays and make-up days
     * @param morning working hours before noon, as in 08:00-12:00
     * @param afternoon working hours after noon
     * @param workingDays days of the week on which people work
     * @param urgentWithin how long a document above normal priority may take to be sent
     * @param dueSoon working time before a deadline from which it is due soon
     * @param completionDueSoon working days before a document's own due date from the evening of which on it is due soon
     * @param lookBack how long ago a duty may have begun, or a due date been, to be counted and listed
     */
    public record Deadlines(
            @DefaultValue("config/calendar.csv") Path calendar,
            @DefaultValue("08:00-12:00") String morning,
            @DefaultValue("13:30-17:30") String afternoon,

            @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
            List<DayOfWeek> workingDays,

            @DefaultValue("1h") Duration urgentWithin,
            @DefaultValue("2h") Duration dueSoon,
            @DefaultValue("1") int completionDueSoon,
            @DefaultValue("90d") Duration lookBack) {}

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

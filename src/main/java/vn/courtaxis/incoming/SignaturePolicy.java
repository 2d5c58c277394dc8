package vn.courtaxis.incoming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.signature.Reasons;

/**
 * What is done with an incoming document by its verdict. A document with an invalid signature is never delivered without a person.
 *
 * @param undetermined for a signature that cannot be judged
 * @param unsigned for a document without signature, which is for information only (QĐ 28/2018 Điều 4)
 * @param table rulings by reason or verdict, which go before the two
 */
public record SignaturePolicy(Decision undetermined, Decision unsigned, Map<String, Ruling> table) {

    /** Deliver (the verdict stays visible), or wait for an operator. */
    public enum Decision {
        DELIVER,
        QUARANTINE;

        Ruling ruling() {
            return this == DELIVER ? Ruling.ACCEPT : Ruling.QUARANTINE;
        }
    }

    public SignaturePolicy {
        table = Map.copyOf(table);
    }

    public SignaturePolicy(Decision undetermined, Decision unsigned) {
        this(undetermined, unsigned, Map.of());
    }

    /** The gravest of what is ruled for each reason of each signature, and for a main file without one, or without a person's or body's. */
    Ruling on(List<EntryFile> files, SignatureVerdict document) {
        var ruling = document == SignatureVerdict.UNSIGNED || isOneUnsigned(files)
                ? byVerdict(SignatureVerdict.UNSIGNED)
                : Ruling.ACCEPT;
        ruling =
                ruling.orGraver(missing(files).map(one -> table.get(one.code())).orElse(Ruling.ACCEPT));
        for (var file : files) {
            for (var signature : file.signatures()) {
                ruling = ruling.orGraver(on(signature));
            }
        }
        return ruling;
    }

    /** Why a document is not delivered because of the signatures of its files or over its message; empty when it may be. */
    Optional<Problem> objection(List<EntryFile> files, SignatureVerdict document, List<Remark> remarks) {
        var byFiles = files.isEmpty() ? Ruling.ACCEPT : on(files, document);
        var reasons = reasons(files);
        var codes =
                remarks.stream().map(Remark::code).filter(table::containsKey).toList();
        var ruling = codes.stream().map(table::get).reduce(byFiles, Ruling::orGraver);
        var detail = codes.isEmpty() ? reasons : (reasons + "; message: " + String.join(", ", codes));
        return switch (ruling) {
            case REJECT -> Optional.of(new Problem(ErrorCode.SIGNATURE_REFUSED_BY_POLICY, detail));
            case QUARANTINE ->
                Optional.of(new Problem(
                        byFiles == ruling ? Verification.code(document) : ErrorCode.SIGNATURE_UNDETERMINED, detail));
            default -> Optional.empty();
        };
    }

    /** What a clerk is told of a document that is delivered although the policy points something out. */
    Optional<Remark> flag(List<EntryFile> files, SignatureVerdict document) {
        return files.isEmpty() || on(files, document) != Ruling.FLAG
                ? Optional.empty()
                : Optional.of(Remark.of(RemarkCode.SIGNATURE_FLAGGED, reasons(files)));
    }

    /** Files and the codes of what is held against them: their signatures' reasons, and whose is missing where the table names that. */
    String reasons(List<EntryFile> files) {
        var missing = missing(files).map(one -> one.detail() + ": " + one.code());
        return Stream.concat(Stream.of(Verification.reasons(files)), missing.stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private Optional<Remark> missing(List<EntryFile> files) {
        return MissingSigners.of(files).filter(one -> table.getOrDefault(one.code(), Ruling.ACCEPT) != Ruling.ACCEPT);
    }

    /** A doubtful file beside it does not make an unsigned one better. */
    private static boolean isOneUnsigned(List<EntryFile> files) {
        return !files.isEmpty() && files.get(0).verdict() == null
                || files.stream().anyMatch(file -> file.verdict() == SignatureVerdict.UNSIGNED);
    }

    private Ruling on(SignatureReport signature) {
        var ruling = signature.reasons().isEmpty() ? byVerdict(signature.verdict()) : Ruling.ACCEPT;
        for (var reason : signature.reasons()) {
            ruling = ruling.orGraver(on(reason.code(), signature.verdict()));
        }
        return signature.verdict() == SignatureVerdict.INVALID ? ruling.orGraver(Ruling.QUARANTINE) : ruling;
    }

    private Ruling on(String reason, SignatureVerdict verdict) {
        var ruled = table.get(reason);
        if (ruled != null) {
            return ruled;
        }
        return Reasons.isRemark(reason) ? byVerdict(SignatureVerdict.VALID) : byVerdict(verdict);
    }

    private Ruling byVerdict(SignatureVerdict verdict) {
        return table.getOrDefault(
                verdict.name(),
                switch (verdict) {
                    case VALID -> Ruling.ACCEPT;
                    case INVALID -> Ruling.QUARANTINE;
                    case UNDETERMINED -> undetermined.ruling();
                    case UNSIGNED -> unsigned.ruling();
                });
    }
}

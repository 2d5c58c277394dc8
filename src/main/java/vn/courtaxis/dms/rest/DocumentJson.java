package vn.courtaxis.dms.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document as the contract answers it; absent values are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentJson(
        UUID id,
        String direction,
        String state,
        @Nullable String documentId,
        @Nullable String axisDocId,
        @Nullable String number,
        @Nullable String notation,
        @Nullable LocalDate date,
        @Nullable String type,
        @Nullable String subject,
        @Nullable OrganizationJson sender,
        List<RecipientJson> recipients,
        @Nullable String unit,
        @Nullable String dmsUnit,
        @Nullable String business,
        @Nullable String verdict,
        List<DeadlineJson> deadlines,
        List<FileJson> files,
        @Nullable List<EventJson> timeline,
        @Nullable List<RelatedJson> related,
        @Nullable RecallRequestJson recallRequest,
        @Nullable List<RemarkJson> remarks,
        int attempts,
        @Nullable OffsetDateTime nextAttemptAt,
        @Nullable ErrorJson error,
        @Nullable ParkedJson parked,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        @Nullable OffsetDateTime contentDeletedAt,
        Map<String, String> links) {

    record OrganizationJson(String code, String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecipientJson(
            String code,
            String name,
            @Nullable String status,
            @Nullable String statusText,
            @Nullable OffsetDateTime statusAt,
            boolean late,
            @Nullable DeadlineJson deadline) {}

    /** @param kind the duty that the clock runs for */
    record DeadlineJson(String kind, OffsetDateTime dueAt, String state) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileJson(
            String name,
            long size,
            String sha256,
            String contentType,
            @Nullable String verdict,
            List<SignatureJson> signatures,
            String url,
            @Nullable AugmentationJson augmentation) {}

    /** A signature sent below the configured level; the file with what it lacked, once there is one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AugmentationJson(
            String reached,
            String wanted,
            @Nullable Long size,
            @Nullable String sha256,
            @Nullable String url) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignatureJson(
            String verdict,
            String signedBy,
            String organization,
            @Nullable OffsetDateTime signedAt,
            boolean coversWholeFile,
            String algorithm,
            String signer,
            String timeProof,
            String trustList,
            List<ReasonJson> reasons) {}

    /** What was said of the signatures once. */
    record JudgementJson(
            OffsetDateTime at,
            String occasion,
            String actor,
            String verdict,
            List<JudgedFileJson> files,
            List<ExhibitJson> exhibits) {}

    /** What a judgement rested on; its bytes are in the evidence. */
    record ExhibitJson(String kind, String sha256, long size) {}

    record JudgedFileJson(
            String name, String sha256, @Nullable String verdict, List<SignatureJson> signatures) {}

    record ReasonJson(String code, String vi, String en) {}

    /** The sender asks for the document back, and somebody decides: status 15 or 16. */
    record RecallRequestJson(String sender, String reason, OffsetDateTime at) {}

    /**
     * Another document that this one names, or that names it.
     *
     * @param kind ANSWERS, REPLACES, UPDATES, RECALLS or REPEATS
     * @param named true when this document does so to the other one, false when the other one does so to this
     * @param id absent when the other one is not known here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RelatedJson(
            String kind,
            boolean named,
            @Nullable UUID id,
            @Nullable String direction,
            @Nullable String state,
            @Nullable String documentId,
            @Nullable String number) {}

    record RemarkJson(String code, String detail, String vietnamese, String english) {}

    record EventJson(OffsetDateTime at, String step, String outcome, String detail, String actor) {}

    /** @param action who must act */
    record ErrorJson(
            String code, String message, String messageEn, String detail, String stage, String action, String retry) {}

    /**
     * @param owner who must act
     * @param nextStep the step it goes on with when it is released
     * @param resumesAt the state it is in then; UNCERTAIN: the axis is asked before anything is sent
     */
    record ParkedJson(
            String code,
            String message,
            String messageEn,
            String detail,
            String owner,
            String nextStep,
            String resumesAt,
            OffsetDateTime since) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageJson<T>(List<T> items, int page, int size, long total) {}
}

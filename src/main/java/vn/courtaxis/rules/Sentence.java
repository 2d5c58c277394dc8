package vn.courtaxis.rules;

import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;

/** A remark in words, whoever made it: the reader of messages, or a rule. */
public record Sentence(String vietnamese, String english) {

    public static Sentence of(Remark remark) {
        return RemarkCode.named(remark.code()).isPresent()
                ? asNoted(remark)
                : Rule.find(remark.code())
                        .map(rule -> new Sentence(rule.vietnamese(), rule.english()))
                        .orElseGet(() -> asNoted(remark));
    }

    private static Sentence asNoted(Remark remark) {
        return new Sentence(remark.vietnamese(), remark.english());
    }
}

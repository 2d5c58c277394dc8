package vn.courtaxis.rules;

import vn.courtaxis.document.Remark;

/**
 * A rule that a document breaks.
 *
 * @param detail which field or file, and what stands there; never longer than a line
 */
public record Finding(Rule rule, Severity severity, String detail) {

    public boolean refuses() {
        return severity == Severity.REFUSE;
    }

    public Remark asRemark() {
        return new Remark(rule.name(), detail);
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? rule.name() : rule + ": " + detail;
    }
}

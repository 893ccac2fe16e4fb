package io.hegui.report;

import io.hegui.model.PhoneNumber;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Violation;
import java.util.Collection;
import java.util.Set;

/**
 * 遮蔽: what an output may show of numbers and names. Every form of a report asks here, so that none shows more than
 * another. Immutable and thread-safe.
 */
public enum Disclosure {
    /** Telephone numbers and names are masked, such as {@code 138****8000}; what every output does unless asked. */
    MASKED,
    /** Telephone numbers and names are shown in full. */
    FULL;

    private static final Set<PhoneNumber.Kind> PRIVATE =
            Set.of(PhoneNumber.Kind.MOBILE, PhoneNumber.Kind.FIXED, PhoneNumber.Kind.INTERNATIONAL);

    /** What a finding is about, as it may be shown. */
    public String subject(Finding finding) {
        return subject(finding, finding.subject());
    }

    /** A text that stands for the subject of a finding, such as that of its waiver, as it may be shown. */
    public String subject(Finding finding, String text) {
        return finding.personal() ? name(text) : text;
    }

    /** A name or number as it may be shown. */
    public String name(String text) {
        return this == FULL ? text : PhoneNumber.of(text).masked();
    }

    /** A finding's message or remediation: made with the subject masked, so in full it is put back. */
    public LocalizedText text(Finding finding, LocalizedText text) {
        if (this == MASKED || !finding.personal() || finding.subject().equals(Violation.WHOLE)) {
            return text;
        }
        String hidden = MASKED.name(finding.subject());
        return new LocalizedText(
                text.zh().replace(hidden, finding.subject()), text.en().replace(hidden, finding.subject()));
    }

    /** A value of a finding: private numbers in it, or in a list, are masked. */
    public Object value(Object value) {
        if (this == FULL) {
            return value;
        }
        if (value instanceof String text) {
            return PRIVATE.contains(PhoneNumber.of(text).kind()) ? name(text) : text;
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(item -> value(item.toString())).toList();
        }
        return value;
    }
}

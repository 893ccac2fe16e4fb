package io.hegui.gate;

import io.hegui.model.Moment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the gate to one attempt at one time, with every reason. Immutable and thread-safe. Its
 * {@code toString()} names no number.
 */
public final class Decision {

    /** The answers. */
    public enum Kind {
        /** 放行: in order. */
        ALLOW("放行"),
        /** 提示: may be placed; an audit would advise against it, or can't judge it. */
        WARN("提示"),
        /** 拦截: must not be placed now. */
        BLOCK("拦截");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /**
     * What is worked out when the answer is not a plain yes.
     *
     * @param reasons blocks first, each group in the order of rules
     * @param quotas what is left of each limit
     * @param earliest when the same attempt may be placed; null when it may now or never may
     * @param never the reasons that never pass; empty unless it may never be placed
     */
    record Detail(
            List<Reason> reasons,
            List<Quota> quotas,
            @Nullable Moment earliest,
            List<Reason> never) {
        static final Detail NONE = new Detail(List.of(), List.of(), null, List.of());

        Detail {
            reasons = List.copyOf(reasons);
            quotas = List.copyOf(quotas);
            never = List.copyOf(never);
        }
    }

    private final Kind kind;
    private final CallAttempt attempt;
    private final Moment at;
    private final Basis basis;
    private final Detail detail;

    Decision(Kind kind, CallAttempt attempt, Moment at, Basis basis, Detail detail) {
        this.kind = kind;
        this.attempt = attempt;
        this.at = at;
        this.basis = basis;
        this.detail = detail;
    }

    /** The answer. */
    public Kind kind() {
        return kind;
    }

    /** Whether the call must not be placed now. */
    public boolean blocked() {
        return kind == Kind.BLOCK;
    }

    /** The attempt. */
    public CallAttempt attempt() {
        return attempt;
    }

    /** The time for which it was asked. */
    public Moment at() {
        return at;
    }

    /** Rules and data that it rests on. */
    public Basis basis() {
        return basis;
    }

    /** Every reason, those that block first; empty for ALLOW. */
    public List<Reason> reasons() {
        return detail.reasons;
    }

    /** What is left of each limit; empty for ALLOW, for which {@link Gate#quotas} can be asked. */
    public List<Quota> quotas() {
        return detail.quotas;
    }

    /**
     * For BLOCK: the first second at which the same attempt may be placed if no other call is placed or given up till
     * then, on the same facts. Empty when it never may, and for ALLOW and WARN.
     */
    public Optional<Moment> earliestPermittedAt() {
        return Optional.ofNullable(detail.earliest);
    }

    /** For BLOCK: the reasons that never pass by waiting; empty when {@link #earliestPermittedAt} is there. */
    public List<Reason> neverBecause() {
        return detail.never;
    }

    @Override
    public String toString() {
        return kind + " " + attempt + " at " + at + " "
                + detail.reasons.stream().map(reason -> reason.rule().value()).toList();
    }
}

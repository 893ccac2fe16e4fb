package io.hegui.rules.license;

import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.model.License;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Facts;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import io.hegui.rule.TopExamples;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the calls outside the term of the license, whose first and last day are included. A term without a beginning or
 * an end is not shown to cover any call. For one thread at a time.
 */
final class CallsOutsideTerm implements Accumulator<CallsOutsideTerm> {

    static final AccumulatorType<CallsOutsideTerm> TYPE =
            new AccumulatorType<>("calls-outside-term", CallsOutsideTerm.class, CallsOutsideTerm::of);

    private final long first;
    private final long last;
    private final TopExamples examples = new TopExamples();
    private long dated;
    private long outside;

    CallsOutsideTerm(@Nullable LocalDate issuedOn, @Nullable LocalDate expiresOn) {
        if (issuedOn == null || expiresOn == null) {
            this.first = Long.MAX_VALUE;
            this.last = Long.MIN_VALUE;
        } else {
            this.first = issuedOn.toEpochDay();
            this.last = expiresOn.toEpochDay();
        }
    }

    private static CallsOutsideTerm of(Facts facts) {
        License license = facts.section(InspectionPackage::license);
        return license == null
                ? new CallsOutsideTerm(null, null)
                : new CallsOutsideTerm(license.issuedOn(), license.expiresOn());
    }

    @Override
    public void accept(CallRecord call) {
        if (call.startedAt() != null) {
            dated++;
            if (isOutside(call.startedAt().epochDay())) {
                outside++;
                examples.add(call);
            }
        }
    }

    /** Whether a day, since 1970-01-01, lies outside the term. */
    boolean isOutside(int day) {
        return day < first || day > last;
    }

    @Override
    public void merge(CallsOutsideTerm other) {
        dated += other.dated;
        outside += other.outside;
        examples.merge(other.examples);
    }

    @Override
    public void write(StateOut out) {
        out.unsigned(dated);
        out.unsigned(outside);
        examples.write(out);
    }

    @Override
    public void read(StateIn in) {
        dated += in.count();
        outside += in.count();
        examples.read(in);
    }

    /** Calls whose start is known. */
    long dated() {
        return dated;
    }

    /** Those of them outside the term. */
    long outside() {
        return outside;
    }

    /** The first calls outside the term. */
    List<String> examples() {
        return examples.ids();
    }
}

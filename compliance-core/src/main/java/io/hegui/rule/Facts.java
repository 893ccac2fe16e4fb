package io.hegui.rule;

import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Waiver;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rules may look at besides the record at hand: the package, the consents and complaints, the day of the
 * audit, the parameters. Immutable; thread-safe, except for what {@link #perCall} hands out, which belongs to one
 * {@linkplain #forWorker() worker}.
 */
public final class Facts {

    private final InspectionPackage inspection;
    private final LocalDate asOf;
    private final Profile profile;
    private final ParameterSet parameters;
    private final NumberPlan numberPlan;
    private final List<Waiver> hostWaivers;
    private final Attachments attachments;
    private final @Nullable ConsentBook consents;
    private final @Nullable List<ComplaintCase> complaints;
    private final boolean callsSupplied;
    private final Map<Derived<?>, Object> derived;
    private final IdentityHashMap<PerCall<?>, Function<CallRecord, ?>> perCall = new IdentityHashMap<>();

    private Facts(Builder builder, Map<Derived<?>, Object> derived) {
        this.inspection = builder.inspection;
        this.asOf = builder.asOf;
        this.profile = builder.profile;
        this.parameters = builder.parameters;
        this.numberPlan = builder.numberPlan;
        this.hostWaivers = builder.hostWaivers;
        this.attachments = builder.attachments;
        this.consents = builder.consents;
        this.complaints = builder.complaints;
        this.callsSupplied = builder.callsSupplied;
        this.derived = derived;
    }

    /** Starts from a package, the day of the audit, whose end counts, and the rules to be used. */
    public static Builder of(InspectionPackage inspection, LocalDate asOf, RuleSet rules) {
        return new Builder(inspection, asOf, rules.parameters(), rules.numberPlan(), rules.waivers());
    }

    /** The package. */
    public InspectionPackage inspection() {
        return inspection;
    }

    /** The day of the audit; what is dated later doesn't count yet. */
    public LocalDate asOf() {
        return asOf;
    }

    /** First day of the reporting year. */
    public LocalDate yearStart() {
        return LocalDate.of(year(), 1, 1);
    }

    /** Last day of the reporting year. */
    public LocalDate yearEnd() {
        return LocalDate.of(year(), 12, 31);
    }

    /** The reporting year. */
    public int year() {
        Integer year = inspection.year();
        if (year == null) {
            throw new IllegalStateException("the package names no reporting year");
        }
        return year;
    }

    /** The year in which the report is filed, the one after the reporting year. */
    public int filingYear() {
        return year() + 1;
    }

    /** Which layers bind. */
    public Profile profile() {
        return profile;
    }

    /** A parameter with all its dated values. */
    public <T> Parameter<T> parameter(ParameterKey<T> key) {
        return parameters.get(key);
    }

    /** The value of a parameter in force on the day of the audit. */
    public <T> T valueOf(ParameterKey<T> key) {
        return parameters.get(key).on(asOf);
    }

    /** Knows the province of a number. */
    public NumberPlan numberPlan() {
        return numberPlan;
    }

    /** The accepted explanations: those of the package, then those that the host ships with its rules. */
    public List<Waiver> waivers() {
        return Stream.concat(inspection.waivers().stream(), hostWaivers.stream())
                .toList();
    }

    /** The files of the package. */
    public Attachments attachments() {
        return attachments;
    }

    /** The consents; null when the stream was not supplied. */
    public @Nullable ConsentBook consents() {
        return consents;
    }

    /** The complaint cases; null when the stream was not supplied. */
    public @Nullable List<ComplaintCase> complaints() {
        return complaints;
    }

    /** Whether the call stream was supplied, even an empty one. */
    public boolean callsSupplied() {
        return callsSupplied;
    }

    /** What several rules derive from these facts; computed once. */
    @SuppressWarnings("unchecked")
    public <T> T derive(Derived<T> key) {
        Object known = derived.get(key);
        if (known == null) {
            // computed outside the map's lock, because one derivation may need another
            T fresh = key.from(this);
            Object raced = derived.putIfAbsent(key, fresh);
            known = raced == null ? fresh : raced;
        }
        return (T) known;
    }

    /** What several rules work out for the same call; for this worker only. */
    @SuppressWarnings("unchecked")
    public <T> Function<CallRecord, T> perCall(PerCall<T> key) {
        Function<CallRecord, ?> known = perCall.get(key);
        if (known == null) {
            known = key.from(this);
            perCall.put(key, known);
        }
        return (Function<CallRecord, T>) known;
    }

    /** The same facts for another worker: what is worked out per call is its own. */
    public Facts forWorker() {
        return new Facts(toBuilder(), derived);
    }

    /** A builder that starts from these facts. */
    public Builder toBuilder() {
        Builder builder = new Builder(inspection, asOf, parameters, numberPlan, hostWaivers);
        return builder.profile(profile)
                .attachments(attachments)
                .consents(consents)
                .complaints(complaints)
                .callsSupplied(callsSupplied);
    }

    /** Builds facts. Mutable, for one thread. */
    public static final class Builder {

        private final InspectionPackage inspection;
        private final LocalDate asOf;
        private final ParameterSet parameters;
        private final NumberPlan numberPlan;
        private final List<Waiver> hostWaivers;
        private Profile profile = Profile.GUIDE;
        private Attachments attachments = Attachments.NONE;
        private @Nullable ConsentBook consents;
        private @Nullable List<ComplaintCase> complaints;
        private boolean callsSupplied = true;

        private Builder(
                InspectionPackage inspection,
                LocalDate asOf,
                ParameterSet parameters,
                NumberPlan numberPlan,
                List<Waiver> hostWaivers) {
            this.hostWaivers = hostWaivers;
            this.inspection = inspection;
            this.asOf = asOf;
            this.parameters = parameters;
            this.numberPlan = numberPlan;
        }

        /** Sets which layers bind; all by default. */
        public Builder profile(Profile value) {
            profile = value;
            return this;
        }

        /** Sets the files of the package; none by default. */
        public Builder attachments(Attachments value) {
            attachments = value;
            return this;
        }

        /** Sets the consents; null, the default: not supplied. */
        public Builder consents(@Nullable ConsentBook value) {
            consents = value;
            return this;
        }

        /** Sets the complaint cases; null, the default: not supplied. */
        public Builder complaints(@Nullable List<ComplaintCase> value) {
            complaints = value == null ? null : List.copyOf(value);
            return this;
        }

        /** Says whether a call stream is supplied; true by default. */
        public Builder callsSupplied(boolean value) {
            callsSupplied = value;
            return this;
        }

        /** The facts. */
        public Facts build() {
            return new Facts(this, new ConcurrentHashMap<>());
        }
    }
}

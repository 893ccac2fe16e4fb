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
import java.util.function.UnaryOperator;
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
    private final @Nullable DoNotCallBook doNotCall;
    private final @Nullable List<ComplaintCase> complaints;
    private final boolean callsSupplied;
    private final Map<Derived<?>, Known> derived;
    private final IdentityHashMap<PerCall<?>, Known> perCall;
    private final @Nullable Reads reads;

    /** What was worked out, and what it was worked out from. */
    private record Known(Object value, Reads reads) {}

    /** Names the look at a parameter's value on the day of the audit. */
    private record Current(ParameterKey<?> key) {}

    private Facts(Builder builder, Map<Derived<?>, Known> derived) {
        this.perCall = new IdentityHashMap<>();
        this.reads = null;
        this.inspection = builder.inspection;
        this.asOf = builder.asOf;
        this.profile = builder.profile;
        this.parameters = builder.parameters;
        this.numberPlan = builder.numberPlan;
        this.hostWaivers = builder.hostWaivers;
        this.attachments = builder.attachments;
        this.consents = builder.consents;
        this.doNotCall = builder.doNotCall;
        this.complaints = builder.complaints;
        this.callsSupplied = builder.callsSupplied;
        this.derived = derived;
    }

    private Facts(Facts base, Reads reads) {
        this.inspection = base.inspection;
        this.asOf = base.asOf;
        this.profile = base.profile;
        this.parameters = base.parameters;
        this.numberPlan = base.numberPlan;
        this.hostWaivers = base.hostWaivers;
        this.attachments = base.attachments;
        this.consents = base.consents;
        this.doNotCall = base.doNotCall;
        this.complaints = base.complaints;
        this.callsSupplied = base.callsSupplied;
        this.derived = base.derived;
        this.perCall = base.perCall;
        this.reads = reads;
    }

    /** Starts from a package, the day of the audit, whose end counts, and the rules to be used. */
    public static Builder of(InspectionPackage inspection, LocalDate asOf, RuleSet rules) {
        return new Builder(inspection, asOf, rules.parameters(), rules.numberPlan(), rules.waivers());
    }

    /**
     * The same facts, which note in {@code reads} what is looked at. Belongs to the same {@linkplain #forWorker() worker}.
     */
    public Facts tracedBy(Reads log) {
        return new Facts(this, log);
    }

    // whoever calls these asks for reads first: a lambda that nobody needs costs a start its making

    private <T> T noted(Object look, Function<Facts, @Nullable Object> again, T seen) {
        note(look, again, seen);
        return seen;
    }

    private void note(Object look, Function<Facts, @Nullable Object> again, @Nullable Object seen) {
        if (reads != null && !reads.has(look)) {
            reads.note(look, again, seen);
        }
    }

    /** The package. */
    public InspectionPackage inspection() {
        return reads == null ? inspection : noted("inspection", Facts::inspection, inspection);
    }

    /**
     * One section of the package. A rule over calls that asks for the section it needs, rather than for the package, need
     * not be judged again when another section is changed.
     *
     * @param selector picks the section; stateless, best a method reference
     */
    public <T> @Nullable T section(Function<InspectionPackage, @Nullable T> selector) {
        T section = selector.apply(inspection);
        if (reads != null) {
            note(selector, facts -> selector.apply(facts.inspection), section);
        }
        return section;
    }

    /** The day of the audit; what is dated later doesn't count yet. */
    public LocalDate asOf() {
        return reads == null ? asOf : noted("asOf", Facts::asOf, asOf);
    }

    /**
     * The day since 1970-01-01 on which a call is judged: its own, or that of the audit for a call without start. Only such
     * a call makes a rule depend on the day of the audit.
     */
    public int dayOf(CallRecord call) {
        return call.startedAt() == null
                ? (int) asOf().toEpochDay()
                : call.startedAt().epochDay();
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
        Integer year = section(InspectionPackage::year);
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
        return reads == null ? profile : noted("profile", Facts::profile, profile);
    }

    /** A parameter with all its dated values. */
    public <T> Parameter<T> parameter(ParameterKey<T> key) {
        Parameter<T> parameter = parameters.get(key);
        if (reads != null && !reads.has(key)) {
            reads.note(key, facts -> facts.parameters.get(key), parameter);
        }
        return parameter;
    }

    /** The value of a parameter in force on the day of the audit. */
    public <T> T valueOf(ParameterKey<T> key) {
        T value = parameters.get(key).on(asOf);
        if (reads != null) {
            noted(new Current(key), facts -> facts.parameters.get(key).on(facts.asOf), value);
        }
        return value;
    }

    /** Knows the province of a number. */
    public NumberPlan numberPlan() {
        return reads == null ? numberPlan : noted("numberPlan", Facts::numberPlan, numberPlan);
    }

    /** The accepted explanations: those of the package, then those that the host ships with its rules. */
    public List<Waiver> waivers() {
        return noted(
                "waivers",
                Facts::waivers,
                Stream.concat(inspection.waivers().stream(), hostWaivers.stream())
                        .toList());
    }

    /** The files of the package. */
    public Attachments attachments() {
        return reads == null ? attachments : noted("attachments", Facts::attachments, attachments);
    }

    /** The consents; null when the stream was not supplied. */
    public @Nullable ConsentBook consents() {
        if (reads != null) {
            note("consents", Facts::consents, consents);
        }
        return consents;
    }

    /** A do-not-call list in place of the package's section; null when the section stands. */
    public @Nullable DoNotCallBook doNotCall() {
        if (reads != null) {
            note("doNotCall", Facts::doNotCall, doNotCall);
        }
        return doNotCall;
    }

    /** The complaint cases; null when the stream was not supplied. */
    public @Nullable List<ComplaintCase> complaints() {
        if (reads != null) {
            note("complaints", Facts::complaints, complaints);
        }
        return complaints;
    }

    /** Whether the call stream was supplied, even an empty one. */
    public boolean callsSupplied() {
        return reads == null ? callsSupplied : noted("callsSupplied", Facts::callsSupplied, callsSupplied);
    }

    /** What several rules derive from these facts; computed once. */
    @SuppressWarnings("unchecked")
    public <T> T derive(Derived<T> key) {
        Known known = derived.get(key);
        if (known == null) {
            // computed outside the map's lock, because one derivation may need another
            Reads seen = new Reads();
            Known fresh = new Known(key.from(tracedBy(seen)), seen);
            Known raced = derived.putIfAbsent(key, fresh);
            known = raced == null ? fresh : raced;
        }
        return (T) used(known).value;
    }

    /** What several rules work out for the same call; for this worker only. */
    @SuppressWarnings("unchecked")
    public <T> Function<CallRecord, T> perCall(PerCall<T> key) {
        Known known = perCall.get(key);
        if (known == null) {
            Reads seen = new Reads();
            known = new Known(key.from(tracedBy(seen)), seen);
            perCall.put(key, known);
        }
        return (Function<CallRecord, T>) used(known).value;
    }

    private Known used(Known known) {
        if (reads != null) {
            reads.include(known.reads);
        }
        return known;
    }

    /** The same facts for another worker: what is worked out per call is its own. */
    public Facts forWorker() {
        return new Facts(toBuilder(), derived);
    }

    /** A builder that starts from these facts. */
    public Builder toBuilder() {
        if (reads != null) {
            reads.noteEverything();
        }
        Builder builder = new Builder(inspection, asOf, parameters, numberPlan, hostWaivers);
        return builder.profile(profile)
                .attachments(attachments)
                .consents(consents)
                .doNotCall(doNotCall)
                .complaints(complaints)
                .callsSupplied(callsSupplied);
    }

    /** Builds facts. Mutable, for one thread. */
    public static final class Builder {

        private InspectionPackage inspection;
        private LocalDate asOf;
        private ParameterSet parameters;
        private NumberPlan numberPlan;
        private List<Waiver> hostWaivers;
        private Profile profile = Profile.GUIDE;
        private Attachments attachments = Attachments.NONE;
        private @Nullable ConsentBook consents;
        private @Nullable DoNotCallBook doNotCall;
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

        /** Edits the package. */
        public Builder inspection(UnaryOperator<InspectionPackage> edit) {
            inspection = edit.apply(inspection);
            return this;
        }

        /** Sets the day of the audit, whose end counts. */
        public Builder asOf(LocalDate value) {
            asOf = value;
            return this;
        }

        /** Takes parameters, number plan and waivers of these rules. */
        public Builder rules(RuleSet value) {
            parameters = value.parameters();
            numberPlan = value.numberPlan();
            hostWaivers = value.waivers();
            return this;
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

        /** Sets a do-not-call list in place of the package's section, such as a compact one; null, the default: none. */
        public Builder doNotCall(@Nullable DoNotCallBook value) {
            doNotCall = value;
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

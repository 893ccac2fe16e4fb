package io.hegui.gate;

import io.hegui.model.CallRecord;
import io.hegui.model.CallRecordBuilder;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An outbound call that somebody wants to place: what is known of it before it is dialled, but for the time. Caller,
 * callee and purpose are required: what can't be told can't be let through. Immutable and thread-safe.
 */
public final class CallAttempt {

    private final @Nullable String id;
    private final DialPath path;
    private final PhoneNumber caller;
    private final PhoneNumber callee;
    private final CallRecord call;

    private CallAttempt(Builder builder) {
        id = builder.id;
        path = builder.path;
        caller = builder.caller;
        callee = builder.callee;
        call = builder.record(null).build();
    }

    /** Starts from what every attempt needs. */
    public static Builder of(PhoneNumber caller, PhoneNumber callee, Purpose purpose) {
        return new Builder(caller, callee, purpose);
    }

    /**
     * The attempt that a call record tells of, its start left out.
     *
     * @throws IllegalArgumentException when caller, callee or purpose is missing, or it is an inbound call; the message
     *     names the field
     */
    public static CallAttempt of(CallRecord call, DialPath path) {
        if (call.inbound()) {
            throw new IllegalArgumentException("direction: found INBOUND, expected an outbound call");
        }
        return new Builder(
                        required(call.caller(), "caller"),
                        required(call.callee(), "callee"),
                        required(call.purpose(), "purpose"))
                .id(call.id())
                .path(path)
                .agentId(call.agentId())
                .aiAgent(call.byRobot())
                .scriptVersion(call.scriptVersion())
                .subject(call.subject())
                .client(call.client())
                .sector(call.sector())
                .consentId(call.consentId())
                .build();
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": missing or unreadable, expected of every attempt");
        }
        return value;
    }

    /** The host's own id of the attempt; null when it has none. */
    public @Nullable String id() {
        return id;
    }

    /** How it comes to be placed. */
    public DialPath path() {
        return path;
    }

    /** The number to dial from. */
    public PhoneNumber caller() {
        return caller;
    }

    /** The number to dial. */
    public PhoneNumber callee() {
        return callee;
    }

    /** The agent; null when none is known. */
    public @Nullable String agentId() {
        return call.agentId();
    }

    /** What it is for. */
    public Purpose purpose() {
        return Objects.requireNonNull(call.purpose());
    }

    /** The call as rules judge it before it is placed: outbound, without start, taken to be answered. */
    CallRecord call() {
        return call;
    }

    /** The record of the call as an audit will see it, placed at that time and answered. */
    public CallRecord placedAt(Moment start) {
        return new Builder(this).record(start).build();
    }

    /** Tells the attempt by id and path alone: numbers never reach a log. */
    @Override
    public String toString() {
        return "CallAttempt[" + id + ", " + path + "]";
    }

    /** Builds an attempt. Mutable, for one thread. */
    public static final class Builder {

        private final PhoneNumber caller;
        private final PhoneNumber callee;
        private final Purpose purpose;
        private @Nullable String id;
        private DialPath path = DialPath.CAMPAIGN;
        private @Nullable String agentId;
        private boolean aiAgent;
        private @Nullable String scriptVersion;
        private @Nullable String subject;
        private @Nullable String client;
        private @Nullable Sector sector;
        private @Nullable String consentId;

        private Builder(PhoneNumber caller, PhoneNumber callee, Purpose purpose) {
            this.caller = Objects.requireNonNull(caller, "caller");
            this.callee = Objects.requireNonNull(callee, "callee");
            this.purpose = Objects.requireNonNull(purpose, "purpose");
        }

        private Builder(CallAttempt attempt) {
            this(attempt.caller, attempt.callee, attempt.purpose());
            CallRecord call = attempt.call;
            id = attempt.id;
            path = attempt.path;
            agentId = call.agentId();
            aiAgent = call.byRobot();
            scriptVersion = call.scriptVersion();
            subject = call.subject();
            client = call.client();
            sector = call.sector();
            consentId = call.consentId();
        }

        /** Sets the host's own id. */
        public Builder id(@Nullable String value) {
            id = value;
            return this;
        }

        /** Sets how it comes to be placed; {@link DialPath#CAMPAIGN} by default. */
        public Builder path(DialPath value) {
            path = value;
            return this;
        }

        /** Sets the agent; null when none is known. */
        public Builder agentId(@Nullable String value) {
            agentId = value;
            return this;
        }

        /** Says whether a voice robot will speak; false by default. */
        public Builder aiAgent(boolean value) {
            aiAgent = value;
            return this;
        }

        /** Sets the version of the script. */
        public Builder scriptVersion(@Nullable String value) {
            scriptVersion = value;
            return this;
        }

        /** Sets the user the call is meant for. */
        public Builder subject(@Nullable String value) {
            subject = value;
            return this;
        }

        /** Sets on whose behalf; null: the licensee's own business. */
        public Builder client(@Nullable String value) {
            client = value;
            return this;
        }

        /** Sets the sector; null counts as {@link Sector#GENERAL}. */
        public Builder sector(@Nullable Sector value) {
            sector = value;
            return this;
        }

        /** Sets the consent to rely on; null: any on file for the callee. */
        public Builder consentId(@Nullable String value) {
            consentId = value;
            return this;
        }

        private CallRecordBuilder record(@Nullable Moment start) {
            return CallRecord.builder()
                    .id(id)
                    .caller(caller)
                    .callee(callee)
                    .startedAt(start)
                    .direction(Direction.OUTBOUND)
                    .purpose(purpose)
                    .outcome(Outcome.CONNECTED)
                    .agentId(agentId)
                    .aiAgent(aiAgent ? Boolean.TRUE : null)
                    .scriptVersion(scriptVersion)
                    .subject(subject)
                    .client(client)
                    .sector(sector)
                    .consentId(consentId);
        }

        /** The attempt. */
        public CallAttempt build() {
            return new CallAttempt(this);
        }
    }
}

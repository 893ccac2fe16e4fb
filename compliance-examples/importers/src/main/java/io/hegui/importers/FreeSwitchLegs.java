package io.hegui.importers;

import io.hegui.model.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Legs of FreeSWITCH: rows of mod_cdr_csv by its sample templates, documents of mod_json_cdr by the names of variables.
 * Immutable and thread-safe.
 */
final class FreeSwitchLegs implements LegReader {

    private static final List<String> EXAMPLE = List.of(
            "caller_id_name",
            "caller_id_number",
            "destination_number",
            "context",
            "start_stamp",
            "answer_stamp",
            "end_stamp",
            "duration",
            "billsec",
            "hangup_cause",
            "uuid",
            "bleg_uuid",
            "accountcode",
            "read_codec",
            "write_codec",
            "sip_user_agent",
            "sip_p_rtp_stat");
    private static final List<String> SNOM =
            List.of("sip_user_agent", "call_clientcode", "sip_rtp_rxstat", "sip_rtp_txstat", "sofia_record_file");
    private static final List<String> ASTERISK = List.of(
            "accountcode",
            "caller_id_number",
            "destination_number",
            "context",
            "caller_id",
            "channel_name",
            "bridge_channel",
            "last_app",
            "last_arg",
            "start_stamp",
            "answer_stamp",
            "end_stamp",
            "duration",
            "billsec",
            "hangup_cause",
            "amaflags",
            "uuid",
            "userfield");
    private static final List<String> OPENCDRRATE = List.of(
            "uuid",
            "signal_bond",
            "direction",
            "ani",
            "destination_number",
            "answer_stamp",
            "end_stamp",
            "billsec",
            "accountcode",
            "userfield",
            "network_addr",
            "original_caller_id_name",
            "sip_gateway_name");
    /** Variables that are read of a JSON document. */
    private static final List<String> VARIABLES = List.of(
            "uuid",
            "call_uuid",
            "bleg_uuid",
            "bridge_uuid",
            "originating_leg_uuid",
            "originator",
            "originatees",
            "signal_bond",
            "start_uepoch",
            "start_epoch",
            "start_stamp",
            "answer_uepoch",
            "answer_epoch",
            "answer_stamp",
            "end_uepoch",
            "end_epoch",
            "end_stamp",
            "duration",
            "billsec",
            "hangup_cause",
            "caller_id_name",
            "caller_id_number",
            "ani",
            "destination_number",
            "context",
            "channel_name",
            "bridge_channel");

    private static final int UUID_OF_EXAMPLE = 10;
    private static final int UUID_OF_ASTERISK = 16;
    private static final Set<Integer> SIZES_OF_EXAMPLE = Set.of(13, 15, 17);
    private static final int SIZE_OF_SNOM = 20;
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Set<String> HEADERS = Set.of(
            "caller_id_number",
            "destination_number",
            "start_stamp",
            "answer_stamp",
            "end_stamp",
            "billsec",
            "hangup_cause",
            "uuid",
            "bleg_uuid",
            "start_epoch",
            "end_epoch");
    /** The name that FreeSWITCH itself gives the other party of a call that it has placed. */
    private static final String PLACED_BY_SYSTEM = "Outbound Call";

    /** What an unanswered call's cause means; others mean FAILED when they are causes at all. */
    private static final Map<String, Outcome> CAUSES = Map.ofEntries(
            Map.entry("NO_ANSWER", Outcome.NO_ANSWER),
            Map.entry("NO_USER_RESPONSE", Outcome.NO_ANSWER),
            Map.entry("ORIGINATOR_CANCEL", Outcome.NO_ANSWER),
            Map.entry("ALLOTTED_TIMEOUT", Outcome.NO_ANSWER),
            Map.entry("PROGRESS_TIMEOUT", Outcome.NO_ANSWER),
            Map.entry("PICKED_OFF", Outcome.NO_ANSWER),
            Map.entry("LOSE_RACE", Outcome.NO_ANSWER),
            Map.entry("NORMAL_CLEARING", Outcome.NO_ANSWER),
            Map.entry("USER_BUSY", Outcome.BUSY),
            Map.entry("CALL_REJECTED", Outcome.REJECTED),
            Map.entry("UNALLOCATED_NUMBER", Outcome.INVALID_NUMBER),
            Map.entry("INVALID_NUMBER_FORMAT", Outcome.INVALID_NUMBER),
            Map.entry("NUMBER_CHANGED", Outcome.INVALID_NUMBER));

    private static final Pattern CAUSE = Pattern.compile("[A-Z][A-Z0-9_]{3,60}");

    private static final long SECONDS = 1;
    private static final long MICROS = 1_000_000;

    private final TimeReader times;
    private final List<String> columns;
    private final MappedLegs mapped;

    FreeSwitchLegs(ImportMapping mapping) {
        this.times = new TimeReader(mapping.zone(), mapping.dates());
        this.columns = mapping.columns();
        this.mapped = new MappedLegs(mapping);
    }

    /** Whether a file that begins so holds JSON documents. */
    static boolean isJson(String firstLine) {
        String start = firstLine.strip();
        return start.startsWith("{") || start.equals("[") || start.startsWith("[{") || start.startsWith("cdr=");
    }

    /** The columns of a JSON document: the variables that are read, and those that a mapping names. */
    static Layout documents(ImportMapping mapping) {
        return Layout.of(
                "freeswitch json",
                Stream.concat(
                                VARIABLES.stream(),
                                mapping.fields().values().stream()
                                        .map(FieldMapping::column)
                                        .filter(Objects::nonNull)
                                        .map(column -> column.toLowerCase(Locale.ROOT)))
                        .distinct()
                        .toList());
    }

    @Override
    public @Nullable Layout layoutOf(List<String> cells) {
        int size = cells.size();
        if (!columns.isEmpty()) {
            return size == columns.size() ? Layout.of("freeswitch columns=" + size, columns) : null;
        }
        if (size > UUID_OF_ASTERISK && size == ASTERISK.size() && isUuid(cells.get(UUID_OF_ASTERISK))) {
            return Layout.of("freeswitch asterisk", ASTERISK);
        }
        if (size > UUID_OF_EXAMPLE && isUuid(cells.get(UUID_OF_EXAMPLE))) {
            if (SIZES_OF_EXAMPLE.contains(size)) {
                return Layout.of("freeswitch example/" + size, EXAMPLE.subList(0, size));
            }
            if (size == SIZE_OF_SNOM) {
                List<String> names = new java.util.ArrayList<>(EXAMPLE.subList(0, 15));
                names.addAll(SNOM);
                return Layout.of("freeswitch snom", names);
            }
        }
        return size == OPENCDRRATE.size() && isUuid(cells.get(0))
                ? Layout.of("freeswitch opencdrrate", OPENCDRRATE)
                : null;
    }

    private static boolean isUuid(String cell) {
        return UUID.matcher(cell.strip()).matches();
    }

    @Override
    public @Nullable Layout header(List<String> cells) {
        List<String> names = cells.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        long known = names.stream().filter(HEADERS::contains).distinct().count();
        return known >= 4 ? Layout.of("freeswitch header", names) : null;
    }

    @Override
    public long second(List<String> cells, Layout layout) {
        Leg probe = new Leg(new StoredRow(0, 0, new ImportTally.Place(0, 0), cells), layout);
        for (String name : List.of("start", "answer", "end")) {
            Stamp stamp = time(probe, name);
            if (stamp.moment() != null) {
                return stamp.second();
            }
        }
        return Long.MIN_VALUE;
    }

    /** The most precise of the forms in which a time is there. */
    private Stamp time(Leg leg, String name) {
        Stamp micros = TimeReader.ofEpoch(leg.text(name + "_uepoch"), MICROS);
        if (micros.moment() != null) {
            return micros;
        }
        Stamp epoch = TimeReader.ofEpoch(leg.text(name + "_epoch"), SECONDS);
        return epoch.moment() != null ? epoch : times.read(leg.text(name + "_stamp"));
    }

    @Override
    public Leg read(StoredRow row, Layout layout) {
        Leg leg = new Leg(row, layout);
        leg.id = leg.text("uuid");
        leg.legKey = leg.id;
        String call = leg.text("call_uuid");
        leg.callId = call == null ? leg.id : call;
        keys(leg, call);
        leg.start = time(leg, "start");
        leg.answer = time(leg, "answer");
        leg.end = time(leg, "end");
        leg.total = Seconds.plain(leg.text("duration"));
        leg.talk = Seconds.plain(leg.text("billsec"));
        leg.rawTalk = leg.talk == null ? leg.text("billsec") : null;
        parties(leg);
        leg.context = leg.text("context");
        leg.channel = leg.text("channel_name");
        leg.partnerChannel = leg.text("bridge_channel");
        outcome(leg);
        if (!mapped.isEmpty()) {
            mapped.apply(leg);
        }
        return leg;
    }

    private static void keys(Leg leg, @Nullable String call) {
        String placedBy = leg.text("originating_leg_uuid");
        placedBy = placedBy == null ? leg.text("originator") : placedBy;
        leg.placed = placedBy != null || (call != null && !call.equals(leg.id));
        if (leg.id != null) {
            leg.keys.add(leg.id);
        }
        for (String column : List.of(
                "call_uuid",
                "bleg_uuid",
                "bridge_uuid",
                "originating_leg_uuid",
                "originator",
                "signal_bond",
                "originatees")) {
            String text = leg.text(column);
            if (text != null) {
                for (String uuid : text.split("[;,\\s]+", -1)) {
                    if (isUuid(uuid) && !leg.keys.contains(uuid)) {
                        leg.keys.add(uuid);
                        leg.named.add(uuid);
                    }
                }
            }
        }
    }

    private static void parties(Leg leg) {
        String number = leg.text("caller_id_number");
        leg.caller = number == null ? leg.text("ani") : number;
        leg.callee = leg.text("destination_number");
        if (PLACED_BY_SYSTEM.equals(leg.text("caller_id_name")) && NumberText.isMark(leg.callee)) {
            // a call that the system placed shows the number it has called as its caller
            leg.callee = leg.caller;
            leg.caller = null;
            leg.fromOriginate = true;
        }
    }

    private static void outcome(Leg leg) {
        String cause = leg.text("hangup_cause");
        boolean tells = leg.layout.has("answer_stamp") || leg.layout.has("answer_epoch");
        leg.answered = leg.answer.moment() != null || (!tells && leg.talk != null && leg.talk > 0);
        if (leg.answered) {
            leg.outcome = Outcome.CONNECTED;
        } else if (cause != null && CAUSE.matcher(cause).matches()) {
            leg.outcome = CAUSES.getOrDefault(cause, Outcome.FAILED);
        } else {
            leg.rawOutcome = cause;
        }
    }
}

package io.hegui.importers;

import io.hegui.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of Asterisk's call detail records. Without header, what stands where is told by where the disposition (or the times)
 * stand: cdr_csv has nine columns before the start, cdr_custom's sample eight. Immutable and thread-safe.
 */
final class AsteriskLegs implements LegReader {

    /** Columns of cdr_csv: 14 without what comes after the billed seconds, 16, and more by its options. */
    private static final List<String> CSV = List.of(
            "accountcode",
            "src",
            "dst",
            "dcontext",
            "clid",
            "channel",
            "dstchannel",
            "lastapp",
            "lastdata",
            "start",
            "answer",
            "end",
            "duration",
            "billsec",
            "disposition",
            "amaflags");
    /** Columns of the sample of cdr_custom; the last ones may be missing. */
    private static final List<String> CUSTOM = List.of(
            "clid",
            "src",
            "dst",
            "dcontext",
            "channel",
            "dstchannel",
            "lastapp",
            "lastdata",
            "start",
            "answer",
            "end",
            "duration",
            "billsec",
            "disposition",
            "amaflags",
            "accountcode",
            "uniqueid",
            "userfield",
            "sequence");

    private static final List<String> NEWER = List.of("peeraccount", "linkedid", "sequence");
    private static final int CSV_START = 9;
    private static final int CUSTOM_START = 8;
    private static final int FEWEST = 14;
    private static final int MOST_CSV = 21;

    private static final Map<String, Outcome> DISPOSITIONS = Map.of(
            "ANSWERED", Outcome.CONNECTED,
            "NO ANSWER", Outcome.NO_ANSWER,
            "BUSY", Outcome.BUSY,
            "FAILED", Outcome.FAILED,
            "CONGESTION", Outcome.FAILED);
    /** Dispositions as numbers, as some databases keep them. */
    private static final Map<String, String> NUMBERED =
            Map.of("0", "NO ANSWER", "1", "FAILED", "2", "BUSY", "3", "ANSWERED", "4", "CONGESTION");

    private static final Pattern UNIQUE_ID = Pattern.compile("(?:[\\w.-]+-)?\\d{9,11}\\.\\d+");
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}[ T]\\d{1,2}:\\d{2}.*");
    private static final Set<String> HEADERS = Set.of(
            "src",
            "dst",
            "dcontext",
            "channel",
            "dstchannel",
            "lastapp",
            "duration",
            "billsec",
            "disposition",
            "uniqueid");
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "calldate", "start", "call date", "start", "answerdate", "answer", "enddate", "end", "hangupdate", "end");

    private final TimeReader times;
    private final List<String> columns;
    private final MappedLegs mapped;

    AsteriskLegs(ImportMapping mapping) {
        this.times = new TimeReader(mapping.zone(), mapping.dates());
        this.columns = mapping.columns();
        this.mapped = new MappedLegs(mapping);
    }

    @Override
    public @Nullable Layout layoutOf(List<String> cells) {
        if (!columns.isEmpty()) {
            return cells.size() == columns.size() ? Layout.of("asterisk columns=" + columns.size(), columns) : null;
        }
        int size = cells.size();
        if (size < FEWEST) {
            return null;
        }
        int start = startOf(cells);
        if (start == CSV_START && size <= MOST_CSV) {
            return Layout.of("asterisk cdr_csv/" + size, csvColumns(cells));
        }
        if (start == CUSTOM_START && size <= CUSTOM.size()) {
            return Layout.of("asterisk cdr_custom/" + size, CUSTOM.subList(0, size));
        }
        return null;
    }

    /** The column in which the start stands; 0 when that isn't clear. */
    private static int startOf(List<String> cells) {
        boolean csv = fits(cells, CSV_START);
        boolean custom = fits(cells, CUSTOM_START);
        return csv == custom ? 0 : csv ? CSV_START : CUSTOM_START;
    }

    private static boolean fits(List<String> cells, int start) {
        boolean disposition = start + 5 >= cells.size() ? cells.size() == FEWEST : isDisposition(cells.get(start + 5));
        return disposition
                && isSeconds(cells.get(start + 3))
                && isSeconds(cells.get(start + 4))
                && !isSeconds(cells.get(start))
                && (DATE.matcher(cells.get(start)).matches()
                        || start + 5 < cells.size()
                        || DATE.matcher(cells.get(start + 2)).matches());
    }

    private static boolean isDisposition(String cell) {
        return DISPOSITIONS.containsKey(cell.strip().toUpperCase(Locale.ROOT));
    }

    private static boolean isSeconds(String cell) {
        String text = cell.strip();
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static List<String> csvColumns(List<String> cells) {
        int size = cells.size();
        if (size <= CSV.size()) {
            return CSV.subList(0, size);
        }
        List<String> names = new ArrayList<>(CSV);
        boolean newer = size >= CSV.size() + NEWER.size();
        int options = size - CSV.size() - (newer ? NEWER.size() : 0);
        if (options == 1) {
            names.add(UNIQUE_ID.matcher(cells.get(CSV.size()).strip()).matches() ? "uniqueid" : "userfield");
        } else if (options == 2) {
            names.addAll(List.of("uniqueid", "userfield"));
        }
        if (newer) {
            names.addAll(NEWER);
        }
        return names;
    }

    @Override
    public @Nullable Layout header(List<String> cells) {
        List<String> names = cells.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .map(cell -> OTHER_NAMES.getOrDefault(cell, cell))
                .toList();
        long known = names.stream().filter(HEADERS::contains).distinct().count();
        return known >= 4 ? Layout.of("asterisk cdr table", names) : null;
    }

    @Override
    public long second(List<String> cells, Layout layout) {
        for (String column : List.of("start", "answer", "end")) {
            Stamp stamp = times.read(layout.text(cells, column));
            if (stamp.moment() != null) {
                return stamp.second();
            }
        }
        return Long.MIN_VALUE;
    }

    @Override
    public Leg read(StoredRow row, Layout layout) {
        Leg leg = new Leg(row, layout);
        String uniqueId = leg.text("uniqueid");
        String linkedId = leg.text("linkedid");
        leg.id = uniqueId;
        leg.callId = linkedId == null ? uniqueId : linkedId;
        if (uniqueId != null) {
            leg.keys.add(uniqueId);
        }
        if (linkedId != null && !linkedId.equals(uniqueId)) {
            leg.keys.add(linkedId);
        }
        leg.start = times.read(leg.text("start"));
        leg.answer = times.read(leg.text("answer"));
        leg.end = times.read(leg.text("end"));
        leg.total = Seconds.plain(leg.text("duration"));
        leg.talk = Seconds.plain(leg.text("billsec"));
        leg.rawTalk = leg.talk == null ? leg.text("billsec") : null;
        String source = leg.text("src");
        leg.caller = source != null ? source : leg.text("cnum") != null ? leg.text("cnum") : leg.text("clid");
        leg.callee = leg.text("dst");
        leg.shownCaller = leg.text("outbound_cnum");
        leg.calledNumber = leg.text("did");
        leg.context = leg.text("dcontext");
        leg.channel = leg.text("channel");
        leg.partnerChannel = leg.text("dstchannel");
        leg.partner = layout.has("dstchannel") ? leg.partnerChannel != null : null;
        leg.recordingFile = leg.text("recordingfile");
        outcome(leg);
        if (!mapped.isEmpty()) {
            mapped.apply(leg);
        }
        return leg;
    }

    private static void outcome(Leg leg) {
        String disposition = leg.text("disposition");
        if (disposition == null) {
            boolean told = leg.layout.has("answer");
            leg.answered = told ? leg.answer.moment() != null : leg.talk != null && leg.talk > 0;
            leg.outcome = leg.answered ? Outcome.CONNECTED : null;
            return;
        }
        String upper = disposition.toUpperCase(Locale.ROOT);
        leg.outcome = DISPOSITIONS.get(NUMBERED.getOrDefault(upper, upper));
        leg.rawOutcome = leg.outcome == null ? disposition : null;
        leg.answered = leg.outcome == Outcome.CONNECTED;
    }
}

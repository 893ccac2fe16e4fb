package io.hegui.rules.call;

import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import io.hegui.rule.TopExamples;
import io.hegui.rules.text.IdCodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds calls that share an id, exactly: how many there are, and the first of them. Every bearer of an id counts from
 * the moment a second one is seen; until then the start of its only bearer is remembered. Ids are kept as
 * {@linkplain IdCodes codes}, those that have none as texts. For one thread at a time.
 */
final class RepeatedIds implements Accumulator<RepeatedIds> {

    static final AccumulatorType<RepeatedIds> TYPE =
            new AccumulatorType<>("repeated-ids", RepeatedIds.class, facts -> new RepeatedIds());

    /** Stands in place of a start once all bearers of the id are counted. */
    private static final long REPEATED = IdTable.NEW + 1;

    /** The start of a call without one: it comes last among examples. */
    private static final long NO_START = Long.MAX_VALUE;

    private static final int SHORT_REPEATED = IdPages.ABSENT + 1;

    /** The start doesn't fit 32 bits and stands in {@link #farStarts}. */
    private static final int SHORT_FAR = IdPages.ABSENT + 2;

    private static final int SHORT_NO_START = Integer.MAX_VALUE;

    private final IdCodes codes = new IdCodes();
    private final IdPages startByCode = new IdPages();
    private final Map<Long, Long> farStarts = new HashMap<>();
    private final IdTable startByText = new IdTable();
    private final TopExamples examples = new TopExamples();
    private long withId;
    private long repeated;

    @Override
    public void accept(CallRecord call) {
        if (call.id() != null) {
            withId++;
            long start = call.startedAt() == null ? NO_START : call.startedAt().localSecond();
            add(call.id(), start);
        }
    }

    @Override
    public void merge(RepeatedIds other) {
        withId += other.withId;
        repeated += other.repeated;
        examples.merge(other.examples);
        // texts first: they may still get a code here while there is room
        startByText.reserve(other.startByText);
        other.startByText.forEach(entry -> add(other.startByText.text(entry), other.startByText.number(entry)));
        IdCodes.Translation translation = codes.translating(other.codes);
        startByCode.reserve(other.startByCode);
        other.startByCode.forEach((code, number) -> {
            long start = other.startOf(code, number);
            long ours = translation.of(code);
            if (ours == IdCodes.NONE) {
                addText(other.codes.text(code), start);
            } else {
                addCode(ours, start);
            }
        });
    }

    /** Ids in their order, each with the start of its only bearer: 0 when it has several, 1 when that has no start. */
    @Override
    public void write(StateOut out) {
        out.unsigned(withId);
        out.unsigned(repeated);
        examples.write(out);
        List<String> ids = new ArrayList<>();
        startByCode.forEach((code, number) -> ids.add(codes.text(code)));
        startByText.forEach(entry -> ids.add(startByText.text(entry)));
        ids.sort(null);
        out.unsigned(ids.size());
        String before = "";
        long last = 0;
        for (String id : ids) {
            out.textAfter(before, id);
            before = id;
            long start = known(id);
            if (start == REPEATED || start == NO_START) {
                out.signed(start == REPEATED ? 0 : 1);
            } else {
                long distance = start - last;
                out.signed(distance < 0 ? distance : distance + 2);
                last = start;
            }
        }
    }

    private long known(String id) {
        long code = codes.codeOf(id);
        return code == IdCodes.NONE
                ? startByText.number(startByText.entry(id))
                : startOf(code, startByCode.putIfAbsent(code, IdPages.ABSENT));
    }

    @Override
    public void read(StateIn in) {
        withId += in.count();
        repeated += in.count();
        examples.read(in);
        String id = "";
        long last = 0;
        for (int left = in.size(); left > 0; left--) {
            id = in.textAfter(id);
            long code = in.signed();
            long start = code == 0 ? REPEATED : code == 1 ? NO_START : code < 0 ? last + code : last + code - 2;
            last = code == 0 || code == 1 ? last : start;
            add(id, start);
        }
    }

    private void add(String id, long start) {
        long code = codes.codeOf(id);
        if (code == IdCodes.NONE) {
            addText(id, start);
        } else {
            addCode(code, start);
        }
    }

    private void addCode(long code, long start) {
        int number = shortened(start);
        int known = startByCode.putIfAbsent(code, number);
        if (known == IdPages.ABSENT) {
            if (number == SHORT_FAR) {
                farStarts.put(code, start);
            }
        } else {
            String id = codes.text(code);
            count(startOf(code, known), id);
            count(start, id);
            startByCode.set(code, SHORT_REPEATED);
        }
    }

    private void addText(String id, long start) {
        int entry = startByText.entry(id);
        if (startByText.number(entry) == IdTable.NEW) {
            startByText.setNumber(entry, start);
        } else {
            count(startByText.number(entry), id);
            count(start, id);
            startByText.setNumber(entry, REPEATED);
        }
    }

    private static int shortened(long start) {
        if (start == NO_START) {
            return SHORT_NO_START;
        }
        if (start == REPEATED) {
            return SHORT_REPEATED;
        }
        return start > SHORT_FAR && start < SHORT_NO_START ? (int) start : SHORT_FAR;
    }

    private long startOf(long code, int number) {
        return switch (number) {
            case SHORT_NO_START -> NO_START;
            case SHORT_REPEATED -> REPEATED;
            case SHORT_FAR -> farStarts.getOrDefault(code, REPEATED);
            default -> number;
        };
    }

    private void count(long start, String id) {
        if (start != REPEATED) {
            repeated++;
            examples.add(start, id);
        }
    }

    /** Calls with an id. */
    long withId() {
        return withId;
    }

    /** Calls whose id another call bears too. */
    long repeated() {
        return repeated;
    }

    /** The first of these calls. */
    List<String> examples() {
        return examples.ids();
    }
}

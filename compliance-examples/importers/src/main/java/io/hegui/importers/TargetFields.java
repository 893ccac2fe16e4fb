package io.hegui.importers;

import io.hegui.io.CallFileWriter;
import java.util.List;
import java.util.stream.Stream;

/** The fields that a mapping can fill: those of a call record and a few from which they follow. Stateless. */
final class TargetFields {

    /** Purpose and direction in one, {@code 营销呼出}. */
    static final String TYPE = "type";
    /** When the call was answered: gives ring and talk. */
    static final String ANSWERED_AT = "answeredAt";
    /** When it ended. */
    static final String ENDED_AT = "endedAt";
    /** Seconds from start to end. */
    static final String TOTAL_SECONDS = "totalSeconds";

    /** All of them. */
    static final List<String> ALL = Stream.concat(
                    CallFileWriter.columns().stream().filter(name -> !name.equals("segments")),
                    Stream.of(TYPE, ANSWERED_AT, ENDED_AT, TOTAL_SECONDS))
            .toList();

    private TargetFields() {}
}

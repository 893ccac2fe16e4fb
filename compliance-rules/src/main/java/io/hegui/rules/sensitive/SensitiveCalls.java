package io.hegui.rules.sensitive;

import io.hegui.model.CallRecord;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import io.hegui.rule.Scope;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** 敏感业务通话: what the rules on finance, medicine, education and law have in common. Stateless and thread-safe. */
final class SensitiveCalls {

    /** The segments that a call of a sector must hold and mark (S4: 风险告知、资质声明、产品风险等级、退费政策). */
    private static final Map<Sector, Set<SegmentKind>> REQUIRED = new EnumMap<>(Map.of(
            Sector.FINANCE,
            EnumSet.of(
                    SegmentKind.RISK_DISCLOSURE, SegmentKind.QUALIFICATION_STATEMENT, SegmentKind.PRODUCT_RISK_LEVEL),
            Sector.MEDICAL,
            EnumSet.of(SegmentKind.RISK_DISCLOSURE, SegmentKind.QUALIFICATION_STATEMENT),
            Sector.EDUCATION,
            EnumSet.of(SegmentKind.REFUND_POLICY),
            Sector.LEGAL,
            EnumSet.noneOf(SegmentKind.class)));

    /** The calls that {@link #include(CallRecord)} means. */
    static final Scope SCOPE = Scope.of(SensitiveCalls::include);

    private SensitiveCalls() {}

    /** Whether a call is a connected one of a sensitive sector, for marketing or consultation. */
    static boolean include(CallRecord call) {
        return (call.purpose() == Purpose.MARKETING || call.purpose() == Purpose.CONSULTATION)
                && REQUIRED.containsKey(call.sectorOrGeneral())
                && call.connected();
    }

    /** Whether it is one of that sector. */
    static boolean include(CallRecord call, Sector sector) {
        return call.sector() == sector && include(call);
    }

    /** Whether a segment is one that the sector requires. */
    static boolean requires(Sector sector, Segment segment) {
        return REQUIRED.getOrDefault(sector, Set.of()).contains(segment.kind());
    }

    /** Whether a call holds a segment of that kind. */
    static boolean holds(CallRecord call, SegmentKind kind) {
        for (Segment segment : call.segmentsOrNone()) {
            if (segment.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}

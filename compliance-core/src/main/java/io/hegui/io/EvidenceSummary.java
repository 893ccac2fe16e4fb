package io.hegui.io;

import io.hegui.evidence.AttachedFile;
import io.hegui.evidence.CallEvidence;
import io.hegui.evidence.CertificateEvidence;
import io.hegui.evidence.ComplaintEvidence;
import io.hegui.evidence.ConsentEvidence;
import io.hegui.evidence.TimeLabel;
import io.hegui.model.CallRecord;
import io.hegui.model.Labelled;
import io.hegui.model.Segment;
import io.hegui.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of calls as a page of text, in Chinese or in English. Numbers and names are masked unless full ones are asked
 * for. Stateless and thread-safe.
 */
public final class EvidenceSummary {

    private final boolean english;
    private final EvidenceMask mask;
    private final StringBuilder text = new StringBuilder();

    private EvidenceSummary(boolean english, boolean full) {
        this.english = english;
        this.mask = new EvidenceMask(full);
    }

    /** The page. */
    public static String text(List<CallEvidence> calls, boolean english, boolean full) {
        EvidenceSummary page = new EvidenceSummary(english, full);
        if (calls.size() > 1) {
            page.line(0, calls.size() + " 通通话，全部列出", calls.size() + " calls, all of them shown");
        }
        for (int i = 0; i < calls.size(); i++) {
            page.call(i + 1, calls.get(i));
        }
        return page.text.toString();
    }

    private void call(int turn, CallEvidence evidence) {
        CallRecord call = evidence.call();
        String id = call.id() == null ? "-" : call.id();
        line(0, turn + ". 通话 " + id, turn + ". Call " + id);
        pair("时间", "Time", call.startedAt());
        pair("主叫", "Caller", mask.number(call.caller()));
        pair("被叫", "Callee", mask.number(call.callee()));
        List<String> kind = new ArrayList<>();
        label(kind, call.purpose());
        label(kind, call.direction());
        label(kind, call.outcome());
        pair("类型", "Type", String.join(english ? ", " : "，", kind));
        pair("通话秒数", "Seconds", call.talkSeconds());
        pair(
                "记录",
                "Record",
                evidence.record().place().file() + " @"
                        + evidence.record().place().offset() + " sha256 "
                        + evidence.record().place().sha256());
        file("录音", "Recording", evidence.recording());
        for (Segment segment : call.segmentsOrNone()) {
            pair("标注时段", "Segment", TimeLabel.of(segment) + (english ? " " + segment.kind() : ""));
        }
        consent(evidence.consent());
        evidence.complaints().forEach(this::complaint);
        if (evidence.agent() != null) {
            pair(
                    "坐席",
                    "Agent",
                    evidence.agent().id() + " " + mask.name(evidence.agent().name()));
        }
        evidence.certificates().forEach(this::certificate);
        text.append('\n');
    }

    private void label(List<String> labels, @Nullable Labelled value) {
        if (value != null) {
            labels.add(english ? value.toString() : value.label());
        }
    }

    private void consent(@Nullable ConsentEvidence evidence) {
        if (evidence == null) {
            pair("授权", "Consent", english ? "none found" : "未找到");
            return;
        }
        Verdict verdict = evidence.judgement().verdict();
        String standing = switch (verdict) {
            case PASS -> english ? "covers the call" : "覆盖本次通话";
            case FAIL ->
                (english ? "does not cover the call: " : "未覆盖本次通话：")
                        + evidence.judgement().reason();
            default -> english ? "not judged" : "不作判定";
        };
        pair("授权", "Consent", evidence.consent().id() + (english ? ", " : "，") + standing);
        pair("授权时间", "Given", evidence.consent().givenAt());
        file("授权凭证", "Consent proof", evidence.evidence());
    }

    private void complaint(ComplaintEvidence evidence) {
        pair("投诉", "Complaint", evidence.complaint().id());
        pair("受理", "Received", evidence.complaint().receivedAt());
        pair("方案", "Plan", mask.text(evidence.complaint().plan()));
        pair("首次反馈", "Feedback", evidence.complaint().firstFeedbackAt());
        pair("办结", "Resolved", evidence.complaint().resolvedAt());
        pair("结果", "Result", mask.text(evidence.complaint().result()));
        file("投诉录音", "Its recording", evidence.recording());
    }

    private void certificate(CertificateEvidence evidence) {
        String standing = evidence.validOnDay()
                ? (english ? "valid on the day" : "当日有效")
                : (english ? "not valid on the day" : "当日无效");
        pair(
                "资格证书",
                "Certificate",
                evidence.qualification().sector() + " "
                        + mask.name(evidence.qualification().certificate()) + (english ? ", " : "，") + standing);
        file("证书文件", "Its copy", evidence.file());
    }

    private void file(String zh, String en, AttachedFile file) {
        String path = file.path() == null ? "" : mask.text(file.path()) + (english ? ", " : "，");
        pair(zh, en, path + file.state().text().in(english));
    }

    private void pair(String zh, String en, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            line(3, zh + "：" + value, en + ": " + value);
        }
    }

    private void line(int indent, String zh, String en) {
        text.append(" ".repeat(indent)).append(english ? en : zh).append('\n');
    }
}

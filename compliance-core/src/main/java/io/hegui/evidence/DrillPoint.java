package io.hegui.evidence;

import io.hegui.rule.LocalizedText;

/**
 * One thing that a sampled call is asked for. Immutable and thread-safe.
 *
 * @param item what
 * @param standing whether it could be shown
 * @param reason in UPPER_SNAKE, such as {@code ELSEWHERE} or {@code EXPIRED}
 */
public record DrillPoint(Item item, Standing standing, String reason) {

    /** What an inspector asks of a call. */
    public enum Item {
        RECORDING("录音", "recording"),
        RECORDING_NOTICE("录音提示", "recording notice"),
        CONSENT("用户授权", "consent"),
        CONSENT_PROOF("授权凭证", "proof of consent"),
        SEGMENTS("标注时段", "marked segments"),
        CERTIFICATE("坐席资格证书", "agent's certificate"),
        COMPLAINT("投诉闭环", "complaint handled");

        private final LocalizedText text;

        Item(String zh, String en) {
            this.text = new LocalizedText(zh, en);
        }

        /** In words. */
        public LocalizedText text() {
            return text;
        }
    }
}

package io.hegui.crm;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** China's clock, standing still until it is set. Thread-safe. */
final class TestClock extends Clock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private volatile LocalDateTime now;

    TestClock(LocalDateTime now) {
        this.now = now;
    }

    void set(LocalDateTime value) {
        now = value;
    }

    void set(String text) {
        now = LocalDateTime.parse(text);
    }

    LocalDateTime now() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(CHINA) ? this : Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return now.atZone(CHINA).toInstant();
    }
}

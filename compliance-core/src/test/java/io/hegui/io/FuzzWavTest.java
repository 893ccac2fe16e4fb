package io.hegui.io;

import static io.hegui.fuzz.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as a recording out of which a segment is cut. */
class FuzzWavTest {

    @TempDir
    static Path folder;

    @FuzzTest
    void a_clip_is_cut_or_it_is_said_why_not(byte[] content) throws IOException {
        Path recording = Files.write(folder.resolve("recording.wav"), content);
        Path clip = folder.resolve("clip.wav");
        Files.deleteIfExists(clip);
        Segment segment =
                new Segment(SegmentKind.RISK_DISCLOSURE, Duration.ofMillis(1), Duration.ofSeconds(3_000), null);

        takesOrRefuses(
                () -> {
                    String why = WavClip.cut(recording, segment, clip);

                    assertThat(Files.exists(clip)).isEqualTo(why == null);
                    assertThat(why).isIn(null, "NOT_WAV", "BROKEN_HEADER", "OUTSIDE");
                },
                InputError.class);
    }
}

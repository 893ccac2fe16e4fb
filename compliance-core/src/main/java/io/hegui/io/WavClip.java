package io.hegui.io;

import io.hegui.model.Segment;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts marked segments out of a recording in WAV (PCM, A-law or μ-law), which is taken to begin with the answer. Stateless
 * and thread-safe.
 */
final class WavClip {

    private static final long NANOS = 1_000_000_000L;

    /** Larger clips are not cut: an hour of 16-bit stereo at 48 kHz. */
    private static final long LARGEST = 1L << 30;

    private WavClip() {}

    /**
     * Cuts a segment, from the sample at its beginning to the one before its end.
     *
     * @param target where the clip is written
     * @return why it can't be cut, one of NOT_MARKED, NOT_WAV, BROKEN_HEADER, OUTSIDE; null when it was
     */
    static @Nullable String cut(Path recording, Segment segment, Path target) throws IOException {
        Duration from = segment.from();
        Duration to = segment.to();
        if (from == null || to == null || to.compareTo(from) <= 0) {
            return "NOT_MARKED";
        }
        try (InputStream file = new BufferedInputStream(Files.newInputStream(recording));
                AudioInputStream audio = AudioSystem.getAudioInputStream(file)) {
            AudioFormat format = audio.getFormat();
            long frames = audio.getFrameLength();
            boolean sound = format.getFrameSize() > 0
                    && format.getFrameRate() >= 1
                    && frames > 0
                    && frames <= Files.size(recording) / format.getFrameSize();
            if (!sound) {
                return "BROKEN_HEADER";
            }
            long first = frame(from, format);
            long end = Math.min(frames, frame(to, format));
            if (first >= end || (end - first) * format.getFrameSize() > LARGEST) {
                return "OUTSIDE";
            }
            byte[] samples = samples(audio, first, end);
            if (samples == null) {
                return "BROKEN_HEADER";
            }
            Files.write(target, wav(samples, format));
            return null;
        } catch (UnsupportedAudioFileException e) {
            return "NOT_WAV";
        } catch (EOFException e) {
            return "BROKEN_HEADER";
        }
    }

    /** The samples from one frame to another; null when the recording does not hold whole frames. */
    private static byte @Nullable [] samples(AudioInputStream audio, long first, long end) {
        int size = audio.getFormat().getFrameSize();
        try {
            audio.skipNBytes(first * size);
            return audio.readNBytes((int) (end - first) * size);
        } catch (IOException e) {
            return null;
        }
    }

    private static long frame(Duration time, AudioFormat format) {
        double perSecond = format.getFrameRate();
        return (long) Math.floor(time.toSeconds() * perSecond + time.toNanosPart() * perSecond / NANOS);
    }

    private static byte[] wav(byte[] samples, AudioFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(samples.length + 64);
        try (AudioInputStream clip = new AudioInputStream(
                new ByteArrayInputStream(samples), format, samples.length / format.getFrameSize())) {
            AudioSystem.write(clip, AudioFileFormat.Type.WAVE, out);
        }
        return out.toByteArray();
    }
}

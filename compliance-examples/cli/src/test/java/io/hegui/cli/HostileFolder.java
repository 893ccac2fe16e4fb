package io.hegui.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Package folders that somebody made to break the reader, and what must come of each. */
enum HostileFolder {
    LINE_OF_ONE_GIGABYTE("3 lines read, 1 rejected") {
        @Override
        void spoil(Path folder) throws IOException {
            sparse(folder.resolve("calls.csv"), HEADER + CALL + "\n", "\n" + CALL.replace("C1", "C2") + "\n");
        }
    },
    JSON_LINE_OF_ONE_GIGABYTE("3 lines read, 1 rejected") {
        @Override
        void spoil(Path folder) throws IOException {
            sparse(
                    folder.resolve("calls.jsonl"),
                    JSON_CALL + "\n{\"id\":\"",
                    "\"}\n" + JSON_CALL.replace("C1", "C2") + "\n");
        }
    },
    GZIP_BOMB("expands more than 200-fold") {
        @Override
        void spoil(Path folder) throws IOException {
            gzip(folder.resolve("calls.csv.gz"), 1L << 30, HEADER + CALL, "\n", "");
        }
    },
    GZIP_CUT_SHORT("the compressed data ends early") {
        @Override
        void spoil(Path folder) throws IOException {
            Path file = folder.resolve("calls.csv.gz");
            gzip(file, 1 << 20, HEADER + CALL, "x", "\n" + CALL);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        }
    },
    NO_GZIP("the compressed data is damaged") {
        @Override
        void spoil(Path folder) throws IOException {
            Files.writeString(folder.resolve("calls.csv.gz"), HEADER + CALL);
        }
    },
    JSON_TEN_THOUSAND_DEEP("2 lines read, 1 rejected") {
        @Override
        void spoil(Path folder) throws IOException {
            Files.writeString(
                    folder.resolve("calls.jsonl"),
                    "{\"id\":\"C0\",\"segments\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n" + JSON_CALL
                            + "\n");
        }
    },
    DOCUMENT_TEN_THOUSAND_DEEP("inspection.json: ") {
        @Override
        void spoil(Path folder) throws IOException {
            document(folder, ", \"extensions\": " + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
        }
    },
    DOCUMENT_CUT_SHORT("broken JSON: Unexpected end-of-input") {
        @Override
        void spoil(Path folder) throws IOException {
            Files.writeString(folder.resolve("inspection.json"), "{\"year\": 2024, \"license\": {\"status\": \"VA");
        }
    },
    DOCUMENT_WITH_NUL("inspection.json: ") {
        @Override
        void spoil(Path folder) throws IOException {
            Files.writeString(folder.resolve("inspection.json"), "{\"year\": 2024\0}");
        }
    },
    DOCUMENT_NOT_UTF_8("expected a file in UTF-8") {
        @Override
        void spoil(Path folder) throws IOException {
            Files.write(
                    folder.resolve("inspection.json"),
                    "{\"year\": 2024, \"extensions\": {\"公司\": 1}}".getBytes(Charset.forName("GB18030")));
        }
    },
    DOCUMENT_TOO_LARGE("expected at most 256 MB") {
        @Override
        void spoil(Path folder) throws IOException {
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve("inspection.json").toFile(), "rw")) {
                file.setLength(3L << 30);
            }
        }
    },
    QUOTE_THAT_NEVER_CLOSES("100,001 lines read, 1 rejected") {
        @Override
        void spoil(Path folder) throws IOException {
            StringBuilder lines = new StringBuilder(HEADER).append("C0,\"010");
            for (int i = 0; i < 100_000; i++) {
                lines.append('\n').append(CALL.replace("C1", "D" + i));
            }
            Files.writeString(folder.resolve("calls.csv"), lines.append('\n'));
        }
    },
    NUL_BYTES("2 of 2 calls lack a basic element") {
        @Override
        void spoil(Path folder) throws IOException {
            Files.writeString(
                    folder.resolve("calls.csv"),
                    HEADER + CALL + "\n" + CALL.replace("C1", "C\0").replace('3', '\0') + "\n");
        }
    },
    NOTHING_BUT_NUL("calls.csv: ") {
        @Override
        void spoil(Path folder) throws IOException {
            Files.write(folder.resolve("calls.csv"), new byte[1 << 20]);
        }
    },
    BYTES_THAT_ARE_NO_TEXT("calls.csv: ") {
        @Override
        void spoil(Path folder) throws IOException {
            byte[] noise = new byte[1 << 20];
            new Random(7).nextBytes(noise);
            Files.write(folder.resolve("calls.csv"), noise);
        }
    },
    INVALID_UTF_8_AND_GB18030("2 of 2 calls lack a basic element") {
        @Override
        void spoil(Path folder) throws IOException {
            byte[] text = (HEADER + CALL + "\n" + CALL.replace("C1", "C??") + "\n").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < text.length; i++) {
                if (text[i] == '?') {
                    text[i] = (byte) 0xFF;
                }
            }
            Files.write(folder.resolve("calls.csv"), text);
        }
    },
    LINK_TO_ANOTHER_FILE("found a link that leads out of the package") {
        @Override
        void spoil(Path folder) throws IOException {
            Path outside = Files.writeString(folder.resolveSibling("outside.csv"), HEADER + CALL + "\n");
            Files.createSymbolicLink(folder.resolve("calls.csv"), outside);
        }
    },
    DOCUMENT_IS_A_LINK("found a link that leads out of the package") {
        @Override
        void spoil(Path folder) throws IOException {
            Path outside = folder.resolveSibling("outside.json");
            Files.deleteIfExists(outside);
            Files.move(folder.resolve("inspection.json"), outside);
            Files.createSymbolicLink(folder.resolve("inspection.json"), outside);
        }
    },
    HEADER_OF_A_MILLION_COLUMNS("calls.csv: ") {
        @Override
        void spoil(Path folder) throws IOException {
            Files.writeString(
                    folder.resolve("calls.csv"), "id" + ",x".repeat(1_000_000) + "\n" + "1,".repeat(999) + "\n");
        }
    },
    NO_HEADER("calls.csv: ") {
        @Override
        void spoil(Path folder) throws IOException {
            Files.writeString(folder.resolve("calls.csv"), CALL + "\n" + CALL.replace("C1", "C2") + "\n");
        }
    },
    COLUMN_TWICE("calls.csv: ") {
        @Override
        void spoil(Path folder) throws IOException {
            Files.writeString(folder.resolve("calls.csv"), "id," + HEADER + "C1," + CALL + "\n");
        }
    },
    CLAIMS_OF_BILLIONS("1 of 1 calls lack a basic element") {
        @Override
        void spoil(Path folder) throws IOException {
            Files.writeString(
                    folder.resolve("calls.csv"),
                    HEADER + "C1,01062345678,13800138000,9999-12-31 23:59:59,OUTBOUND,2147483647,99999999999\n");
        }
    };

    private static final String HEADER = "id,caller,callee,startedAt,direction,ringSeconds,talkSeconds\n";
    private static final String CALL = "C1,01062345678,13800138000,2024-06-03 10:00:00,OUTBOUND,5,60";
    private static final String JSON_CALL = "{\"id\":\"C1\",\"caller\":\"01062345678\",\"callee\":\"13800138000\","
            + "\"startedAt\":\"2024-06-03T10:00:00\",\"direction\":\"OUTBOUND\",\"ringSeconds\":5,\"talkSeconds\":60}";

    private final String outcome;

    HostileFolder(String outcome) {
        this.outcome = outcome;
    }

    abstract void spoil(Path folder) throws IOException;

    /** What the error says, or the report of what was read. */
    String outcome() {
        return outcome;
    }

    Path write(Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name()));
        document(folder, "");
        spoil(folder);
        return folder;
    }

    private static void document(Path folder, String more) throws IOException {
        Files.writeString(
                folder.resolve("inspection.json"), "{\"year\": 2024, \"jurisdiction\": \"CN-BJ\"" + more + "}");
    }

    /** A file with a gigabyte of NUL in its middle, which takes no room on disk. */
    private static void sparse(Path file, String before, String after) throws IOException {
        Files.writeString(file, before);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(1L << 30);
            open.write(after.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void gzip(Path file, long bytes, String before, String repeated, String after) throws IOException {
        byte[] block = repeated.repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.write((before + "\n").getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < bytes; written += block.length) {
                out.write(block);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        }
    }
}

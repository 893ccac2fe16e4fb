package io.hegui.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index on disk: a mark, a heading in JSON that names the record files it was made of, and entries of 16 bytes in the
 * order of their keys. Only the pages that a look-up touches are read. Thread-safe.
 */
final class IndexFile implements Closeable {

    static final String SCHEMA = "package-index/1";

    private static final byte[] MARK = "HEGUI-INDEX-0001".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_HEADING = 1 << 24;
    private static final int BLOCK_ENTRIES = 256;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel channel;
    private final List<IndexSource> sources;
    private final long first;
    private final long entries;

    private IndexFile(FileChannel channel, List<IndexSource> sources, long first, long entries) {
        this.channel = channel;
        this.sources = List.copyOf(sources);
        this.first = first;
        this.entries = entries;
    }

    /** Writes an index. */
    static void write(FileChannel out, List<IndexSource> sources, IndexPages pages) throws IOException {
        ObjectNode heading = JSON.createObjectNode().put("schema", SCHEMA).put("entries", pages.entries());
        for (IndexSource source : sources) {
            heading.withArray("sources")
                    .addObject()
                    .put("kind", source.kind())
                    .put("name", source.name())
                    .put("bytes", source.bytes())
                    .put("modified", source.modified())
                    .put("sha256", source.sha256());
        }
        byte[] json = JSON.writeValueAsBytes(heading);
        ByteBuffer begin = ByteBuffer.allocate((int) firstEntry(json.length));
        begin.put(MARK).putInt(json.length).put(json).clear();
        while (begin.hasRemaining()) {
            out.write(begin);
        }
        pages.writeSorted(out);
        out.force(true);
    }

    private static long firstEntry(long headingLength) {
        long end = MARK.length + Integer.BYTES + headingLength;
        return (end + IndexPages.ENTRY - 1) / IndexPages.ENTRY * IndexPages.ENTRY;
    }

    /** Opens an index; null when the file is none of ours, of another version, or cut off. */
    static @Nullable IndexFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        IndexFile index = null;
        try {
            index = read(channel);
        } finally {
            if (index == null) {
                channel.close();
            }
        }
        return index;
    }

    private static @Nullable IndexFile read(FileChannel channel) throws IOException {
        ByteBuffer begin = read(channel, 0, MARK.length + Integer.BYTES);
        byte[] mark = new byte[MARK.length];
        if (begin.remaining() < MARK.length + Integer.BYTES) {
            return null;
        }
        begin.get(mark);
        int length = begin.getInt();
        if (!java.util.Arrays.equals(mark, MARK) || length < 0 || length > LONGEST_HEADING) {
            return null;
        }
        try {
            ByteBuffer json = read(channel, MARK.length + Integer.BYTES, length);
            byte[] bytes = new byte[json.remaining()];
            json.get(bytes);
            JsonNode heading = JSON.readTree(bytes);
            List<IndexSource> sources = new ArrayList<>();
            heading.path("sources").forEach(source -> sources.add(source(source)));
            long entries = heading.path("entries").asLong(-1);
            long first = firstEntry(length);
            boolean whole = entries >= 0
                    && entries <= channel.size() / IndexPages.ENTRY
                    && channel.size() == first + entries * IndexPages.ENTRY;
            return whole && SCHEMA.equals(heading.path("schema").asText())
                    ? new IndexFile(channel, sources, first, entries)
                    : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static IndexSource source(JsonNode source) {
        return new IndexSource(
                source.path("kind").asText(),
                source.path("name").asText(),
                source.path("bytes").asLong(),
                source.path("modified").asLong(),
                source.path("sha256").asText());
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        long at = from;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, at);
            if (count < 0) {
                break;
            }
            at += count;
        }
        return buffer.flip();
    }

    /** The record files, in the order in which places number them. */
    List<IndexSource> sources() {
        return sources;
    }

    /** Bytes of the index. */
    long size() {
        return first + entries * IndexPages.ENTRY;
    }

    /** The places of a key, in rising order. */
    long[] places(long key) throws IOException {
        long prefix = key >>> IndexPages.UNSORTED_BITS;
        long low = 0;
        long high = entries;
        while (high - low > BLOCK_ENTRIES) {
            long middle = (low + high) >>> 1;
            long there =
                    read(channel, first + middle * IndexPages.ENTRY, Long.BYTES).getLong();
            if (there >>> IndexPages.UNSORTED_BITS < prefix) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Long> places = new ArrayList<>();
        boolean more = true;
        while (more && low < entries) {
            int count = (int) Math.min(BLOCK_ENTRIES, entries - low);
            ByteBuffer block = read(channel, first + low * IndexPages.ENTRY, count * IndexPages.ENTRY);
            while (more && block.hasRemaining()) {
                long there = block.getLong();
                long place = block.getLong();
                more = there >>> IndexPages.UNSORTED_BITS <= prefix;
                if (there == key) {
                    places.add(place);
                }
            }
            low += count;
        }
        return places.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

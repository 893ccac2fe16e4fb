package io.hegui.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sorts any number of entries, a key and a place each, in bounded memory: they are dealt to 256 buckets by the first
 * eight bits of the key, in pages of a temporary file, and sorted bucket by bucket. Thread-safe while entries are taken,
 * by a {@link Writer} each; then for one thread.
 */
final class IndexPages implements Closeable {

    /** Bytes of an entry. */
    static final int ENTRY = 16;

    /** Bits of a key that the order does not look at. */
    static final int UNSORTED_BITS = 16;

    private static final int BUCKETS = 256;
    private static final int BUCKET_SHIFT = 56;
    private static final int PAGE = 4096;
    private static final int PLACE_BITS = 24;

    /** A page of one bucket: where it lies and how many entries it holds. */
    private record Page(long offset, int entries) {}

    private final Path file;
    private final FileChannel channel;
    private final List<List<Page>> pages = new ArrayList<>();
    private long end;
    private long entries;

    IndexPages(Path folder) throws IOException {
        file = Files.createTempFile(folder, "index", ".part");
        // where files can be deleted while they are open, a kill leaves none
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        for (int i = 0; i < BUCKETS; i++) {
            pages.add(new ArrayList<>());
        }
    }

    /** Takes entries of one thread. */
    final class Writer {

        private final ByteBuffer[] buckets = new ByteBuffer[BUCKETS];

        /** Takes an entry. */
        void add(long key, long place) throws IOException {
            int bucket = (int) (key >>> BUCKET_SHIFT);
            ByteBuffer page = buckets[bucket];
            if (page == null) {
                page = ByteBuffer.allocate(PAGE);
                buckets[bucket] = page;
            }
            page.putLong(key).putLong(place);
            if (!page.hasRemaining()) {
                write(bucket, page);
            }
        }

        /** Hands over what is still held. */
        void finish() throws IOException {
            for (int i = 0; i < BUCKETS; i++) {
                if (buckets[i] != null && buckets[i].position() > 0) {
                    write(i, buckets[i]);
                }
            }
        }
    }

    private synchronized void write(int bucket, ByteBuffer page) throws IOException {
        page.flip();
        int count = page.remaining() / ENTRY;
        pages.get(bucket).add(new Page(end, count));
        entries += count;
        while (page.hasRemaining()) {
            end += channel.write(page, end);
        }
        page.clear();
    }

    /** How many entries there are. */
    long entries() {
        return entries;
    }

    /** Writes all entries in the order of their keys. */
    void writeSorted(FileChannel out) throws IOException {
        for (List<Page> bucket : pages) {
            int size = bucket.stream().mapToInt(Page::entries).sum();
            if (size >= 1 << PLACE_BITS) {
                throw new IOException("more than " + (1 << PLACE_BITS) + " entries share eight bits of their keys");
            }
            writeSorted(read(bucket, size), size, out);
        }
    }

    private ByteBuffer read(List<Page> bucket, int size) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(size * ENTRY);
        for (Page page : bucket) {
            all.limit(all.position() + page.entries * ENTRY);
            long offset = page.offset;
            while (all.hasRemaining()) {
                offset += channel.read(all, offset);
            }
        }
        return all.flip();
    }

    private static void writeSorted(ByteBuffer bucket, int size, FileChannel out) throws IOException {
        LongBuffer longs = bucket.asLongBuffer();
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            // the 40 bits behind those of the bucket, then the place in the bucket; signed order as if unsigned
            order[i] = (longs.get(2 * i) >>> UNSORTED_BITS << PLACE_BITS | i) ^ Long.MIN_VALUE;
        }
        Arrays.sort(order);
        ByteBuffer sorted = ByteBuffer.allocate(size * ENTRY);
        for (long one : order) {
            int i = (int) (one & ((1 << PLACE_BITS) - 1));
            sorted.putLong(longs.get(2 * i)).putLong(longs.get(2 * i + 1));
        }
        sorted.flip();
        while (sorted.hasRemaining()) {
            out.write(sorted);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}

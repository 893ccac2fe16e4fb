package io.hegui.spark;

import io.hegui.io.CallChunk;
import io.hegui.io.InputError;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Which task reads which parts of the call files. Files are divided where records end, which takes one reading of each: so
 * that is a job of its own, a task a file. Small files are read together. Immutable.
 *
 * @param tasks the parts that each task reads, licensee by licensee
 * @param others what is known without reading calls: every licensee once, with the error of one that can't be read
 * @param groups most groups of one licensee, at least 1
 */
record FolderPlan(List<List<ChunkRef>> tasks, List<Tuple2<PartKey, Part>> others, int groups) {

    /** A file of a licensee. */
    private record CallFile(int licensee, String name) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** A divided file, or why it can't be divided. */
    private record Divided(
            int licensee, List<ChunkRef> chunks, @Nullable String error) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Plans.
     *
     * @param splitBytes about how many bytes a task reads
     * @param fanIn how many tasks' states of one licensee are merged by one task
     */
    static FolderPlan of(JavaSparkContext context, Broadcast<Licensees> licensees, long splitBytes, int fanIn) {
        List<Tuple2<PartKey, Part>> others = new ArrayList<>();
        List<CallFile> files = new ArrayList<>();
        for (int licensee = 0; licensee < licensees.value().names().size(); licensee++) {
            Part known = Part.NOTHING;
            try {
                for (Path file : CallChunk.filesIn(licensees.value().folder(licensee))) {
                    files.add(new CallFile(licensee, file.getFileName().toString()));
                }
            } catch (InputError e) {
                known = Part.failed(e);
            }
            others.add(new Tuple2<>(new PartKey(licensee, 0), known));
        }
        Packing packing = new Packing(splitBytes, fanIn);
        for (Divided divided : divided(context, licensees, files, splitBytes)) {
            divided.chunks.forEach(packing::add);
            if (divided.error != null) {
                others.add(new Tuple2<>(new PartKey(divided.licensee, 0), new Part(null, divided.error, 0)));
            }
        }
        return new FolderPlan(packing.tasks(), others, packing.groups());
    }

    private static List<Divided> divided(
            JavaSparkContext context, Broadcast<Licensees> licensees, List<CallFile> files, long splitBytes) {
        return files.isEmpty()
                ? List.of()
                : context.parallelize(files, files.size())
                        .map(file -> divided(licensees.value(), file, splitBytes))
                        .collect();
    }

    private static Divided divided(Licensees licensees, CallFile file, long splitBytes) {
        try {
            List<ChunkRef> chunks = new ArrayList<>();
            for (CallChunk chunk :
                    CallChunk.divide(licensees.folder(file.licensee).resolve(file.name), splitBytes)) {
                chunks.add(new ChunkRef(file.licensee, chunk.toBytes(), chunk.size(), 0));
            }
            return new Divided(file.licensee, chunks, null);
        } catch (InputError e) {
            return new Divided(file.licensee, List.of(), e.getMessage());
        }
    }

    /** Fills tasks. For one thread, once. */
    private static final class Packing {

        private final long splitBytes;
        private final int fanIn;
        private final List<List<ChunkRef>> tasks = new ArrayList<>();
        private final Map<Integer, Integer> tasksOf = new HashMap<>();
        private List<ChunkRef> filling = new ArrayList<>();
        private long filled;
        private int groups = 1;

        Packing(long splitBytes, int fanIn) {
            this.splitBytes = splitBytes;
            this.fanIn = fanIn;
        }

        void add(ChunkRef chunk) {
            if (filled > 0 && filled + chunk.size() > splitBytes + splitBytes / 2) {
                close();
            }
            boolean first = filling.stream().noneMatch(known -> known.licensee() == chunk.licensee());
            int task = first
                    ? tasksOf.merge(chunk.licensee(), 1, Integer::sum) - 1
                    : tasksOf.getOrDefault(chunk.licensee(), 1) - 1;
            groups = Math.max(groups, task / fanIn + 1);
            filling.add(new ChunkRef(chunk.licensee(), chunk.chunk(), chunk.size(), task / fanIn));
            filled += chunk.size();
        }

        private void close() {
            tasks.add(filling);
            filling = new ArrayList<>();
            filled = 0;
        }

        List<List<ChunkRef>> tasks() {
            if (!filling.isEmpty()) {
                close();
            }
            return tasks;
        }

        int groups() {
            return groups;
        }
    }
}

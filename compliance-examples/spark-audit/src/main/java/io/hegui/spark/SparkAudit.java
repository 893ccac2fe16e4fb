package io.hegui.spark;

import io.hegui.Hegui;
import io.hegui.io.InputError;
import io.hegui.io.PackageReader;
import io.hegui.model.License;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Audits many licensees in one Spark job: tasks gather parts of the calls, parts of a licensee are merged, and each
 * licensee's report is the same to the byte as {@link Hegui#inspect} writes it. What can't be audited costs its own report
 * only. Immutable and thread-safe.
 */
public final class SparkAudit {

    /** About how many bytes of call files a task reads unless said otherwise. */
    public static final long SPLIT_BYTES = 64L << 20;

    /** How many parts of one licensee one task merges. */
    private static final int FAN_IN = 16;

    /** Packages that an executor holds open: one a task that runs beside others, for executors of usual size. */
    private static final int OPEN_PACKAGES = 8;

    private final LocalDate asOf;
    private final HeguiSource source;
    private final long splitBytes;
    private final int fanIn;
    private final boolean fullNumbers;

    private SparkAudit(LocalDate asOf, HeguiSource source, long splitBytes, int fanIn, boolean fullNumbers) {
        this.asOf = asOf;
        this.source = source;
        this.splitBytes = splitBytes;
        this.fanIn = fanIn;
        this.fullNumbers = fullNumbers;
    }

    /** An audit as of the end of a day, by all rules on the class path; numbers in reports are masked. */
    public static SparkAudit asOf(LocalDate day) {
        return new SparkAudit(day, Hegui::standard, SPLIT_BYTES, FAN_IN, false);
    }

    /** The same with the library as a host sets it up. */
    public SparkAudit withSource(HeguiSource value) {
        return new SparkAudit(asOf, value, splitBytes, fanIn, fullNumbers);
    }

    /**
     * The same with so many bytes of call files a task, about.
     *
     * @param value 1 or more
     * @throws IllegalArgumentException when it is less
     */
    public SparkAudit withSplitBytes(long value) {
        if (value < 1) {
            throw new IllegalArgumentException("split bytes are " + value + ", expected 1 or more");
        }
        return new SparkAudit(asOf, source, value, fanIn, fullNumbers);
    }

    /**
     * The same with so many parts of a licensee merged by one task, before all are merged by one.
     *
     * @param value 2 or more
     * @throws IllegalArgumentException when it is less
     */
    public SparkAudit withFanIn(int value) {
        if (value < 2) {
            throw new IllegalArgumentException("fan-in is " + value + ", expected 2 or more");
        }
        return new SparkAudit(asOf, source, splitBytes, value, fullNumbers);
    }

    /** The same with full telephone numbers in the reports. */
    public SparkAudit withFullNumbers() {
        return new SparkAudit(asOf, source, splitBytes, fanIn, true);
    }

    /**
     * Audits the package folders in a folder that every executor sees at the same path.
     *
     * @param sink takes what is said of each licensee, in this thread, one after the other
     * @throws InputError when there is no package folder
     */
    public Ranking folders(SparkSession spark, Path root, Consumer<Inspected> sink) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<Licensees> licensees = context.broadcast(Licensees.in(root, asOf, source, OPEN_PACKAGES));
        FolderPlan plan = FolderPlan.of(context, licensees, splitBytes, fanIn);
        JavaPairRDD<PartKey, Part> parts = context.parallelize(
                        plan.tasks(), Math.max(1, plan.tasks().size()))
                .flatMapToPair(chunks -> new FolderParts(licensees.value(), chunks));
        return finish(parts.union(context.parallelizePairs(plan.others())), licensees, plan.groups(), false, sink);
    }

    /**
     * Audits a table of the calls of all licensees; everything else lies in a folder of package folders, one a licensee,
     * that every executor sees at the same path. Calls in these folders are not looked at.
     *
     * @param calls columns named as in a CSV file of calls, in English or Chinese, of any type
     * @param licenseeColumn the column that names the licensee: by its folder or by its license number
     * @param sink takes what is said of each licensee, in this thread, one after the other
     * @throws InputError when there is no package folder, or the columns are not there
     */
    public Ranking table(
            SparkSession spark, Path root, Dataset<Row> calls, String licenseeColumn, Consumer<Inspected> sink) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<Licensees> licensees = context.broadcast(Licensees.in(root, asOf, source, OPEN_PACKAGES));
        Broadcast<Map<String, Integer>> places = context.broadcast(places(licensees.value()));
        CallTable table = CallTable.of(calls.schema(), licenseeColumn);
        JavaRDD<Row> rows = table.select(calls, licenseeColumn).javaRDD();
        int groupOf = fanIn;
        JavaPairRDD<PartKey, Part> parts = rows.mapPartitionsToPair(partition -> new TableParts(
                licensees.value(), places.value(), table, partition, TaskContext.getPartitionId() / groupOf));
        List<Tuple2<PartKey, Part>> others = new ArrayList<>();
        for (int licensee = 0; licensee < licensees.value().names().size(); licensee++) {
            others.add(new Tuple2<>(new PartKey(licensee, 0), Part.NOTHING));
        }
        int groups = (rows.getNumPartitions() - 1) / fanIn + 1;
        return finish(parts.union(context.parallelizePairs(others)), licensees, groups, true, sink);
    }

    /** The places of licensees by folder, and by license number where it is one licensee's alone. */
    private static Map<String, Integer> places(Licensees licensees) {
        Map<String, Integer> places = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (int i = 0; i < licensees.names().size(); i++) {
            String number = licenseNumber(licensees.folder(i));
            if (number != null && places.put(number, i) != null) {
                shared.add(number);
            }
        }
        shared.forEach(places::remove);
        for (int i = 0; i < licensees.names().size(); i++) {
            places.put(licensees.names().get(i), i);
        }
        return places;
    }

    private static @Nullable String licenseNumber(Path folder) {
        try {
            License license =
                    PackageReader.read(folder.resolve("inspection.json")).license();
            return license == null ? null : license.number();
        } catch (InputError e) {
            return null; // said where the licensee is audited
        }
    }

    private Ranking finish(
            JavaPairRDD<PartKey, Part> parts,
            Broadcast<Licensees> licensees,
            int groups,
            boolean fromTable,
            Consumer<Inspected> sink) {
        int count = licensees.value().names().size();
        JavaPairRDD<PartKey, Part> few =
                groups == 1 ? parts : mergedGroups(parts, licensees, fromTable, new ByLicensee(count, groups));
        boolean full = fullNumbers;
        JavaRDD<Inspected> all = few.repartitionAndSortWithinPartitions(new ByLicensee(count, 1))
                .mapPartitions(sorted -> inspected(new MergedParts(licensees.value(), fromTable, sorted), full));
        all.persist(StorageLevel.DISK_ONLY());
        try {
            // all at once first; the driver then fetches them one after the other
            all.count();
            List<Ranked> ranked = new ArrayList<>();
            long stray = 0;
            for (Iterator<Inspected> each = all.toLocalIterator(); each.hasNext(); ) {
                Inspected inspected = each.next();
                stray += inspected.rows();
                if (inspected.ranked() != null) {
                    ranked.add(inspected.ranked());
                    sink.accept(inspected);
                }
            }
            return Ranking.of(asOf, ranked, stray);
        } finally {
            all.unpersist();
            licensees.unpersist();
        }
    }

    private static JavaPairRDD<PartKey, Part> mergedGroups(
            JavaPairRDD<PartKey, Part> parts, Broadcast<Licensees> licensees, boolean fromTable, ByLicensee groups) {
        return parts.repartitionAndSortWithinPartitions(groups)
                .mapPartitionsToPair(sorted -> mergedOnce(new MergedParts(licensees.value(), fromTable, sorted)));
    }

    private static Iterator<Tuple2<PartKey, Part>> mergedOnce(MergedParts groups) {
        return new Mapped<>(
                groups, merged -> new Tuple2<>(new PartKey(merged.key().licensee(), 0), merged.toPart()));
    }

    private static Iterator<Inspected> inspected(MergedParts licensees, boolean fullNumbers) {
        return new Mapped<>(licensees, merged -> merged.finish(fullNumbers));
    }
}

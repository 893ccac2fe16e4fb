package io.hegui.benchmarks.engines;

import io.hegui.model.CallRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/** Drools, executable model: stateless sessions over batches of 1,000 calls, windows in Java beside them. */
public final class DroolsEngine implements Engine {

    private static final int BATCH = 1000;

    private final KieBase rules;
    private final ConsentMap consents;
    private final int year;
    private final int firstKept;
    private final int asOf;

    /** Compiles the rules. */
    public DroolsEngine(Case given) {
        rules = compile();
        consents = new ConsentMap(given.consents());
        year = given.year();
        firstKept = HandLoop.firstKept(given.asOf());
        asOf = (int) given.asOf().toEpochDay();
    }

    private static KieBase compile() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/io/hegui/benchmarks/engines/twelve.drl", text());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(DroolsEngine.class.getResourceAsStream("twelve.drl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Counts count(Iterable<CallRecord> calls) {
        Counts counts = new Counts();
        Windows windows = new Windows(year);
        StatelessKieSession session = rules.newStatelessKieSession();
        session.setGlobal("counts", counts);
        session.setGlobal("consents", consents);
        session.setGlobal("firstKept", firstKept);
        session.setGlobal("asOf", asOf);
        List<CallRecord> batch = new ArrayList<>(BATCH);
        for (CallRecord call : calls) {
            batch.add(call);
            windows.add(call);
            if (batch.size() == BATCH) {
                session.execute(batch);
                batch.clear();
            }
        }
        session.execute(batch);
        windows.finish(counts);
        return counts;
    }
}

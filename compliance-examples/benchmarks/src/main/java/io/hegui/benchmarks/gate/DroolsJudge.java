package io.hegui.benchmarks.gate;

import io.hegui.gate.CallAttempt;
import io.hegui.model.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Drools, executable model: one session kept warm, a fact put in and taken out for each decision. Lookups in Java. */
final class DroolsJudge implements Judge {

    private final Dialling center;
    private final KieSession session;

    DroolsJudge(Dialling center) {
        this.center = center;
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/io/hegui/benchmarks/gate/gate.drl", text());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        session =
                services.newKieContainer(builder.getKieModule().getReleaseId()).newKieSession();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(DroolsJudge.class.getResourceAsStream("gate.drl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean allows(CallAttempt attempt, Moment at) {
        Question question = new Question(center, attempt, at);
        FactHandle handle = session.insert(question);
        session.fireAllRules();
        session.delete(handle);
        return question.isAllowed();
    }
}

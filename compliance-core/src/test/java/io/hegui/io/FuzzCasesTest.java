package io.hegui.io;

import static io.hegui.fuzz.Refusals.takesOrRefuses;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hegui.cases.RuleCases;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Any bytes as a file of cases. */
class FuzzCasesTest {

    @FuzzTest
    void cases_are_read_or_refused_in_one_line(byte[] content) {
        takesOrRefuses(() -> RuleCases.read(new ByteArrayInputStream(content)), IOException.class);
    }
}

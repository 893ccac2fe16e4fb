package io.hegui.io;

import static io.hegui.fuzz.Refusals.takesOrRefuses;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;

/** Any bytes as a host's grade policy. */
class FuzzGradePolicyTest {

    @FuzzTest
    void a_policy_is_read_or_refused_in_one_line(byte[] content) {
        takesOrRefuses(
                () -> GradePolicies.read(new ByteArrayInputStream(content), "policy.json"),
                InputError.class,
                java.io.IOException.class);
    }
}

package io.hegui.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 链路数据: where numbers, trunks, scripts and consents come from (S2). Immutable and thread-safe.
 *
 * @param numberSources sources of the caller numbers
 * @param trunkSuppliers suppliers of the trunks
 * @param scriptReviews reviews of AI scripts
 * @param consentChain the chain of consents is documented
 * @param faceRecognitionEvidence face recognition evidence is there
 */
public record Chain(
        @Nullable List<String> numberSources,
        @Nullable List<String> trunkSuppliers,
        @Nullable List<@Valid ScriptReview> scriptReviews,
        @Nullable Boolean consentChain,
        @Nullable Boolean faceRecognitionEvidence) {
    public Chain {
        numberSources = numberSources == null ? null : List.copyOf(numberSources);
        trunkSuppliers = trunkSuppliers == null ? null : List.copyOf(trunkSuppliers);
        scriptReviews = scriptReviews == null ? null : List.copyOf(scriptReviews);
    }
}

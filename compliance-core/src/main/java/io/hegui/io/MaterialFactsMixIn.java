package io.hegui.io;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/** What a document shows may be attested by true or by the text itself ({@code "responsiblePerson": "…"}). */
@SuppressWarnings("unused")
abstract class MaterialFactsMixIn {

    @JsonDeserialize(using = ShownFact.class)
    private @Nullable Boolean businessLicense;

    @JsonDeserialize(using = ShownFact.class)
    private @Nullable Boolean legalRepresentativeId;

    @JsonDeserialize(using = ShownFact.class)
    private @Nullable Boolean original;

    @JsonDeserialize(using = ShownFact.class)
    private @Nullable Boolean duplicate;

    @JsonDeserialize(using = ShownFact.class)
    private @Nullable Boolean callCenterRevenueSeparate;

    @JsonDeserialize(using = ShownFact.class)
    private @Nullable Boolean emergencyPlan;

    @JsonDeserialize(using = ShownFact.class)
    private @Nullable Boolean responsiblePerson;

    @JsonDeserialize(using = ShownFact.class)
    private @Nullable Boolean drillRecord;

    @JsonDeserialize(using = ShownFact.class)
    private @Nullable Boolean activation;

    @JsonDeserialize(using = ShownFact.class)
    private @Nullable Boolean renewal;

    @JsonDeserialize(using = ShownFact.class)
    private @Nullable Boolean use;

    private MaterialFactsMixIn() {}
}

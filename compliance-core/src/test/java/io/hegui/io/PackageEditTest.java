package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.model.InspectionPackage;
import io.hegui.model.Province;
import org.junit.jupiter.api.Test;

class PackageEditTest {

    private static final InspectionPackage BASE = PackageReader.fromJson("""
            {"year": 2024, "jurisdiction": "CN-BJ", "license": {"number": "B2-20110196"},
             "security": {"mlpsLevel": 2}, "agents": [{"id": "A1"}], "history": [{"year": 2023, "level": "A"}]}""", "test");

    private static InspectionPackage edited(String json) {
        return PackageEdit.of(json, "edit").apply(BASE);
    }

    @Test
    void a_section_is_replaced_as_a_whole() {
        InspectionPackage edited = edited("{\"security\": {\"testedOn\": \"2025-01-02\"}}");

        assertThat(edited.security().mlpsLevel()).isNull();
        assertThat(edited.security().testedOn()).isEqualTo("2025-01-02");
    }

    @Test
    void the_other_sections_stay_the_very_same_objects() {
        InspectionPackage edited = edited("{\"jurisdiction\": \"CN-GD\"}");

        assertThat(edited.jurisdiction()).isEqualTo(Province.GUANGDONG);
        assertThat(edited.license()).isSameAs(BASE.license());
        assertThat(edited.agents()).isSameAs(BASE.agents());
        assertThat(edited.year()).isEqualTo(2024);
    }

    @Test
    void an_edit_says_what_reading_the_whole_document_says() {
        InspectionPackage edited = edited("{\"license\": null, \"year\": 2023, \"agents\": [], \"history\": null}");

        assertThat(edited)
                .isEqualTo(PackageReader.fromJson(
                        "{\"year\": 2023, \"jurisdiction\": \"CN-BJ\", \"security\": {\"mlpsLevel\": 2}, \"agents\": []}",
                        "test"));
    }

    @Test
    void an_edit_of_nothing_changes_nothing() {
        assertThat(edited("{}")).isEqualTo(BASE);
    }

    @Test
    void edits_can_be_applied_again_and_one_upon_the_other() {
        PackageEdit gone = PackageEdit.of("{\"agents\": null}", "edit");
        PackageEdit back = PackageEdit.of("{\"agents\": [{\"id\": \"A1\"}]}", "edit");

        assertThat(gone.apply(BASE).agents()).isNull();
        assertThat(back.apply(gone.apply(BASE))).isEqualTo(BASE);
        assertThat(gone.apply(gone.apply(BASE))).isEqualTo(gone.apply(BASE));
    }

    @Test
    void errors_name_the_edit_the_field_and_what_was_expected() {
        assertThatThrownBy(() -> edited("{\"securty\": {}}"))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("edit")
                .hasMessageContaining("securty");
        assertThatThrownBy(() -> edited("{\"security\": {\"mlpsLevel\": \"high\"}}"))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("mlpsLevel");
        assertThatThrownBy(() -> PackageEdit.of("[1]", "edit"))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("edit")
                .hasMessageContaining("object");
        assertThatThrownBy(() -> PackageEdit.of("{\"year\": ", "edit"))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("edit");
        assertThatThrownBy(() -> PackageEdit.of("", "edit")).isInstanceOf(InputError.class);
    }
}
